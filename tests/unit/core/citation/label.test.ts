import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../core/citation/label';
import { anyCitation, plainWords as citation } from './samples';

describe('labelOf', () => {
  it.each([
    ['Ada Example', 'example'],
    ['Erik Bernhardsson', 'bernhardsson'],
    ['José Ñandú', 'nandu'],
    ['Søren Łódź-Straße', 'lodzstrasse'],
    ['Ada Example, PhD', 'example'],
    ["Conan O'Brien", 'obrien'],
    ['ℌ', 'h'],
    ['Plato', 'plato'],
    ['דוד לוי', 'source'],
    ['', 'source'],
  ])('%s is %s', (name, surname) => {
    expect(labelOf({ ...citation, mentor: name })).toMatch(new RegExp(`^${surname}-[0-9a-f]{4}$`));
  });

  it('is the same for the same words of the same page, and another for others', () => {
    expect(labelOf(citation)).toBe('example-a8e2');
    expect(labelOf({ ...citation })).toBe(labelOf(citation));
    expect(labelOf({ ...citation, text: 'Other words.' })).not.toBe(labelOf(citation));
    expect(labelOf({ ...citation, url: 'https://other.example/' })).not.toBe(labelOf(citation));
  });

  it('is of letters, digits and a hyphen, whatever the name', () => {
    fc.assert(
      fc.property(anyCitation, (any) => {
        expect(labelOf(any)).toMatch(/^[a-z0-9]+-[0-9a-f]{4}$/);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, repair } from '../../../../core/search/typos';
import { Vocabulary } from '../../../../core/search/vocabulary';

const FAR = 99;
const distance = (a: string, b: string) => editDistance(a, b, FAR);

/** The definition of the distance (Boytsov 2011), without any of the shortcuts. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const last = a.at(-1) === b.at(-1) ? 0 : 1;
  const choices = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + last,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    choices.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...choices);
}

const words = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([word, count]) => Array.from({ length: count }, () => word));

const word = (letters: string, maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((all) => all.join(''));

describe('editDistance', () => {
  it.each([
    ['hiring', 'hiring', 0],
    ['hirng', 'hiring', 1],
    ['hiringg', 'hiring', 1],
    ['hirinq', 'hiring', 1],
    ['hirign', 'hiring', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    // Not 2: no stretch is edited twice, so a swapped pair takes no letter between (which breaks the triangle inequality).
    ['ca', 'abc', 3],
  ])('%s to %s is %i', (a, b, expected) => expect(distance(a, b)).toBe(expected));

  it('is what the definition says', () => {
    fc.assert(
      fc.property(word('ab', 5), word('abc', 5), (a, b) => {
        expect(distance(a, b)).toBe(byDefinition(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same both ways, and 0 only for equal words', () => {
    fc.assert(
      fc.property(word('abcd', 12), word('abcd', 12), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('knows no shorter way over a third word', () => {
    // Without neighbours to swap it is Levenshtein's distance, for which the triangle inequality holds.
    fc.assert(
      fc.property(word('a', 6), word('b', 6), word('c', 6), (a, b, c) => {
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
  });

  it('is 1 for a swap of two different neighbours anywhere', () => {
    fc.assert(
      fc.property(word('abc', 6), word('abc', 6), (before, after) => {
        expect(distance(`${before}xy${after}`, `${before}yx${after}`)).toBe(1);
      }),
    );
  });

  it('stops early without telling another distance within the limit', () => {
    fc.assert(
      fc.property(word('ab', 8), word('ab', 8), fc.nat(3), (a, b, most) => {
        const whole = distance(a, b);
        if (whole <= most) expect(editDistance(a, b, most)).toBe(whole);
        else expect(editDistance(a, b, most)).toBeGreaterThan(most);
      }),
    );
  });
});

describe('repair', () => {
  const known = new Vocabulary();
  known.add(words({ hiring: 5, firing: 1, monitoring: 3, modem: 1, model: 2, ml: 9, trees: 2, treed: 2 }));

  it.each([
    ['hirng', 'hiring', 'a letter is missing'],
    ['mointoirng', 'monitoring', 'a long word may hold two slips'],
    ['mode', 'model', 'of two as near, the more frequent'],
    ['treef', 'treed', 'of two as near and as frequent, the first in the alphabet'],
    ['ihring', 'hiring', 'the first two letters are swapped'],
  ])('%s was meant to be %s: %s', (typed, expected) => expect(repair(typed, known)).toBe(expected));

  it.each([
    ['hiring', 'it is known'],
    ['mk', 'it is too short for a guess'],
    ['wiring', 'the first letter is rarely wrong'],
    ['mod3l', 'it has a digit'],
    ['elephant', 'nothing is near'],
    ['hrng', 'a short word holds one slip'],
  ])('%s is left: %s', (typed) => expect(repair(typed, known)).toBeNull());
});

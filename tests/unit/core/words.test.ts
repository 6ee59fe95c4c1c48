import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singular, wordsOf } from '../../../core/words';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('wordsOf', () => {
  it('divides at hyphens, slashes and dots', () => {
    expect(words('DS/ML, top-down 6.5 A/B')).toEqual(['ds', 'ml', 'top', 'down', '6', '5', 'a', 'b']);
  });

  it('keeps an apostrophe inside a word, straight or curly, and drops a possessive s', () => {
    expect(words('don’t don\'t company’s "quoted"')).toEqual(["don't", "don't", 'company', 'quoted']);
  });

  it('keeps letters of other scripts', () => {
    expect(words('Järvelin, Straße, 機械学習')).toEqual(['järvelin', 'straße', '機械学習']);
  });

  it('tells where each word stands, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(end, word.start)).not.toMatch(/[\p{L}\p{N}]/u);
          end = word.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('singular', () => {
  it.each([
    ['teams', 'team'],
    ['policies', 'policy'],
    ['boxes', 'box'],
    ['matches', 'match'],
    ['analysis', 'analysis'],
    ['business', 'business'],
    ['status', 'status'],
    ['team', 'team'],
    ['its', 'its'],
  ])('%s is %s', (plural, expected) => expect(singular(plural)).toBe(expected));
});

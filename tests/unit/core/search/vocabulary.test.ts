import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../../core/search/vocabulary';

const WORDS = ['hire', 'hired', 'plan', 'ml', 'boss'];
const BESIDES = ['boss', 'manager'];
const words = fc.array(fc.constantFrom(...WORDS));

const told = (vocabulary: Vocabulary) => [
  vocabulary.startingWith(''),
  ...[...WORDS, ...BESIDES, 'constructor'].map((word) => vocabulary.count(word)),
];

function vocabularyOf(...texts: readonly (readonly string[])[]): Vocabulary {
  const vocabulary = new Vocabulary(BESIDES);
  for (const text of texts) vocabulary.add(text);
  return vocabulary;
}

describe('Vocabulary', () => {
  it('counts the words that are there', () => {
    const vocabulary = vocabularyOf(['hire', 'plan', 'hire'], ['hire', 'boss']);
    expect([vocabulary.count('hire'), vocabulary.count('boss'), vocabulary.count('manager')]).toEqual([3, 1, 0]);
    expect(vocabulary.count('fire')).toBeUndefined();
    vocabulary.remove(['hire', 'plan', 'hire']);
    expect([vocabulary.count('hire'), vocabulary.count('plan')]).toEqual([1, undefined]);
    expect(vocabulary.startingWith('')).toEqual(['boss', 'hire', 'manager']);
  });

  it('knows after any removal what the words left would have made, also when it was stored', () => {
    fc.assert(
      fc.property(words, words, words, (before, gone, after) => {
        const vocabulary = vocabularyOf(before, gone);
        vocabulary.remove(gone);
        const stored = new Vocabulary(BESIDES, JSON.parse(JSON.stringify(vocabulary)));
        const expected = vocabularyOf(before, after);
        for (const one of [vocabulary, stored]) {
          one.add(after);
          expect(told(one)).toEqual(told(expected));
          expect(one.toJSON()).toEqual(expected.toJSON());
        }
      }),
    );
  });
});

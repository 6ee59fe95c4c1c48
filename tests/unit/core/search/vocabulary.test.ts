import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from '../../../../core/search/numbers';
import { Vocabulary } from '../../../../core/search/vocabulary';

const WORDS = ['hire', 'hired', 'plan', 'ml', 'boss'];
const BESIDES = ['boss', 'manager'];
const texts = fc.dictionary(fc.constantFrom('ada', 'ben', 'cleo'), fc.array(fc.constantFrom(...WORDS)));

const told = (vocabulary: Vocabulary) => [
  vocabulary.startingWith(''),
  ...[...WORDS, ...BESIDES, 'constructor'].map((word) => vocabulary.count(word)),
];

function vocabularyOf(own: Readonly<Record<string, readonly string[]>>): Vocabulary {
  const vocabulary = new Vocabulary(BESIDES);
  for (const [interview, words] of Object.entries(own)) vocabulary.put(interview, words);
  return vocabulary;
}

describe('Vocabulary', () => {
  it('counts the words of the interviews that are there', () => {
    const vocabulary = vocabularyOf({ ada: ['hire', 'plan', 'hire'], ben: ['hire', 'boss'] });
    expect([vocabulary.count('hire'), vocabulary.count('boss'), vocabulary.count('manager')]).toEqual([3, 1, 0]);
    expect(vocabulary.count('fire')).toBeUndefined();
    vocabulary.remove('ada');
    expect([vocabulary.count('hire'), vocabulary.count('plan')]).toEqual([1, undefined]);
    expect(vocabulary.startingWith('')).toEqual(['boss', 'hire', 'manager']);
  });

  it('knows after any removal what the interviews left would have made, also when it was written and read', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ada', 'ben'), (own, gone) => {
        const vocabulary = vocabularyOf(own);
        vocabulary.remove(gone);
        const { [gone]: _, ...left } = own;
        const expected = told(vocabularyOf(left));
        expect(told(vocabulary)).toEqual(expected);
        const counts = new NumberWriter();
        const words = vocabulary.write(counts);
        const read = Vocabulary.read(Object.keys(left), words, new NumberReader(counts.toString()), BESIDES);
        expect(told(read)).toEqual(expected);
        for (const interview of Object.keys(left)) read.remove(interview);
        expect(told(read)).toEqual(told(vocabularyOf({})));
      }),
    );
  });
});

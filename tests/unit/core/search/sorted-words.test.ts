import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedWords } from '../../../../core/search/sorted-words';

const letter = fc.constantFrom('a', 'b', 'é', '1', "'", '😀');
const word = fc.array(letter, { minLength: 1, maxLength: 50 }).map((letters) => letters.join(''));
const words = fc.uniqueArray(word, { maxLength: 20 });

describe('SortedWords', () => {
  it('finds the words with one beginning, also after some came', () => {
    fc.assert(
      fc.property(words, words, word, fc.nat(3), (first, second, typed, length) => {
        const sorted = new SortedWords(first);
        sorted.startingWith('a');
        const fresh = second.filter((one) => !first.includes(one));
        for (const one of fresh) sorted.add(one);
        const beginning = typed.slice(0, length);
        const expected = [...first, ...fresh].filter((one) => one.startsWith(beginning)).sort();
        expect(sorted.startingWith(beginning)).toEqual(expected);
      }),
    );
  });
});

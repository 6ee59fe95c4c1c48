import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordChange, wordDiff } from '../../../../core/citation/word-diff';
import { line } from './samples';

/** A diff in one line: [-gone-] and [+new+]. */
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join(' ');

const joined = (changes: readonly WordChange[], other: WordChange['kind']) =>
  changes
    .filter(({ kind }) => kind === 'same' || kind === other)
    .map(({ text }) => text)
    .join(' ');

/** A text without white space. */
const letters = (text: string) => text.replace(/\s+/g, '');

const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 });

/** Length of the longest sequence of words that both have, by trying all. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  const [first, ...rest] = before;
  if (first === undefined) return 0;
  const at = after.indexOf(first);
  const without = longestCommon(rest, after);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, after.slice(at + 1)));
}

describe('wordDiff', () => {
  it.each([
    ['Hire slowly, I say.', 'Hire slowly, I say.', 'Hire slowly, I say.'],
    ['Hire slowly, I say.', 'Hire fast, I say.', 'Hire [-slowly,-] [+fast,+] I say.'],
    ['Hire slowly.', 'Hire very slowly.', 'Hire [+very+] slowly.'],
    ['Hire very slowly.', 'Hire slowly.', 'Hire [-very-] slowly.'],
    ['Hire slowly.', '', '[-Hire slowly.-]'],
    ['', 'Hire slowly.', '[+Hire slowly.+]'],
    ['', '', ''],
    ['one two three', 'two three four', '[-one-] two three [+four+]'],
    ['Hire  slowly.', 'Hire slowly.', 'Hire slowly.'],
    ['先计划再行动', '先计划后行动', '先计划 [-再-] [+后+] 行动'],
  ])('from “%s” to “%s” is %s', (before, after, diff) => {
    expect(shown(before, after)).toBe(diff);
  });

  it('has all words of both texts, in order', () => {
    fc.assert(
      fc.property(line, line, line, (one, two, three) => {
        for (const [before, after] of [[`${one} ${two}`, `${one} ${three}`] as const, [one, two] as const]) {
          const changes = wordDiff(before, after);
          expect(letters(joined(changes, 'gone'))).toBe(letters(before));
          expect(letters(joined(changes, 'new'))).toBe(letters(after));
        }
      }),
    );
  });

  it('keeps as many words as can be, and never has two runs of a kind beside each other', () => {
    fc.assert(
      fc.property(few, few, (before, after) => {
        const changes = wordDiff(before.join(' '), after.join(' '));
        const kept = changes.filter(({ kind }) => kind === 'same').flatMap(({ text }) => text.split(' '));
        expect(kept.length).toBe(longestCommon(before, after));
        changes.forEach(({ kind }, at) => {
          expect(kind).not.toBe(changes[at + 1]?.kind);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes long texts as changed between what they begin and end with alike', () => {
    const words = (from: number) => Array.from({ length: 60_000 }, (_, at) => `w${from + at}`).join(' ');
    const changes = wordDiff(`It begins. ${words(0)} It ends.`, `It begins. ${words(7)} It ends.`);
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'gone', 'new', 'same']);
    expect(changes.map(({ text }) => text)).toEqual(['It begins.', words(0), words(7), 'It ends.']);
  });
});

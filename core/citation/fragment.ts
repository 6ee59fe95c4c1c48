import type { Interview, Quote } from '../model';
import { cutsWord } from '../words';

/** A stretch of a block of an interview: a quote, or a part of one. */
export type Passage = Pick<Quote, 'exchange' | 'block' | 'start' | 'end'>;

/** Up to this many characters a passage is named in full; longer ones by their first and last words. */
const LONGEST_EXACT = 100;

/** Words at each end to begin with: fewer are rarely unique, more make a long address. */
const FEWEST_WORDS = 4;

/** Percent-encodes a part of a text directive. `-`, `&` and `,` have a meaning there and are encoded too. */
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** All that the source page shows of the interview, block by block, in order. */
function pageBlocks(interview: Interview): { text: string; exchange: number; block: number }[] {
  return interview.exchanges.flatMap(({ question, answer }, exchange) => [
    { text: question, exchange, block: -1 },
    ...answer.map(({ text }, block) => ({ text, exchange, block })),
  ]);
}

/** Where `needle` stands in a text as whole words, as browsers look for it: whatever the case. */
function* occurrences(text: string, needle: string): Generator<number> {
  const where = text.toLowerCase();
  const what = needle.toLowerCase();
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + what.length)) yield at;
  }
}

/** How often the words stand anywhere in the interview. */
function countIn(interview: Interview, needle: string): number {
  let count = 0;
  for (const { text } of pageBlocks(interview)) for (const _ of occurrences(text, needle)) count++;
  return count;
}

/** How often the letters stand anywhere in the interview, inside words too. */
const lettersIn = (interview: Interview, needle: string) =>
  pageBlocks(interview).reduce((sum, { text }) => sum + text.toLowerCase().split(needle.toLowerCase()).length - 1, 0);

/** A stretch of a text, widened to whole words: browsers find no parts of words. */
function wholeWords(text: string, passage: Passage): { start: number; end: number } {
  let { start, end } = passage;
  while (start > 0 && cutsWord(text, start)) start--;
  while (end < text.length && cutsWord(text, end)) end++;
  return { start, end };
}

/**
 * The text fragment that leads to a passage and to nothing else (https://wicg.github.io/scroll-to-text-fragment/).
 * @returns the fragment without `#`, or null where no fragment is unique in the interview
 */
export function fragmentFor(interview: Interview, selected: Passage): string | null {
  const block = interview.exchanges[selected.exchange]?.answer[selected.block]?.text ?? '';
  const passage = { ...selected, ...wholeWords(block, selected) };
  const text = block.slice(passage.start, passage.end);
  if (text === '') return null;
  if (text.length <= LONGEST_EXACT && countIn(interview, text) === 1) return `:~:text=${encoded(text)}`;
  const words = text.split(' ');
  for (let count = FEWEST_WORDS; count * 2 <= words.length; count++) {
    const first = words.slice(0, count).join(' ');
    const last = words.slice(-count).join(' ');
    // A browser takes the first occurrence of the opening and then the first end behind it.
    if (countIn(interview, first) !== 1 || [...occurrences(text, last)][0] !== text.length - last.length) continue;
    return `:~:text=${encoded(first)},${encoded(last)}`;
  }
  return inContext(interview, passage, block, text);
}

/** A short passage that stands elsewhere too is named with the words before or after it. */
function inContext(interview: Interview, passage: Passage, block: string, text: string): string | null {
  const before = block.slice(0, passage.start).trim().split(/\s+/).filter(Boolean);
  const after = block.slice(passage.end).trim().split(/\s+/).filter(Boolean);
  for (let count = 1; count <= Math.max(before.length, after.length); count++) {
    const prefix = before.slice(-count).join(' ');
    const suffix = after.slice(0, count).join(' ');
    const whole = block.slice(
      prefix ? block.lastIndexOf(prefix, passage.start - 1) : passage.start,
      suffix ? block.indexOf(suffix, passage.end) + suffix.length : passage.end,
    );
    // Browsers let a prefix begin and a suffix end inside a word, so the stretch must be unique as letters too.
    if (lettersIn(interview, whole) !== 1) continue;
    return `:~:text=${prefix && `${encoded(prefix)}-,`}${encoded(text)}${suffix && `,-${encoded(suffix)}`}`;
  }
  return null;
}

/** The address of the source page at the very words of a passage, or of the page alone where that is not possible. */
export function linkTo(interview: Interview, passage: Passage): string {
  const fragment = fragmentFor(interview, passage);
  const url = interview.url.split('#')[0] ?? interview.url;
  return fragment === null ? url : `${url}#${fragment}`;
}

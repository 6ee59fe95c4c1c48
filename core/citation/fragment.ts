import type { Interview, Quote } from '../model';
import { cutsWord } from '../words';

/** A stretch of a block of an interview: a quote, or a part of one. */
export type Passage = Pick<Quote, 'exchange' | 'block' | 'start' | 'end'>;

/** Up to this many characters a passage is named in full; longer ones by their first and last words. */
const LONGEST_EXACT = 100;

/** Words at each end to begin with: fewer are rarely unique, more make a long address. */
const FEWEST_WORDS = 4;

/** Words that are tried at each end of a passage, and around it: what these do not tell apart says the same over and over. */
const MOST_WORDS = 40;

/**
 * Longest fragment, in characters of the address. Scripts without spaces have no words here to begin and end with, so
 * that a long passage would be named in full, each letter by nine characters.
 */
const LONGEST_FRAGMENT = 2000;

/** Percent-encodes a part of a text directive. `-`, `&` and `,` have a meaning there and are encoded too. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

const pages = new WeakMap<Interview, string>();

/**
 * All that the source page shows of the interview, block by block, as browsers compare it: in lower case. Made once for
 * an interview, since each of its quotes is looked for in all of it. Blocks have no line breaks, so nothing is found
 * across two of them.
 */
function pageOf(interview: Interview): string {
  let page = pages.get(interview);
  if (page === undefined) {
    const blocks = interview.exchanges.flatMap(({ question, answer }) => [question, ...answer.map(({ text }) => text)]);
    page = blocks.join('\n').toLowerCase();
    pages.set(interview, page);
  }
  return page;
}

/** Where words stand in a text as whole words, from a place on; -1 where they do not. Both are in lower case. */
function findWords(text: string, words: string, from = 0): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) return at;
  return -1;
}

/** Whether the words stand once in the interview. */
function areUnique(interview: Interview, words: string): boolean {
  const page = pageOf(interview);
  const what = words.toLowerCase();
  const first = findWords(page, what);
  return first >= 0 && findWords(page, what, first + 1) < 0;
}

/** Whether the letters stand once in the interview, inside words too. */
function isUnique(interview: Interview, letters: string): boolean {
  const page = pageOf(interview);
  const what = letters.toLowerCase();
  const first = page.indexOf(what);
  return first >= 0 && page.indexOf(what, first + what.length) < 0;
}

/** A stretch of a text, widened to whole words: browsers find no parts of words. */
function wholeWords(text: string, passage: Passage): { start: number; end: number } {
  let { start, end } = passage;
  while (start > 0 && cutsWord(text, start)) start--;
  while (end < text.length && cutsWord(text, end)) end++;
  return { start, end };
}

/**
 * The text fragment that leads to a passage and to nothing else (https://wicg.github.io/scroll-to-text-fragment/).
 * @returns the fragment without `#`, or null where no fragment of a sensible length is unique in the interview
 */
export function fragmentFor(interview: Interview, selected: Passage): string | null {
  const block = interview.exchanges[selected.exchange]?.answer[selected.block]?.text ?? '';
  const passage = { ...selected, ...wholeWords(block, selected) };
  const text = block.slice(passage.start, passage.end);
  if (text === '') return null;
  const directive =
    text.length <= LONGEST_EXACT && areUnique(interview, text)
      ? encoded(text)
      : (byItsEnds(interview, text) ?? inContext(interview, passage, block, text));
  return directive === null || directive.length > LONGEST_FRAGMENT ? null : `:~:text=${directive}`;
}

/** A passage is named by its first and last words. */
function byItsEnds(interview: Interview, text: string): string | null {
  const words = text.split(' ');
  const lower = text.toLowerCase();
  for (let count = FEWEST_WORDS; count * 2 <= words.length && count <= MOST_WORDS; count++) {
    const first = words.slice(0, count).join(' ');
    const last = words.slice(-count).join(' ');
    // A browser takes the first occurrence of the opening and then the first end behind it.
    const end = last.toLowerCase();
    if (!areUnique(interview, first) || findWords(lower, end) !== lower.length - end.length) continue;
    return `${encoded(first)},${encoded(last)}`;
  }
  return null;
}

/** A short passage that stands elsewhere too is named with the words before or after it. */
function inContext(interview: Interview, passage: Passage, block: string, text: string): string | null {
  // Named in full, and too long for it, whatever stands around.
  if (text.length > LONGEST_FRAGMENT) return null;
  const before = block.slice(0, passage.start).trim().split(/\s+/).filter(Boolean);
  const after = block.slice(passage.end).trim().split(/\s+/).filter(Boolean);
  for (let count = 1; count <= Math.min(Math.max(before.length, after.length), MOST_WORDS); count++) {
    const prefix = before.slice(-count).join(' ');
    const suffix = after.slice(0, count).join(' ');
    const whole = block.slice(
      prefix ? block.lastIndexOf(prefix, passage.start - 1) : passage.start,
      suffix ? block.indexOf(suffix, passage.end) + suffix.length : passage.end,
    );
    // Browsers let a prefix begin and a suffix end inside a word, so the stretch must be unique as letters too.
    if (!isUnique(interview, whole)) continue;
    return `${prefix && `${encoded(prefix)}-,`}${encoded(text)}${suffix && `,-${encoded(suffix)}`}`;
  }
  return null;
}

/**
 * The address of the source page at the very words of a passage, or of the page alone where that is not possible; ''
 * where the interview has no address.
 */
export function linkTo(interview: Interview, passage: Passage): string {
  const url = interview.url.split('#')[0] ?? interview.url;
  if (url === '') return '';
  const fragment = fragmentFor(interview, passage);
  return fragment === null ? url : `${url}#${fragment}`;
}

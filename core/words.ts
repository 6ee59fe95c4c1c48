/** A word of a text: lower-case, without accents in its apostrophes, at `[start, end)` of the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/**
 * The words of a text in order: runs of letters and digits. An apostrophe inside a word belongs to it; a possessive
 * `'s` is dropped, so that "company's" is "company". Hyphens, slashes and all else divide words.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const word = match.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    words.push({ word, start: index, end: index + match.length });
  }
  return words;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a place in a text lies inside a word, so that a cut there would leave a part of one. */
export const cutsWord = (text: string, at: number) => LETTER.test(text[at - 1] ?? ' ') && LETTER.test(text[at] ?? ' ');

/**
 * The word without a plural "s" (Harman 1991, "How effective is suffixing?", the S stemmer): enough for phrases,
 * where a stronger stemmer would make "organ" of "organisation".
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4 && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

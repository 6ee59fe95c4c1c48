import type { Outline } from '../model';
import { wordsOf } from '../words';

/** The commonest words of written English: about 40 in 100 words of any English text. */
const COMMON = new Set(
  'the of and to a in is that for it as with on are be this by or from an at not we you can have will if'.split(' '),
);

const SAMPLE = 300;
/** Even lists and tables in English stay above this; other languages stay below. */
const SHARE = 0.12;

/**
 * Whether a page is in English: what it declares, and what its text shows, must not speak against it.
 * @param share the least share of the commonest words among all
 */
export function isEnglish(outline: Outline, share = SHARE): boolean {
  if (outline.language !== '' && !/^en(?:[-_]|$)/i.test(outline.language)) return false;
  let words = 0;
  let common = 0;
  for (const { text, kind } of outline.blocks) {
    if (kind === 'code') continue;
    for (const { word } of wordsOf(text)) {
      words++;
      if (COMMON.has(word)) common++;
    }
    if (words >= SAMPLE) break;
  }
  return common >= words * share;
}

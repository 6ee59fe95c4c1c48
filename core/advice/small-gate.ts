import type { Outline } from '../model';
import { singular, wordsOf } from '../words';
import { GATE } from './weights';

/** What the small gate found on a page. */
export interface GateCounts {
  readonly words: number;
  /** Words of the page that may belong to a phrase of the field, repeats included. */
  readonly signs: number;
}

/**
 * The domain gate in small, for the script that runs on every page: it knows single words only, so that a page outside
 * the field costs no message and its text never leaves the page's process. It stops no page that the full gate would
 * let through: each phrase of the field holds one of the words (see `gateWords`), so there are at least as many signs
 * as phrases.
 */
export function countSigns({ title, blocks }: Outline, vocabulary: ReadonlySet<string>): GateCounts {
  let words = 0;
  let signs = 0;
  for (const text of [title, ...blocks.map((block) => block.text)]) {
    for (const { word } of wordsOf(text)) {
      words++;
      if (vocabulary.has(singular(word))) signs++;
    }
  }
  return { words, signs };
}

/** Whether the full gate should be asked. */
export const passesSmallGate = ({ words, signs }: GateCounts) => signs >= neededSigns(words);

/** Phrases of the field that a page of so many words must have: long pages hold any phrase by chance. */
export const neededSigns = (words: number) =>
  GATE.base + (GATE.perThousandWords * Math.min(words, GATE.mostWords)) / 1000;

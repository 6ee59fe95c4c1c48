import type { Outline } from '../model';
import type { GatePhrases } from './lexicon';
import { phraseWords } from './phrases';
import { GATE, OWN_GATE } from './weights';

/** What the small gate found on a page. */
export interface GateCounts {
  readonly words: number;
  /** Distinct phrases of the field. */
  readonly signs: number;
}

/** Phrases of the field that a page of so many words must have: long pages hold any phrase by chance. */
export const neededSigns = (words: number) =>
  GATE.base + (GATE.perThousandWords * Math.min(words, GATE.mostWords)) / 1000;

/** Words of the longest phrase that the small gate knows. */
const LONGEST = 5;

/** The gate's phrases as a text, one a line, for the script that runs on every page. */
export const gateText = ({ domain }: GatePhrases) => [...domain.ml, ...domain.software].join('\n');

/** All rows of words that the phrases of {@link gateText} stand for. */
export function gateVocabulary(text: string): Set<string> {
  const rows = new Set<string>();
  for (const phrase of text.split('\n')) {
    let ways = [''];
    for (const part of phrase.split(' ')) {
      ways = ways.flatMap((way) => part.split('|').map((word) => (way === '' ? word : `${way} ${word}`)));
    }
    for (const way of ways) rows.add(rowOf(way));
  }
  return rows;
}

const rowOf = (text: string) =>
  phraseWords(text)
    .map(({ word }) => word)
    .join(' ');

/**
 * The domain gate in small, so that a page outside the field costs no message and its text never leaves the page's
 * process. It looks for the same phrases as the full gate but knows no signs of other fields and no overlaps, so it
 * finds no fewer.
 */
export function countSigns({ title, blocks }: Outline, vocabulary: ReadonlySet<string>): GateCounts {
  const found = new Set<string>();
  let count = 0;
  for (const text of [title, ...blocks.map((block) => block.text)]) {
    const words = phraseWords(text);
    count += words.length;
    for (let from = 0; from < words.length; from++) {
      let row = '';
      for (let to = from; to < from + LONGEST && to < words.length; to++) {
        row += `${to > from ? ' ' : ''}${words[to]?.word}`;
        if (vocabulary.has(row)) found.add(row);
      }
    }
  }
  return { words: count, signs: found.size };
}

/** Whether the full gate should be asked. */
export const passesSmallGate = ({ words, signs }: GateCounts) => signs >= Math.min(neededSigns(words), OWN_GATE.domain);

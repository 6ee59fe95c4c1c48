import type { Outline } from '../model';
import type { GatePhrases } from './lexicon';
import { countWords, phraseWords } from './phrases';
import { ALONE, GATE } from './weights';

/** What the small gate found on a page. */
export interface GateCounts {
  readonly words: number;
  /** Distinct phrases of the field. */
  readonly signs: number;
  readonly hints: number;
  /** See {@link mayPassAlone}. */
  readonly alone: boolean;
}

/** Phrases of the field that a page of so many words must have: long pages hold any phrase by chance. */
export const neededSigns = (words: number, gate = GATE) => gate.base + gate.perWord * Math.min(words, gate.mostWords);

/** Words of the longest phrase that the small gate knows. */
const LONGEST = 5;

/** What hints add to so many phrases. */
export const worthOfHints = (hints: number, phrases: number, gate = GATE) =>
  Math.min(hints * gate.hint, phrases * gate.hintsPerMl);

/** Without one of these words no page is about hiring or experiments, the topics that may pass alone. */
const OWN_WORD = /hiring|experiment/i;

const textsOf = ({ title, blocks }: Outline) => [title, ...blocks.map(({ text }) => text)];

/** Whether a page may be about a topic that passes alone: asked by both gates, so that neither stops what the other would not. */
export const mayPassAlone = (outline: Outline) => textsOf(outline).some((text) => OWN_WORD.test(text));

/** The gate's phrases as a text, one a line, and the hints as its last, for the script that runs on every page. */
export const gateText = ({ domain }: GatePhrases) =>
  [...domain.ml, ...domain.software, domain.hints.join('|')].join('\n');

/** What the small gate looks for. */
export interface GateVocabulary {
  readonly phrases: ReadonlySet<string>;
  readonly hints: ReadonlySet<string>;
}

/** Makes a {@link gateText} ready for use. */
export function gateVocabulary(text: string): GateVocabulary {
  const lines = text.split('\n');
  const hints = rowsOf(lines.splice(-1));
  return { phrases: rowsOf(lines), hints };
}

/** All rows of words that phrases stand for. */
function rowsOf(phrases: readonly string[]): Set<string> {
  const rows = new Set<string>();
  for (const phrase of phrases) {
    let ways = [''];
    for (const part of phrase.split(' ')) {
      ways = ways.flatMap((way) => part.split('|').map((word) => `${way} ${word}`));
    }
    for (const way of ways) rows.add(rowOf(way));
  }
  return rows;
}

/** A row of words as it is compared: each has a space before it. */
const rowOf = (text: string) =>
  phraseWords(text)
    .map(({ word }) => ` ${word}`)
    .join('');

/**
 * The domain gate in small, so that a page outside the field costs no message and its text never leaves the page's
 * process. It looks for the same phrases as the full gate but knows no signs of other fields and no overlaps, so it
 * finds no fewer.
 */
export function countSigns(outline: Outline, { phrases, hints }: GateVocabulary): GateCounts {
  const found = new Set<string>();
  const hinted = new Set<string>();
  let count = 0;
  for (const text of textsOf(outline)) {
    const words = phraseWords(text);
    count += countWords(words);
    for (let from = 0; from < words.length; from++) {
      let row = '';
      for (let to = from; to < from + LONGEST && to < words.length; to++) {
        row += ` ${words[to]?.word}`;
        if (phrases.has(row)) found.add(row);
        if (hints.has(row)) hinted.add(row);
      }
    }
  }
  return { words: count, signs: found.size, hints: hinted.size, alone: mayPassAlone(outline) };
}

/** Phrases of the field, with what hints add to them, that let a page of so many words through the small gate. */
export const neededInPage = (words: number) => Math.min(neededSigns(words), ALONE.strong);

/** Whether the full gate should be asked. */
export const passesSmallGate = ({ words, signs, hints, alone }: GateCounts) =>
  signs + worthOfHints(hints, signs) >= neededInPage(words) ||
  (alone && signs + hints * GATE.hint >= ALONE.unmistakable);

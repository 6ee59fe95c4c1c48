import type { Outline, Quote } from '../model';
import { wordsOf } from '../words';
import { sentences } from './sentences';

/** What was found of a quote on its source page: its words, other words in their place, or nothing like them. */
export type SourceFinding = 'unchanged' | 'gone' | { readonly changed: string };

/** Share of the words, in order, that a stretch of the page must have in common with a quote to be what became of it. */
const LEAST_ALIKE = 0.6;

/** Words that stand in more sentences of a page say little of which is meant. */
const MOST_SENTENCES_OF_WORD = 200;

/** Sentences that share most with a quote, around which its place is looked for. */
const MOST_PLACES = 6;

/** Words of the longest quote and stretch that are compared one by one. */
const LONGEST = 400;

/** Text in one spelling of what sites set in several ways: white space, quotation marks, dashes, dots. */
const spelled = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[“”„‟«»″"]/g, '"')
    .replace(/[‘’‚‛‹›′`´']/g, "'")
    .replace(/\s*(?:[‐‑‒–—―−]|--+|(?<= )-(?= ))\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A sentence of the page as it stands there, and its words. */
interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

const plainWords = (text: string) => wordsOf(spelled(text)).map(({ word }) => word);

/**
 * Looks for quotes on the page that they are from, in all of its text.
 * @returns what was found, by the ids of the quotes
 */
export function checkSource(outline: Outline, quotes: readonly Quote[]): Record<string, SourceFinding> {
  const page = spelled(outline.blocks.map(({ text }) => text).join(' '));
  let places: Places | undefined;
  const find = (text: string): SourceFinding => {
    if (page.includes(spelled(text))) return 'unchanged';
    places ??= new Places(outline);
    const changed = places.nearest(text);
    return changed === null ? 'gone' : { changed };
  };
  return Object.fromEntries(quotes.map(({ id, text }) => [id, find(text)]));
}

/** The sentences of a page, by their words. */
class Places {
  readonly #sentences: readonly Sentence[];
  readonly #byWord = new Map<string, number[]>();

  constructor({ blocks }: Outline) {
    this.#sentences = blocks.flatMap(({ text }) =>
      sentences(text).map(({ start, end }) => {
        const slice = text.slice(start, end);
        return { text: slice, words: plainWords(slice) };
      }),
    );
    this.#sentences.forEach(({ words }, at) => {
      for (const word of new Set(words)) {
        const where = this.#byWord.get(word);
        if (where) where.push(at);
        else this.#byWord.set(word, [at]);
      }
    });
  }

  /** The run of sentences that has most in common with a text; null where none has enough. */
  nearest(text: string): string | null {
    const wanted = plainWords(text).slice(0, LONGEST);
    const most = sentences(text).length + 1;
    let best: { readonly alike: number; readonly text: string | null } = { alike: 0, text: null };
    for (const place of this.#mostLike(wanted))
      for (let from = Math.max(0, place - most + 1); from <= place; from++)
        for (let to = place + 1; to <= Math.min(this.#sentences.length, from + most); to++) {
          const run = this.#sentences.slice(from, to);
          const words = run.flatMap((sentence) => sentence.words).slice(0, LONGEST);
          const total = Math.max(1, wanted.length + words.length);
          if ((2 * Math.min(wanted.length, words.length)) / total <= best.alike) continue;
          const alike = (2 * commonInOrder(wanted, words)) / total;
          if (alike > best.alike) best = { alike, text: run.map((one) => one.text).join(' ') };
        }
    return best.alike >= LEAST_ALIKE ? best.text : null;
  }

  /** Indices of the sentences that share the most telling words with a text. */
  #mostLike(words: readonly string[]): number[] {
    const shares = new Map<number, number>();
    for (const word of new Set(words)) {
      const where = this.#byWord.get(word) ?? [];
      if (where.length <= MOST_SENTENCES_OF_WORD)
        for (const at of where) shares.set(at, (shares.get(at) ?? 0) + 1 / where.length);
    }
    return [...shares]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_PLACES)
      .map(([at]) => at);
  }
}

/** Length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at++)
      next[at] = word === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

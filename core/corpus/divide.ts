import { type Span, sentences } from './sentences';

/** A quote has at most this many sentences: more is a passage, which the reader asks for by "read in context". */
export const MOST_SENTENCES = 4;

/** Beyond this many words a quote no longer fits a tip, so that a block is divided although it has few sentences. */
const LONG = 75;

const words = (text: string, from: number, to: number) => text.slice(from, to).split(/\s+/).length;

/** The words up to the end of each sentence. */
function wordsUpTo(text: string, all: readonly Span[]): number[] {
  let sum = 1;
  return all.map(({ end }, index) => {
    sum += words(text, all[index - 1]?.end ?? 0, end) - 1;
    return sum;
  });
}

/**
 * Divides a block into quotes of one to four sentences, of about equal length, without gaps.
 * Meant for interviews that nobody has edited; {@link divideAt} takes an editor's boundaries.
 */
export function divide(text: string): Span[] {
  const all = sentences(text);
  const upTo = wordsUpTo(text, all);
  const total = words(text, 0, text.length);
  const parts = Math.min(all.length, Math.max(Math.ceil(all.length / MOST_SENTENCES), Math.ceil(total / LONG)));
  const quotes: Span[] = [];
  let from = 0;
  for (let part = 1; part <= parts && from < all.length; part++) {
    const share = Math.ceil((total * part) / parts);
    let to = from + 1;
    const keep = parts - part;
    while (to < all.length - keep && to - from < MOST_SENTENCES && (part === parts || (upTo[to] ?? 0) <= share)) to++;
    quotes.push({ start: all[from]?.start ?? 0, end: all[to - 1]?.end ?? text.length });
    from = to;
  }
  // Rounding can leave a sentence over, which would lose it: it starts a quote of its own.
  for (; from < all.length; from += MOST_SENTENCES)
    quotes.push({ start: all[from]?.start ?? 0, end: all[Math.min(from + MOST_SENTENCES, all.length) - 1]?.end ?? 0 });
  return quotes;
}

/** Says which of an editor's opening words is not where it should be. */
export class BoundaryError extends Error {
  constructor(readonly opening: string) {
    super(`no quote can start at “${opening}”`);
    this.name = 'BoundaryError';
  }
}

/**
 * Divides a block where an editor wants it.
 * @param openings the opening words of each quote, in order; the first must open the block
 * @throws BoundaryError where an opening is not found behind the one before it
 */
export function divideAt(text: string, openings: readonly string[]): Span[] {
  const starts: number[] = [];
  for (const opening of openings) {
    const at = text.indexOf(opening, (starts.at(-1) ?? -1) + 1);
    if (opening === '' || at < 0 || (starts.length === 0 && at > 0)) throw new BoundaryError(opening);
    starts.push(at);
  }
  return starts.map((start, index) => {
    const slice = text.slice(start, starts[index + 1] ?? text.length);
    return { start, end: start + slice.trimEnd().length };
  });
}

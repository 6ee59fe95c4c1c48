import type { Interview, Quote } from '../model';
import { divide, divideAt } from './divide';
import { hash } from './hash';

/** An editor's boundaries: the opening words of each quote, by `exchange.block`, both counted from 1. */
export type Boundaries = ReadonlyMap<string, readonly string[]>;

/** `exchange.block` as editors count them, from 1. */
export const blockKey = (exchange: number, block: number) => `${exchange + 1}.${block + 1}`;

/** A stretch of an answer: `[start, end)` of the text of a block. */
export type Stretch = Pick<Quote, 'exchange' | 'block' | 'start' | 'end'>;

/** Quotes at the given places of an interview, which must lie in their blocks. Nobody has annotated them yet. */
export function quotesAt(interview: Interview, stretches: Iterable<Stretch>): Quote[] {
  const seen = new Map<string, number>();
  return [...stretches].map(({ exchange, block, start, end }) => {
    const text = interview.exchanges[exchange]?.answer[block]?.text.slice(start, end) ?? '';
    const name = `${interview.id}-${hash(text)}`;
    const earlier = seen.get(name) ?? 0;
    seen.set(name, earlier + 1);
    const id = `${name}-${earlier}`;
    return { id, text, interview: interview.id, exchange, block, start, end, keywords: [], ratings: {} };
  });
}

/**
 * Divides an interview into quotes that nobody has annotated yet.
 * @throws BoundaryError where a boundary is not in its block
 */
export function quotesOf(interview: Interview, boundaries: Boundaries = new Map()): Quote[] {
  const stretches = interview.exchanges.flatMap(({ answer }, exchange) =>
    answer.flatMap(({ text, speaker }, block) => {
      // What a host throws in is no advice of the mentor's.
      if (speaker < 0) return [];
      const openings = boundaries.get(blockKey(exchange, block));
      const spans = openings ? divideAt(text, openings) : divide(text);
      return spans.map(({ start, end }) => ({ exchange, block, start, end }));
    }),
  );
  return quotesAt(interview, stretches);
}

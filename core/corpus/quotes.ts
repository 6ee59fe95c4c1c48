import type { Interview, Quote } from '../model';
import { divide, divideAt } from './divide';
import { hash } from './hash';

/** An editor's boundaries: the opening words of each quote, by `exchange.block`, both counted from 1. */
export type Boundaries = ReadonlyMap<string, readonly string[]>;

/** `exchange.block` as editors count them, from 1. */
export const blockKey = (exchange: number, block: number) => `${exchange + 1}.${block + 1}`;

/**
 * Divides an interview into quotes that nobody has annotated yet.
 * @throws BoundaryError where a boundary is not in its block
 */
export function quotesOf(interview: Interview, boundaries: Boundaries = new Map()): Quote[] {
  const seen = new Map<string, number>();
  const quotes: Quote[] = [];
  interview.exchanges.forEach(({ answer }, exchange) => {
    answer.forEach(({ text, speaker }, block) => {
      // What a host throws in is no advice of the mentor's.
      if (speaker < 0) return;
      const openings = boundaries.get(blockKey(exchange, block));
      for (const { start, end } of openings ? divideAt(text, openings) : divide(text)) {
        const slice = text.slice(start, end);
        const name = `${interview.id}-${hash(slice)}`;
        const earlier = seen.get(name) ?? 0;
        seen.set(name, earlier + 1);
        const id = `${name}-${earlier}`;
        quotes.push({
          id,
          text: slice,
          interview: interview.id,
          exchange,
          block,
          start,
          end,
          keywords: [],
          ratings: {},
        });
      }
    });
  });
  return quotes;
}

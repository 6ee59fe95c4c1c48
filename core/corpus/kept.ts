import * as v from 'valibot';
import type { Holding } from '../model';
import { firstMisplaced } from './pack';

const person = v.object({ name: v.string(), role: v.string() });

/**
 * The form in which interviews are kept. Much plainer than that of pack files, which is what everything was checked by
 * before it was kept: all of a library is read at each start.
 */
const keptSchema = v.object({
  pack: v.string(),
  interview: v.object({
    id: v.string(),
    mentors: v.array(person),
    hosts: v.exactOptional(v.array(person)),
    url: v.string(),
    date: v.string(),
    language: v.string(),
    rights: v.string(),
    links: v.record(v.string(), v.string()),
    exchanges: v.array(
      v.object({
        question: v.string(),
        answer: v.array(
          v.object({
            kind: v.picklist(['paragraph', 'item']),
            text: v.string(),
            speaker: v.pipe(v.number(), v.integer()),
          }),
        ),
      }),
    ),
  }),
  quotes: v.array(
    v.object({
      id: v.string(),
      exchange: v.number(),
      block: v.number(),
      start: v.number(),
      end: v.number(),
      keywords: v.array(v.string()),
      ratings: v.record(v.string(), v.picklist([1, 2, 3])),
    }),
  ),
});

/** What is kept of an interview and its quotes. Of a quote that is its place, for the words are the interview's. */
export const toKept = ({ pack, interview, quotes }: Holding) => ({
  pack,
  interview,
  quotes: quotes.map(({ id, exchange, block, start, end, keywords, ratings }) => ({
    id,
    exchange,
    block,
    start,
    end,
    keywords,
    ratings,
  })),
});

/** The interview and its quotes from what was kept; undefined where that is not whole, whatever else it is. */
export function fromKept(kept: unknown): Holding | undefined {
  const { success, output } = v.safeParse(keptSchema, kept, { abortEarly: true });
  if (!success) return undefined;
  const { pack, interview, quotes } = output;
  if (firstMisplaced(interview, quotes)) return undefined;
  return {
    pack,
    interview,
    quotes: quotes.map((quote) => ({
      ...quote,
      interview: interview.id,
      text: interview.exchanges[quote.exchange]?.answer[quote.block]?.text.slice(quote.start, quote.end) ?? '',
    })),
  };
}

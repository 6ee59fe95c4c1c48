import { BoundaryError } from '../../core/corpus/divide';
import { type Boundaries, blockKey, quotesOf } from '../../core/corpus/quotes';
import type { Interview, Quote, Rating, TopicId } from '../../core/model';
import { readSource, Yaml } from './source';

/** Ids in annotations leave out the interview, which the file names once. */
export const shortId = (quote: Quote) => quote.id.slice(quote.interview.length + 1);

const opening = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The boundaries that an annotation file sets. @throws SourceError where one is for no block */
export function readBoundaries(source: Yaml, interview: Interview): Boundaries {
  const boundaries = new Map<string, string[]>();
  for (const key of source.keys('boundaries')) {
    const [exchange = 0, block = 0] = key.split('.').map(Number);
    const text = interview.exchanges[exchange - 1]?.answer[block - 1]?.text;
    if (text === undefined) throw source.error(['boundaries', key], `the interview has no block ${key}`);
    boundaries.set(key, source.texts('boundaries', key));
  }
  return boundaries;
}

/** The quotes of an interview, divided where the annotation file wants it. @throws SourceError */
export function dividedQuotes(source: Yaml, interview: Interview): Quote[] {
  const boundaries = readBoundaries(source, interview);
  for (const [key, openings] of boundaries) {
    try {
      quotesOf(interview, new Map([[key, openings]]));
    } catch (error) {
      if (!(error instanceof BoundaryError)) throw error;
      const [exchange = 0, block = 0] = key.split('.').map(Number);
      const text = interview.exchanges[exchange - 1]?.answer[block - 1]?.text ?? '';
      throw source.error(
        ['boundaries', key],
        `block ${key} has no quote that opens “${error.opening}”: it reads “${opening(text)}”`,
      );
    }
  }
  return quotesOf(interview, boundaries);
}

/**
 * Reads an annotation file and gives its interview's quotes with keywords and ratings.
 * @throws SourceError where an annotation is for a quote that does not exist or has changed, a quote has none, or a
 * topic is unknown
 */
export function annotate(file: string, interview: Interview, topics: ReadonlySet<TopicId>): Quote[] {
  const source = new Yaml(file, readSource(file));
  source.allowOnly(['interview', 'boundaries', 'quotes']);
  const named = source.text('interview');
  if (named !== interview.id) throw source.error(['interview'], `“${named}” is not the interview ${interview.id}`);
  const quotes = dividedQuotes(source, interview);
  const byId = new Map(quotes.map((quote) => [shortId(quote), quote]));
  const annotated = new Map<string, Quote>();
  for (let index = 0; index < source.count('quotes'); index++) {
    const at = ['quotes', index] as const;
    source.allowOnly(['id', 'opens', 'keywords', 'ratings'], ...at);
    const opens = source.text(...at, 'opens');
    if (opens === '') throw source.error([...at, 'opens'], '“opens” must repeat the quote’s opening words');
    const id = source.text(...at, 'id');
    const quote = byId.get(id);
    if (!quote) throw source.error([...at], changed(opens, quotes));
    if (!quote.text.startsWith(opens))
      throw source.error([...at, 'opens'], `the quote ${id} does not open “${opens}” but “${opening(quote.text)}”`);
    if (annotated.has(id)) throw source.error([...at, 'id'], `the quote ${id} (“${opens}”) is annotated twice`);
    annotated.set(id, { ...quote, keywords: keywordsAt(source, at), ratings: ratingsAt(source, at, topics) });
  }
  const missing = quotes.find((quote) => !annotated.has(shortId(quote)));
  if (missing)
    throw source.error(
      ['quotes'],
      `the quote ${shortId(missing)} in block ${blockKey(missing.exchange, missing.block)} (“${opening(missing.text)}”) has no annotation; “npm run annotate” adds one to fill in`,
    );
  return quotes.map((quote) => annotated.get(shortId(quote)) ?? quote);
}

/** Keywords are separated by commas, so that they are as easy to write as they are to read. */
const keywordsAt = (source: Yaml, at: readonly [string, number]) =>
  source
    .text(...at, 'keywords')
    .split(',')
    .map((keyword) => keyword.trim())
    .filter(Boolean);

function changed(opens: string, quotes: readonly Quote[]): string {
  const now = quotes.find((quote) => quote.text.startsWith(opens)) ?? nearest(opens, quotes);
  const hint = now ? `; the nearest quote now is ${shortId(now)}: “${now.text}”` : '';
  return `no quote has this id: the one that opened “${opens}” has changed or is gone${hint}`;
}

function nearest(opens: string, quotes: readonly Quote[]): Quote | undefined {
  const words = new Set(opens.toLowerCase().split(/\s+/));
  const shared = (quote: Quote) =>
    quote.text
      .toLowerCase()
      .split(/\s+/)
      .slice(0, 12)
      .filter((word) => words.has(word)).length;
  return [...quotes].sort((a, b) => shared(b) - shared(a))[0];
}

function ratingsAt(source: Yaml, at: readonly [string, number], topics: ReadonlySet<TopicId>): Record<TopicId, Rating> {
  const ratings: Record<TopicId, Rating> = {};
  for (const topic of source.keys(...at, 'ratings')) {
    const place = [...at, 'ratings', topic];
    if (!topics.has(topic)) throw source.error(place, `there is no topic “${topic}” in data/topics`);
    const rating = Number(source.text(...place));
    if (rating !== 1 && rating !== 2 && rating !== 3) throw source.error(place, `a rating is 1, 2 or 3, not ${rating}`);
    ratings[topic] = rating;
  }
  return ratings;
}

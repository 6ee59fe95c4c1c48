import type { Lexicon } from '../core/advice/lexicon';
import type { Library } from '../core/library';
import type { PageState, TipContent } from './messages';

/** What a tip shows for a page's advice; null where none of its quotes is in the library (any more). */
export function tipContent({ advice, host, room }: PageState, library: Library, lexicon: Lexicon): TipContent | null {
  if (!advice) return null;
  const quotes = advice.quotes.flatMap(({ id }) => library.place(id) ?? []);
  const topic = lexicon.topics.get(advice.topics[0]?.id ?? '')?.label ?? '';
  return quotes.length > 0 ? { topic, reasons: advice.reasons, quotes, host, room } : null;
}

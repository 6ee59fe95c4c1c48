import type { Lexicon } from '../core/advice/lexicon';
import type { Library } from '../core/library';
import type { PageState, TipContent } from './messages';

/** What a tip shows for a page's advice; null where none of its quotes is in the library (any more). */
export function tipContent({ advice, host, room }: PageState, library: Library, lexicon: Lexicon): TipContent | null {
  if (!advice) return null;
  const quotes = advice.quotes.flatMap(({ id }) => library.place(id) ?? []);
  const topicId = advice.topics[0]?.id ?? '';
  const topic = lexicon.topics.get(topicId)?.label ?? '';
  return quotes.length > 0 ? { topic, topicId, reasons: advice.reasons, quotes, host, room } : null;
}

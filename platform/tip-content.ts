import type { Lexicon } from '../core/advice/lexicon';
import type { Library } from '../core/library';
import { placeOf } from '../core/tips/rules';
import type { PageState, TipContent } from './messages';

/** What a tip shows for a page's advice; null where none of its quotes is in the library (any more). */
export function tipContent(
  { advice, address }: PageState,
  library: Library,
  lexicon: Lexicon,
  where: Pick<TipContent, 'room' | 'corner' | 'isPrivate'>,
): TipContent | null {
  if (!advice) return null;
  const quotes = advice.quotes.flatMap(({ id }) => library.place(id) ?? []);
  const topicId = advice.topics[0]?.id ?? '';
  const topic = lexicon.topics.get(topicId)?.label ?? '';
  if (quotes.length === 0) return null;
  return { topic, topicId, reasons: advice.reasons, quotes, host: placeOf(address).host, ...where };
}

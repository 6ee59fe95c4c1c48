import { cite } from '../../core/citation/citation';
import type { PlacedQuote } from '../../core/library';
import { copyQuote, copyWithSource } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';

/** The quotes of a tip as its card shows and copies them. */
export function tipQuotes(quotes: readonly PlacedQuote[], copying: CopySettings) {
  const placed = (id: string) => quotes.find(({ quote }) => quote.id === id);
  return {
    quotes: quotes.map((one) => ({ id: one.quote.id, words: one.quote.text, citation: cite(one) })),
    onCopy(id: string): boolean {
      const one = placed(id);
      return one !== undefined && copyQuote(one, copying);
    },
    onCopyPart(id: string, event: ClipboardEvent): void {
      const one = placed(id);
      if (one) copyWithSource(one, event);
    },
  };
}

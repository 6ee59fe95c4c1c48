import { useActions } from '../actions';
import { t } from '../text';
import { type NotedQuote, opening, useNote } from './keeping';
import { StarButton } from './QuoteNote';

interface Props {
  readonly quote: NotedQuote;
  /** Where its first line is, in CSS pixels below the top of the text. */
  readonly top: number;
  readonly onNote: () => void;
}

/** What can be done with the quote that is pointed at: in the margin, or below its paragraph where there is none. */
export function QuoteTools({ quote, top, onNote }: Props) {
  const { copy, read } = useActions();
  const { change } = useNote(quote);
  const first = opening(quote.words);
  return (
    <div
      class="quote-tools"
      role="group"
      aria-label={t('quoteTools', first)}
      data-part="quote-tools"
      data-of={quote.id}
      style={{ '--line': `${top}px` }}
    >
      <button type="button" class="action" data-action="copy" onClick={() => copy(quote.id)}>
        {t('copy')}
      </button>
      <StarButton quote={quote} />
      {change && (
        <button type="button" class="action" data-action="note" onClick={onNote}>
          {t('note')}
        </button>
      )}
      <a
        class="action"
        data-action="link"
        href={`#${new URLSearchParams({ quote: quote.id })}`}
        aria-label={t('quoteLinkLabel', first)}
        onClick={(event) => {
          // With a key held it is opened elsewhere, as any link is.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          read(quote.id);
        }}
      >
        {t('quoteLink')}
      </a>
    </div>
  );
}

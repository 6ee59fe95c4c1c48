import type { Citation } from '../core/citation/citation';
import type { Span } from '../core/corpus/sentences';
import { Attribution } from './Attribution';
import { QuoteText } from './QuoteText';
import { t } from './text';

/** A quote as a list shows it. */
export interface ShownQuote {
  readonly id: string;
  /** The quote's own words, without an ellipsis. */
  readonly words: string;
  readonly citation: Citation;
  readonly marks: readonly Span[];
  /** Labels of the topics that it is good for. */
  readonly topics: readonly string[];
}

interface Props {
  readonly quote: ShownQuote;
  readonly active: boolean;
  readonly rowId: string;
  readonly onActivate: () => void;
  readonly onCopy: () => void;
  readonly onCopyPart: (event: ClipboardEvent) => void;
  readonly onOpen: () => void;
}

/** One quote in the list of results: a row whose cells are the quote and what can be done with it. */
export function Result({ quote, active, rowId, onActivate, onCopy, onCopyPart, onOpen }: Props) {
  const { id, words, citation, marks, topics } = quote;
  return (
    // The row is reached by the arrow keys of the search box (ARIA: combobox with a grid), so it takes no focus itself.
    <div
      class={`result${active ? ' active' : ''}`}
      role="row"
      id={rowId}
      aria-selected={active}
      data-part="result"
      onMouseDown={onActivate}
    >
      <div role="gridcell">
        <p class="question" title={citation.question}>
          {citation.question}
        </p>
        <QuoteText id={id} text={words} continued={citation.continued} marks={marks} onCopyPart={onCopyPart} />
        <Attribution {...citation} />
        {topics.length > 0 && <p class="result-topics">{topics.join(' · ')}</p>}
      </div>
      <div role="gridcell" class="result-actions">
        <button type="button" class={`action${active ? ' primary' : ''}`} data-action="copy" onClick={onCopy}>
          {t('copy')}
        </button>
        <a
          class="action"
          data-action="open"
          href={citation.link}
          aria-label={t('openSourceLabel', citation.question)}
          onClick={(event) => {
            event.preventDefault();
            onOpen();
          }}
        >
          {t('openSource')}
        </a>
      </div>
    </div>
  );
}

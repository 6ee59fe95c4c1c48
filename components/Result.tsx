import { QuoteBody, QuoteButtons, type ShownQuote } from './QuoteCard';

interface Props {
  readonly quote: ShownQuote;
  readonly active: boolean;
  readonly rowId: string;
  readonly onActivate: () => void;
}

/** One quote in the list of results: a row whose cells are the quote and what can be done with it. */
export function Result({ quote, active, rowId, onActivate }: Props) {
  return (
    // The row is reached by the arrow keys of the search box (ARIA: combobox with a grid), so it takes no focus itself.
    <div
      class={`result${active ? ' active' : ''}`}
      role="row"
      id={rowId}
      aria-selected={active}
      data-part="result"
      onMouseDown={onActivate}
      onFocusIn={onActivate}
    >
      <div role="gridcell">
        <QuoteBody quote={quote} />
      </div>
      <div role="gridcell">
        <QuoteButtons quote={quote} primary={active} />
      </div>
    </div>
  );
}

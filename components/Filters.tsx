import { keepFocus } from './QuoteCard';
import { t } from './text';

/** A filter that can be switched by a click: in force, or one that would narrow what was found. */
export interface ShownFilter {
  /** The operator as it is typed: `topic:hiring`, `"north star"`, `-music`. */
  readonly operator: string;
  readonly label: string;
  readonly on: boolean;
  /** How many quotes it would leave, where it is not in force. */
  readonly count?: number;
}

interface Props {
  readonly filters: readonly ShownFilter[];
  readonly onToggle: (filter: ShownFilter) => void;
}

/** The filters of a search as chips. */
export function Filters({ filters, onToggle }: Props) {
  if (filters.length === 0) return null;
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t('filters')}</legend>
      {filters.map((filter) => (
        <button
          key={filter.operator}
          type="button"
          class="chip-button"
          data-filter={filter.operator}
          aria-pressed={filter.on}
          onMouseDown={keepFocus}
          onClick={() => onToggle(filter)}
        >
          {filter.label} {filter.on ? <span aria-hidden="true">×</span> : <span class="count">{filter.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}

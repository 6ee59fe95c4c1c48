import { type AppState, VIEWS } from './app-state';

/** What of a page's state its address tells. */
type Shown = Pick<AppState, 'view' | 'query' | 'quote' | 'subject'>;

const NOTHING: Shown = { view: 'search', query: '', quote: '', subject: '' };

/**
 * What a page of the search shows, as the part of its address behind `#`: `quote=<id>`, `q=<query>`, or a view by its
 * name, with what it is about and the quote at which it is opened: `interview=<id>&at=<quote>`.
 */
export function addressOf(shown: Partial<Shown>): string {
  const { view, query, quote, subject } = { ...NOTHING, ...shown };
  if (view === 'search') return query === '' ? '' : `#${new URLSearchParams({ q: query })}`;
  if (view === 'context') return `#${new URLSearchParams({ quote })}`;
  if (subject === '') return `#${view}`;
  return `#${new URLSearchParams({ [view]: subject, ...(view === 'interview' && quote ? { at: quote } : {}) })}`;
}

/**
 * Makes what is shown the address of this page. Another view, or another thing that it is about, is a step that the
 * browser's "back" leads out of; another query is none.
 */
export function showInAddress(state: Shown): void {
  const address = addressOf(state);
  if (address === location.hash) return;
  const { view, quote, subject } = stateFromAddress(location.hash);
  const isStep = view !== state.view || subject !== state.subject || (view === 'context' && quote !== state.quote);
  history[isStep ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
}

/** What an address asks to be shown. */
export function stateFromAddress(hash: string): Shown {
  const asked = new URLSearchParams(hash.slice(1));
  const quote = asked.get('quote') ?? '';
  if (quote !== '') return { ...NOTHING, view: 'context', quote };
  const view = VIEWS.find((name) => name !== 'search' && name !== 'context' && asked.has(name));
  if (!view) return { ...NOTHING, query: asked.get('q') ?? '' };
  const subject = view === 'interview' || view === 'compare' ? (asked.get(view) ?? '') : '';
  // There is no interview without one.
  if (view === 'interview' && subject === '') return NOTHING;
  return { ...NOTHING, view, subject, quote: view === 'interview' ? (asked.get('at') ?? '') : '' };
}

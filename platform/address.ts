import type { AppState } from './app-state';

/** What a page of the search shows, as the part of its address behind `#`: `quote=<id>`, `q=<query>` or `tray`. */
export function addressOf({ view, query, quote }: Pick<AppState, 'view' | 'query' | 'quote'>): string {
  if (view === 'tray') return '#tray';
  if (view === 'context') return `#${new URLSearchParams({ quote })}`;
  return query === '' ? '' : `#${new URLSearchParams({ q: query })}`;
}

/**
 * Makes what is shown the address of this page. Another view, or another quote in context, is a step that the browser's
 * "back" leads out of; another query is none.
 */
export function showInAddress(state: Pick<AppState, 'view' | 'query' | 'quote'>): void {
  const address = addressOf(state);
  if (address === location.hash) return;
  const { view, quote } = stateFromAddress(location.hash);
  const isStep = view !== state.view || (view === 'context' && quote !== state.quote);
  history[isStep ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
}

/** What an address asks to be shown. */
export function stateFromAddress(hash: string): Pick<AppState, 'view' | 'query' | 'quote'> {
  const asked = new URLSearchParams(hash.slice(1));
  const quote = asked.get('quote') ?? '';
  const view = asked.has('tray') ? 'tray' : quote === '' ? 'search' : 'context';
  return { view, quote, query: asked.get('q') ?? '' };
}

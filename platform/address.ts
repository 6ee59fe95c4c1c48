import type { AppState } from './app-state';

/** What a page of the search shows, as the part of its address behind `#`: `quote=<id>`, `q=<query>` or `tray`. */
export function addressOf({ view, query, quote }: Pick<AppState, 'view' | 'query' | 'quote'>): string {
  if (view === 'tray') return '#tray';
  if (view === 'context') return `#${new URLSearchParams({ quote })}`;
  return query === '' ? '' : `#${new URLSearchParams({ q: query })}`;
}

/** What an address asks to be shown. */
export function stateFromAddress(hash: string): Pick<AppState, 'view' | 'query' | 'quote'> {
  const asked = new URLSearchParams(hash.slice(1));
  const quote = asked.get('quote') ?? '';
  const view = asked.has('tray') ? 'tray' : quote === '' ? 'search' : 'context';
  return { view, quote, query: asked.get('q') ?? '' };
}

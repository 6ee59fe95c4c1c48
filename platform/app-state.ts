import browser from 'webextension-polyfill';
import { stored } from './stored';

/** Where a person was in the search when it was closed. */
export interface AppState {
  readonly query: string;
  /** Id of the quote that the keys act on, '' for the first. */
  readonly active: string;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scroll: number;
  readonly view: 'search' | 'tray' | 'context';
  /** Id of the quote whose surroundings are shown, where `view` is `context`. */
  readonly quote: string;
}

export const APP_STATE_FALLBACK: AppState = { query: '', active: '', scroll: 0, view: 'search', quote: '' };

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function readAppState(raw: unknown): AppState {
  const { query, active, scroll, view, quote } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  return {
    query: text(query),
    active: text(active),
    scroll: typeof scroll === 'number' && scroll >= 0 ? scroll : 0,
    view: view === 'tray' || view === 'context' ? view : 'search',
    quote: text(quote),
  };
}

/** Where a person was, by the place of the search; in memory until the browser is closed. */
export const appState = (place: string) => stored('session', `state:${place}`, readAppState);

/** Opens the popup on what there is to say on the page, whatever it showed before. To be called from a shortcut. */
export function openPopupOnPage(): void {
  // Not awaited: Firefox opens popups only while it still knows of the key press. The popup reads its state later.
  void appState('popup').replace(APP_STATE_FALLBACK);
  void browser.action.openPopup();
}

/** Whether this page is in a private window: nothing that is done there is remembered. */
export async function isPrivateWindow(): Promise<boolean> {
  // Without a window there is no telling, so nothing is remembered either.
  return browser.windows.getCurrent().then(
    ({ incognito }) => incognito,
    () => true,
  );
}

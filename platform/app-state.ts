import browser from 'webextension-polyfill';
import { stored } from './stored';

/** What can be shown: the search and what belongs to it everywhere, and the rooms of the library's page. */
export const VIEWS = [
  'search',
  'tray',
  'context',
  'shelves',
  'interview',
  'compare',
  'map',
  'notes',
  'add',
  'keep',
] as const;

export type ViewName = (typeof VIEWS)[number];

/** Where a person was in the search when it was closed. */
export interface AppState {
  readonly query: string;
  /** Id of the quote that the keys act on, '' for the first. */
  readonly active: string;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scroll: number;
  readonly view: ViewName;
  /** Id of the quote whose surroundings are shown, where `view` is `context`, or at which an interview is opened. */
  readonly quote: string;
  /** What a room is about: the id of the interview that is read, the question that is compared. */
  readonly subject: string;
}

export const APP_STATE_FALLBACK: AppState = {
  query: '',
  active: '',
  scroll: 0,
  view: 'search',
  quote: '',
  subject: '',
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function readAppState(raw: unknown): AppState {
  const { query, active, scroll, view, quote, subject } = (
    typeof raw === 'object' && raw !== null ? raw : {}
  ) as Record<string, unknown>;
  return {
    query: text(query),
    active: text(active),
    scroll: typeof scroll === 'number' && scroll >= 0 ? scroll : 0,
    view: VIEWS.find((name) => name === view) ?? 'search',
    quote: text(quote),
    subject: text(subject),
  };
}

/** Where a person was, by the place of the search; in memory until the browser is closed. */
export const appState = (place: string) =>
  stored({ area: 'session', key: `state:${place}`, version: 1, read: readAppState });

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

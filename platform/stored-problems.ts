import browser from 'webextension-polyfill';
import { inTurn } from './in-turn';
import { turnOf } from './stored';
import { readSetAside, SET_ASIDE, type SetAside, setAsideKey } from './stored-form';

/** A thing of which something could not be read. */
export interface StoredProblem {
  /** The key of the thing. */
  readonly key: string;
  /** When originals of it were set aside, and why, the latest last. */
  readonly originals: readonly Pick<SetAside, 'at' | 'why'>[];
}

/** The things of which something was set aside. */
export async function storedProblems(): Promise<readonly StoredProblem[]> {
  // Also of things that this version does not know any more.
  const all = Object.entries(await browser.storage.local.get());
  return all
    .filter(([key]) => key.startsWith(SET_ASIDE))
    .map(([key, raw]) => ({
      key: key.slice(SET_ASIDE.length),
      originals: readSetAside(raw).map(({ at, why }) => ({ at, why })),
    }));
}

/** Tells each change of what is set aside. @returns ends it */
export function onStoredProblems(told: (problems: readonly StoredProblem[]) => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(SET_ASIDE)))
      void storedProblems().then(told);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Everything that is set aside of a thing, as the text of a file. */
export async function setAsideAsText(key: string): Promise<string> {
  const aside = setAsideKey(key);
  const setAside = readSetAside((await browser.storage.local.get(aside))[aside]);
  return `${JSON.stringify({ key, setAside }, null, 2)}\n`;
}

/** Forgets what is set aside of a thing. */
export const dropSetAside = (key: string): Promise<void> =>
  inTurn(turnOf({ key }), () => browser.storage.local.remove(setAsideKey(key)));

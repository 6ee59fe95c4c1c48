import browser from 'webextension-polyfill';

/** One thing that is kept in the browser's storage: read whole, changed whole. */
export interface Stored<T> {
  readonly load: () => Promise<T>;
  /** Changes it. Changes follow one another, also those of other windows, so that none is lost. @returns what it is now */
  readonly change: (by: (value: T) => T) => Promise<T>;
  /** Puts it there at once, whatever there was: for what one page alone writes, and may be closed right behind. */
  readonly replace: (value: T) => Promise<void>;
  /** Tells each change, also one made elsewhere. @returns ends it */
  readonly onChange: (told: (value: T) => void) => () => void;
}

/** The changes under way in this page, by key. */
const underWay = new Map<string, Promise<unknown>>();

/** Does work when all earlier work of the same name is done, in this page and in every other of the extension. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Unit tests run where there are no locks, and no other page either.
  const locks = globalThis.navigator?.locks;
  const alone = async (): Promise<T> => (locks ? await locks.request(name, work) : await work());
  const mine = (underWay.get(name) ?? Promise.resolve()).then(alone);
  underWay.set(
    name,
    mine.catch(() => {}),
  );
  return mine;
}

/**
 * Declares a thing that is kept.
 * @param area `local` holds across restarts; `session` is in memory, until the browser is closed
 * @param read makes a value of what is stored, whatever that is: what is missing or not understood falls back
 */
export function stored<T>(area: 'local' | 'session', key: string, read: (raw: unknown) => T): Stored<T> {
  const storage = () => browser.storage[area];
  const load = async () => read((await storage().get(key))[key]);
  return {
    load,
    change: (by) =>
      inTurn(`${area}:${key}`, async () => {
        const changed = by(await load());
        await storage().set({ [key]: changed });
        return changed;
      }),
    replace: (value) => storage().set({ [key]: value }),
    onChange(told) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change) told(read(change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** The texts of a stored list; anything else in it is dropped. */
export const textsOf = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];

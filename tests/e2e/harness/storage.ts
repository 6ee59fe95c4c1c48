import { MOST_CHIPS, TIP_SETTINGS_FALLBACK, TIP_SETTINGS_VERSION, type TipSettings } from '../../../core/tips/settings';
import type { ExtensionBrowser } from './browser';

interface Area {
  get(): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  clear(): Promise<void>;
}

interface Areas {
  storage: Record<'local' | 'session', Area>;
}

/** Tips as they are by themselves, but as many as there are pages for: tests see more in a minute than people in a day. */
const WITHOUT_BUDGET = { ...TIP_SETTINGS_FALLBACK, chipsPerDay: MOST_CHIPS, quietAfter: 0, restHours: 0 };

/** Stores what the person wants about tips. */
export const storeTips = (browser: ExtensionBrowser, tips: Partial<TipSettings> = {}) =>
  browser.backgroundEval((tips) => (globalThis as unknown as { chrome: Areas }).chrome.storage.local.set({ tips }), {
    version: TIP_SETTINGS_VERSION,
    value: { ...WITHOUT_BUDGET, ...tips },
  });

/** All that the extension has stored, by area. */
export const stored = (browser: ExtensionBrowser) =>
  browser.backgroundEval(async () => {
    const { local, session } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
    return { local: await local.get(), session: await session.get() };
  });

/** All that the extension has in the browser's databases. */
export const inDatabases = (browser: ExtensionBrowser) =>
  browser.backgroundEval(async () => {
    const result = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const found: Record<string, unknown[]> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found[`${name}/${store}`] = await result(database.transaction(store).objectStore(store).getAll());
      database.close();
    }
    return found;
  });

/** What a thing is that the extension has stored, without the version of its form; undefined where it is not stored. */
export async function storedValue(browser: ExtensionBrowser, key: string): Promise<unknown> {
  const { local, session } = await stored(browser);
  const kept = (local[key] ?? session[key]) as { readonly version: number; readonly value: unknown } | undefined;
  if (kept && !Number.isInteger(kept.version)) throw new Error(`${key} is stored without a version`);
  return kept?.value;
}

/** Has something in the place of what the extension has stored, as only damage or another version would. */
export const putIntoStorage = (browser: ExtensionBrowser, values: Record<string, unknown>) =>
  browser.backgroundEval(
    (given) => (globalThis as unknown as { chrome: Areas }).chrome.storage.local.set(given),
    values,
  );

/** Makes the extension as new, but for the budget. */
export async function clearStored(browser: ExtensionBrowser): Promise<void> {
  await browser.backgroundEval(async () => {
    const { local, session } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
    await Promise.all([local.clear(), session.clear()]);
  });
  await storeTips(browser);
}

/** Makes the extension as new but for the budget, with a library that nothing was added to. */
export async function eraseOwn(browser: ExtensionBrowser): Promise<void> {
  await browser.backgroundEval(async () => {
    const { local, session } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
    await new Promise<void>((done, failed) => {
      const asked = indexedDB.deleteDatabase('margin-mentor');
      asked.onsuccess = () => done();
      asked.onerror = () => failed(asked.error);
    });
    await Promise.all([local.clear(), session.clear()]);
  });
  // What the background has in memory goes with it.
  await browser.restartBackground();
  await storeTips(browser);
}

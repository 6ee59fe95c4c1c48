import type { ExtensionBrowser } from './browser';

interface Areas {
  storage: Record<'local' | 'session', { get(): Promise<Record<string, unknown>>; clear(): Promise<void> }>;
}

/** All that the extension has stored, by area. */
export const stored = (browser: ExtensionBrowser) =>
  browser.backgroundEval(async () => {
    const { local, session } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
    return { local: await local.get(), session: await session.get() };
  });

/** Makes the extension as new. */
export const clearStored = (browser: ExtensionBrowser) =>
  browser.backgroundEval(async () => {
    const { local, session } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
    await Promise.all([local.clear(), session.clear()]);
  });

/** Makes the extension as new, with a library that nothing was added to. */
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
}

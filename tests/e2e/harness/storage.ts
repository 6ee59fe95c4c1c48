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

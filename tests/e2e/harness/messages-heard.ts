import type { ExtensionBrowser } from './browser';

interface Background {
  heard?: unknown[];
  chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
}

/** Notes from here on all messages that reach the background; its listener answers none. */
export const listen = (browser: ExtensionBrowser) =>
  browser.backgroundEval(() => {
    const background = globalThis as unknown as Background;
    const isNew = background.heard === undefined;
    background.heard = [];
    if (isNew)
      background.chrome.runtime.onMessage.addListener((message) => {
        background.heard?.push(message);
      });
  });

/** The messages since `listen`. A background that was started anew in between has heard nothing and says so. */
export async function heard(browser: ExtensionBrowser): Promise<{ name: string }[]> {
  const messages = await browser.backgroundEval(() => (globalThis as unknown as Background).heard ?? null);
  if (!messages) throw new Error('The background was started anew since');
  return messages as { name: string }[];
}

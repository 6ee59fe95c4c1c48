import browser, { type Runtime } from 'webextension-polyfill';

/** Tells once that the extension was just installed, or that another version of it has taken the place of the one before. */
export const onInstalled = (wanted: Extract<Runtime.OnInstalledReason, 'install' | 'update'>, told: () => void) =>
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === wanted) told();
  });

import browser from 'webextension-polyfill';

/** Tells that the extension was just installed, and not when it or the browser was updated. */
export const onInstalled = (told: () => void) =>
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') told();
  });

/** Tells that another version of the extension has taken the place of the one before. */
export const onUpdated = (told: () => void) =>
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') told();
  });

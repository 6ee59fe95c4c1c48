import browser from 'webextension-polyfill';
import { PAGES } from './pages';

/** What a person may let the extension onto: one site, or all. */
export type Access = { readonly host: string } | 'all';

// Chromium finds `*://` in no permission that is for one scheme.
const origins = (access: Access) =>
  access === 'all' ? [...PAGES] : [`http://${access.host}/*`, `https://${access.host}/*`];

/** Whether the browser lets the extension onto a web page by itself: people may limit it to some sites, or to clicks. */
export async function hasAccess(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  try {
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    // Browsers know no patterns for some addresses, such as those in brackets. There is nothing to ask for then either.
    return true;
  }
}

/** Has the browser ask the person, in its own words. To be called from a click. @returns what the person said */
export const askForAccess = (access: Access): Promise<boolean> =>
  browser.permissions.request({ origins: origins(access) });

/** Tells that the person let the extension onto more sites. */
export const onAccess = (told: () => void) => browser.permissions.onAdded.addListener(told);

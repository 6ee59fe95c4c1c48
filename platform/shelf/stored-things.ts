import browser from 'webextension-polyfill';
import { TIP_SETTINGS_KEY } from '../tip-settings';

/** Under which keys of `storage.local` the things are stored that belong to a backup. */
const KEYS = ['tray', TIP_SETTINGS_KEY, 'copy', 'recent searches', 'exported packs'];

/** The settings, the tray and the like, as they are stored. */
export const storedThings = (): Promise<Record<string, unknown>> => browser.storage.local.get(KEYS);

/** Stores such things. What is not among them goes back to how it is at first; what is no such thing is left out. */
export async function putStoredThings(things: Readonly<Record<string, unknown>>): Promise<void> {
  const given = KEYS.filter((key) => Object.hasOwn(things, key));
  await browser.storage.local.set(Object.fromEntries(given.map((key) => [key, things[key]])));
  await browser.storage.local.remove(KEYS.filter((key) => !given.includes(key)));
}

import browser from 'webextension-polyfill';
import { IN_BACKUP } from '../declared';
import { putStored } from '../stored';

/** The settings, the tray and the like, as they are stored. */
export const storedThings = (): Promise<Record<string, unknown>> =>
  browser.storage.local.get(IN_BACKUP.map(({ key }) => key));

/** Stores such things. What is not among them goes back to how it is at first; what is no such thing is left out. */
export const putStoredThings = (things: Readonly<Record<string, unknown>>): Promise<void> =>
  putStored(IN_BACKUP, things);

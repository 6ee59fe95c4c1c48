import browser, { type Tabs } from 'webextension-polyfill';
import { isMessage } from './messages';

/** The current tab of this window. */
export async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Id of the current tab of this window. */
export const currentTab = async (): Promise<number | undefined> => (await tabInFront())?.id;

/** Whether a tab still shows the page that it showed when it was heard of. */
export async function isStillAt({ id, url }: Tabs.Tab): Promise<boolean> {
  const now = id === undefined ? undefined : await browser.tabs.get(id).catch(() => undefined);
  return now !== undefined && now.url === url;
}

/** Whether this page of the extension is in a tab, and not in the popup. */
export const isInTab = async () => (await browser.tabs.getCurrent()) !== undefined;

/** Opens an address in a new tab. */
export const openTab = (url: string) => browser.tabs.create({ url });

/** Opens a page of the extension, with what it is to show behind `#`. */
export const openPage = (path: string, hash = '') => openTab(browser.runtime.getURL(path) + hash);

/** What a reader says when it has read its page anew, or has taken back what was offered on it. */
const NEWS: readonly string[] = ['advise', 'withdraw'];

/** Tells that another page is current, or that it may have changed. @returns ends it */
export function onCurrentPage(told: () => void): () => void {
  const updated = (_: number, { status }: { status?: string }) => status === 'complete' && told();
  // An app's page changes without the browser saying so to extensions; its reader tells the background.
  const heard = (message: unknown) => {
    if (isMessage(message) && NEWS.includes(message.name)) told();
    return undefined;
  };
  browser.tabs.onActivated.addListener(told);
  browser.tabs.onUpdated.addListener(updated);
  browser.runtime.onMessage.addListener(heard);
  return () => {
    browser.tabs.onActivated.removeListener(told);
    browser.tabs.onUpdated.removeListener(updated);
    browser.runtime.onMessage.removeListener(heard);
  };
}

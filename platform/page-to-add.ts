import browser from 'webextension-polyfill';
import { pageOutline } from './full-page';
import type { PageToAdd } from './messages';
import { readWriting } from './writing';

/**
 * The page of a tab as it is added to the library, because the person asked for that.
 * @param selected what is selected on it, as the menu gives it, where only that is to be added
 */
export async function pageToAdd(
  tab: number | undefined,
  selected?: string,
): Promise<PageToAdd | 'unreadable' | 'private'> {
  if (tab === undefined) return 'unreadable';
  const { url = '', title = '', incognito } = await browser.tabs.get(tab);
  // The library may open in another window, where it could be kept.
  if (incognito) return 'private';
  const outline = await pageOutline(tab);
  if (!outline) return 'unreadable';
  if (selected === undefined) return { outline, origin: { url, name: title } };
  // Menus give it in one line; the page has its paragraphs.
  const whole = await readWriting(tab);
  const isSame = 'text' in whole && inOneLine(whole.text) === inOneLine(selected);
  return { outline, origin: { url, name: title }, selection: isSame ? whole.text : selected };
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

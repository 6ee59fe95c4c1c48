import type { PageState } from './messages';
import { askReader } from './messaging';
import { putReader } from './rearm';
import { hasAccess } from './site-access';
import { neverHere } from './sites';
import { currentTab, tabInFront } from './tabs';

/** What is known of a page, also where no reader is there to know it. */
export interface CurrentPage extends Omit<PageState, 'state'> {
  readonly state: PageState['state'] | 'no access' | 'no reader';
  /** Whether the browser lets the extension onto the page for a click of the person's alone. */
  readonly byClick?: boolean;
}

/** What is known of the page in the current tab; undefined where it is no web page. */
export async function currentPage(): Promise<CurrentPage | undefined> {
  const { id: tab, url: address = '' } = (await tabInFront()) ?? {};
  if (tab === undefined) return undefined;
  const known = await askReader(tab, 'state', {});
  if (known) return withAccess(known);
  if (!/^https?:/.test(address)) return undefined;
  const { hostname: host } = new URL(address);
  const state = neverHere(host) ? 'never here' : (await hasAccess(address)) ? 'no reader' : 'no access';
  return { state, address, advice: null, receipt: null };
}

/** Reads the page in the current tab because the person wants it, wherever it is. @returns undefined where it cannot be read */
export async function readCurrentPage(): Promise<CurrentPage | undefined> {
  const tab = await currentTab();
  if (tab === undefined) return undefined;
  const read = await askReader(tab, 'read', {});
  if (read) return withAccess(read);
  try {
    await putReader(tab, true);
  } catch {
    return undefined;
  }
  const put = await askReader(tab, 'read', {});
  return put && withAccess(put);
}

/** A reader that is there may owe that to a click: browsers let it in with the click on the icon, for that page. */
const withAccess = async (known: PageState): Promise<CurrentPage> => ({
  ...known,
  byClick: !(await hasAccess(known.address)),
});

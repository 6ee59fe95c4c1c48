import browser from 'webextension-polyfill';
import { placeOf, ruleFor, type TipRule } from '../core/tips/rules';
import { PAGES } from './pages';
import { tipSettings } from './settings';
import { neverHere } from './sites';

/** Set as long as the tabs that were open when the extension came have their reader. */
const ARMED = 'armed';

/**
 * Tells that the extension has just come: installed, updated, switched on again, or started with the browser. The session's
 * storage is emptied then, and not when the background is ended for being idle.
 */
export async function onInstalledOrStarted(told: () => void): Promise<void> {
  const { [ARMED]: isArmed } = await browser.storage.session.get(ARMED);
  if (isArmed) return;
  await browser.storage.session.set({ [ARMED]: true });
  told();
}

/** Puts the reader into the tabs that are open already, in the place of one that an earlier version left there. */
export async function rearmTabs(): Promise<void> {
  const [tabs, { rules }] = await Promise.all([browser.tabs.query({ url: PAGES }), tipSettings.load()]);
  await Promise.all(
    tabs.map(({ id, url, discarded }) =>
      id === undefined || url === undefined || discarded ? null : rearm(id, url, rules),
    ),
  );
}

async function rearm(tab: number, url: string, rules: readonly TipRule[]): Promise<void> {
  const place = placeOf(url);
  if (neverHere(place.host) && ruleFor(rules, place, Date.now())?.tips !== 'on') return;
  await putReader(tab, false).catch(() => {
    // The browser keeps extensions out of this one, or it has gone.
  });
}

/**
 * Puts the reader into a tab's page. One that is there already stays.
 * @param waits whether it reads only when asked
 */
export async function putReader(tab: number, waits: boolean): Promise<void> {
  const target = { tabId: tab, frameIds: [0] };
  await browser.scripting.executeScript({ target, func: prepare, args: [waits] });
  await browser.scripting.executeScript({ target, files: ['/reader.js'] });
}

/**
 * In the page, in the extension's world: sees nothing of this file. Takes away what an earlier version left, which in Firefox
 * cannot do it itself any more.
 */
function prepare(waits: boolean): void {
  type Host = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  const world = globalThis as {
    marginMentorWaits?: boolean;
    marginMentorReader?: { isConnected(): boolean };
    marginMentorChip?: { owns(element: Element): boolean };
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  };
  // Firefox puts the new reader there by itself, so a chip may be of this version already.
  for (const host of document.querySelectorAll<Host>(':root > [popover]')) {
    if (world.marginMentorReader?.isConnected() && world.marginMentorChip?.owns(host)) continue;
    const root = world.chrome?.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot;
    const frame = root?.querySelector('iframe');
    if (frame?.title === 'Margin Mentor' && /^(?:chrome|moz)-extension:/.test(frame.src)) host.remove();
  }
  if (!world.marginMentorReader?.isConnected()) world.marginMentorWaits = waits;
}

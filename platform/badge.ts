import browser from 'webextension-polyfill';

/** Ink of the badge: the accent of the light theme, dark enough for white figures. */
const COLOUR = '#9c3423';

/** Shows on the toolbar icon how many quotes are offered on a tab; nothing for none. Browsers drop it on navigation. */
export async function showBadge(tab: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' });
    if (count > 0) await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
  } catch {
    // The tab was closed meanwhile.
  }
}

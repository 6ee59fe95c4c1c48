// Functions that run inside a browser: they see nothing of this file, only their arguments.

import type { PageState } from '../../../platform/messages';

interface TabsAndBadge {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<PageState>;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}

/** In the background: the badge of the tab in front. The extension may not see tabs' addresses, so it can't go by those. */
export async function badgeInFront(): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: TabsAndBadge };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab) throw new Error('No tab is in front');
  return chrome.action.getBadgeText({ tabId: tab.id });
}

/** In the background: what the reader of the tab in front knows of its page; null where there is no reader. */
export async function askReaderInFront(): Promise<PageState | null> {
  const { chrome } = globalThis as unknown as { chrome: TabsAndBadge };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab) throw new Error('No tab is in front');
  const answer = chrome.tabs.sendMessage(tab.id, { name: 'state', params: {} }, { frameId: 0 });
  return answer.catch(() => null);
}

/** In a page: whether it is one of the scheme's and complete. */
export function hasLoadedFrom(scheme: string): boolean {
  return location.protocol === scheme && document.readyState === 'complete';
}

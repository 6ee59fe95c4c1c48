// Functions that run inside a browser: they see nothing of this file, only their arguments.

interface TabsAndBadge {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}

/** In the background: the badge of the tab in front. The extension may not see tabs' addresses, so it can't go by those. */
export async function badgeInFront(): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: TabsAndBadge };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab) throw new Error('No tab is in front');
  return chrome.action.getBadgeText({ tabId: tab.id });
}

/** In a page: whether it is one of the scheme's and complete. */
export function hasLoadedFrom(scheme: string): boolean {
  return location.protocol === scheme && document.readyState === 'complete';
}

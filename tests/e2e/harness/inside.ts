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

interface Told {
  dispatch(...args: unknown[]): void;
}

interface Events {
  tabs: TabsAndBadge['tabs'];
  commands: { onCommand: Told };
  contextMenus: { onClicked: Told };
  omnibox: { onInputChanged: Told; onInputEntered: Told };
}

/** In Chromium's background: tells of a shortcut in the tab in front. Key presses fire none where nothing is drawn. */
export async function tellCommand(name: string): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Events; chrome: Events };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  (browser ?? chrome).commands.onCommand.dispatch(name, tab);
}

/** In Chromium's background: tells of a choice in a context menu. */
export async function tellMenu(menuItemId: string, selectionText: string | undefined): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Events; chrome: Events };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  (browser ?? chrome).contextMenus.onClicked.dispatch({ menuItemId, selectionText }, tab);
}

/** In Chromium's background: tells what was typed behind the keyword. @returns what is suggested */
export function tellTyped(typed: string): Promise<{ content: string; description: string }[]> {
  const { browser, chrome } = globalThis as unknown as { browser?: Events; chrome: Events };
  return new Promise((suggested) => (browser ?? chrome).omnibox.onInputChanged.dispatch(typed, suggested));
}

/** In Chromium's background: tells what was entered behind the keyword. */
export function tellEntered(text: string): void {
  const { browser, chrome } = globalThis as unknown as { browser?: Events; chrome: Events };
  (browser ?? chrome).omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
}

/** In a page: whether it is one of the scheme's and complete. */
export function hasLoadedFrom(scheme: string): boolean {
  return location.protocol === scheme && document.readyState === 'complete';
}

/** Whether an address is that of the page of welcome. */
export const isWelcome = (address: string) => /^(?:chrome|moz)-extension:.*\/welcome\.html(?:#|$)/.test(address);

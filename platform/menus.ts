import browser from 'webextension-polyfill';

/** An entry of a context menu. */
export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** On selected text, where `%s` in the title is filled in, or on the toolbar icon. */
  readonly on: 'selection' | 'action';
}

/** Makes the entries, once per installation and update: browsers keep them. */
export function makeMenus(entries: readonly MenuEntry[]): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      for (const { id, title, on } of entries) browser.contextMenus.create({ id, title, contexts: [on] });
    });
  });
}

/** Tells that an entry was chosen, on which selected text, in which window and tab. */
export function onMenu(
  chosen: (id: string, selection: string, window: number | undefined, tab: number | undefined) => void,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) =>
    chosen(String(menuItemId), selectionText, tab?.windowId, tab?.id),
  );
}

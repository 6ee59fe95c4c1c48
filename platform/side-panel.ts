import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  readonly open: (options: { windowId: number }) => Promise<void>;
}

/** Opens the side panel, or Firefox's sidebar. Must be called from a click or a shortcut, before anything is awaited. */
export async function openSidePanel(window: number | undefined): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome ?? {};
  if (!sidePanel) await browser.sidebarAction.open();
  else if (window !== undefined) await sidePanel.open({ windowId: window });
}

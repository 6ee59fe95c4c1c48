import browser from 'webextension-polyfill';

/** A shortcut as the browser has it now. */
export interface Shortcut {
  readonly name: string;
  /** Keys as the browser writes them, for example "Alt+Shift+M"; '' where none are assigned. */
  readonly keys: string;
}

/** The extension's shortcuts, those without keys too: another extension may have taken them. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Where Chromium has people change shortcuts; its extensions may open it, and have no other way there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Opens the browser's own page for changing shortcuts. */
export async function openShortcutPage(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}

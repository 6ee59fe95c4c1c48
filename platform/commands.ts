import browser, { type Tabs } from 'webextension-polyfill';

/** Tells that a shortcut of the extension was pressed, and in which tab. */
export const onCommand = (pressed: (name: string, tab: Tabs.Tab | undefined) => void) =>
  browser.commands.onCommand.addListener((name, tab) => pressed(name, tab));

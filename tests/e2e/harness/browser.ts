import type { Frame, Page } from 'puppeteer-core';

export type BrowserKind = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the built extension; null for a browser without it, of which then only the pages of the web are there. */
  extension: string | null;
  /** The browser's program. */
  executable: string;
  headless: boolean;
  windowSize?: { width: number; height: number };
  /** X display to open the window on; the one of the environment without it. */
  display?: string;
  /** Whether hosts other than the tests' own can be reached. Tests leave it off; a person trying the product wants it. */
  online?: boolean;
  /** Whether the page that opens after installing stays open. Tests that are not about it begin without. */
  keepsWelcome?: boolean;
  /** Port of a proxy on this computer that all requests go through, those to this computer too. */
  proxy?: number;
  /** Off where the caller ends the browser itself when it is interrupted. */
  endOnSignals?: boolean;
}

export interface NewPageOptions {
  viewport?: { width: number; height: number };
  colourScheme?: ColourScheme;
}

export type ColourScheme = 'light' | 'dark';

export interface Clipboard {
  text: string;
  html: string;
}

/**
 * The real popup under the toolbar button: no tab, so not a Page in every browser.
 * Keys arrive a moment after `type` and `press` are done: wait for what they should cause.
 */
export interface ToolbarPopup {
  /** Runs a function in the popup's page; arguments and result must be JSON. */
  evaluate<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Types with the keyboard, wherever the focus is. */
  type(text: string): Promise<void>;
  press(key: PopupKey): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A page of the extension that is no tab and takes no keys from tests. */
export type ExtensionView = Pick<ToolbarPopup, 'evaluate' | 'close'>;

export type PopupKey = 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Tab';

/** A browser of either kind with the extension in it. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  /** Origin of the extension's pages, without a slash at the end. */
  readonly extensionOrigin: string;
  readonly version: string;

  newPage(url: string, options?: NewPageOptions): Promise<Page>;
  /**
   * A page of the extension, such as popup.html, in a tab. In Firefox page.url() and frame.url() do not tell the addresses
   * of extension pages, since the protocol does not report them; ask for location.href inside.
   */
  openExtensionPage(path: string, options?: NewPageOptions): Promise<Page>;
  /** The tabs that show the page of welcome. */
  welcomePages(): Promise<Page[]>;
  /** Clicks the toolbar button while the page's tab is in front. */
  openToolbarPopup(page: Page): Promise<ToolbarPopup>;

  /**
   * Opens the search beside the page's tab: Firefox's sidebar. Null in Chromium, which opens its side panel for a person's own
   * gesture only.
   */
  openSidebar(page: Page): Promise<ExtensionView | null>;
  /**
   * Clicks the toolbar button in a new private window, where the extension is allowed then. Null in Chromium, which
   * throws an extension out that the protocol loaded, when it is allowed there.
   */
  openPrivatePopup(): Promise<ExtensionView | null>;

  /** Opens a page in a private window, where the extension is allowed then. Null in Chromium, as above. */
  openPrivatePage(url: string): Promise<Page | null>;

  /** The extension's frame in the page, which page scripts can't reach; null if none came in time. */
  tipFrame(page: Page, timeoutMs: number): Promise<Frame | null>;
  /** Text on the toolbar button for the page's tab, empty if there is none. */
  badgeText(page: Page): Promise<string>;
  /** Does something that opens a tab, closes that tab, and tells its address in full, also where it could not be reached. */
  addressOpenedBy(action: () => Promise<void>): Promise<string>;
  /** Does something that opens a page of the extension in a new tab. @returns that page */
  extensionPageOpenedBy(action: () => Promise<void>): Promise<Page>;
  /** Does something that opens a page of the browser's own, closes that, and tells its address. */
  browserPageOpenedBy(action: () => Promise<void>): Promise<string>;
  /** Does in the tab in front what a shortcut of the extension does, by the name of its command. */
  runCommand(name: string): Promise<void>;
  /** Types into the address bar behind the extension's keyword. @returns the extension's suggestions, as they are read */
  suggestionsFor(typed: string): Promise<string[]>;
  /** Enters what was typed last behind the keyword, or a suggestion for it by its place in the list. */
  enterInAddressBar(suggestion?: number): Promise<void>;
  /** Chooses an entry of the extension's context menus by its id, on what is selected in the page or on the toolbar icon. */
  chooseFromMenu(page: Page, id: string, selection?: string): Promise<void>;
  /**
   * What was copied last, in both flavours, got by pasting with the keyboard as a person would.
   * It is pasted in a tab of its own, so a real popup closes.
   */
  readClipboard(): Promise<Clipboard>;

  /** Runs a function in the background, waking it if it sleeps; it may use `globalThis.chrome`. Arguments and result must be JSON. */
  backgroundEval<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Puts another copy of the extension in the place of the one that is there, as an update does. */
  update(): Promise<void>;
  /** Takes the extension away, as a person does. */
  remove(): Promise<void>;
  /** Lets the extension onto no site without a click, or onto all, as the person does in the browser's own settings. */
  setAccess(access: 'on click' | 'on all sites'): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next event starts it anew. */
  restartBackground(): Promise<void>;

  setColourScheme(page: Page, scheme: ColourScheme): Promise<void>;
  /** A PNG of what a person sees of the page, the tip included. */
  screenshot(page: Page, file: string): Promise<void>;

  /** Settles when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

// Functions that run in the window of Firefox itself, with its rights. They see nothing of this file, only their arguments.

interface View {
  viewType: string;
  xulBrowser: {
    focus(): void;
    messageManager: {
      addMessageListener(name: string, listener: (message: { data: ViewAnswer }) => void): void;
      loadFrameScript(url: string, delayed: boolean): void;
    };
    browsingContext: {
      currentWindowGlobal: {
        documentURI: { schemeIs(scheme: string): boolean };
        drawSnapshot(area: null, scale: number, colour: string): Promise<ImageBitmap>;
      } | null;
      webProgress: { isLoadingDocument: boolean } | null;
    };
  };
}

interface Extension {
  views: Set<View>;
  wakeupBackground?(): Promise<void>;
  terminateBackground(options: object): Promise<void>;
  emit(event: string, ...args: unknown[]): void;
  shortcuts: { allCommands(): Promise<{ name: string; shortcut: string }[]> };
}

interface BrowserWindow {
  WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
  Cc: Record<'@mozilla.org/text-input-processor;1', { createInstance(type: unknown): TextInputProcessor }>;
  Ci: { nsITextInputProcessor: unknown };
  ChromeUtils: { importESModule(url: string): { NavigableManager: Navigables } };
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

interface Navigables {
  getBrowserById(id: string): { browsingContext: { prefersColorSchemeOverride: string } } | null;
}

export interface ViewAnswer {
  json?: string;
  error?: string;
}

export function hasView(geckoId: string, viewType: string): boolean {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  return [...WebExtensionPolicy.getByID(geckoId).extension.views].some((view) => view.viewType === viewType);
}

/**
 * Whether a view has its page and not the empty one that it starts with. Told from outside: a script sent to the empty
 * page is lost with it, and the answer to it never comes.
 */
export function hasLoadedView(geckoId: string, viewType: string): boolean {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  const { views } = WebExtensionPolicy.getByID(geckoId).extension;
  const context = [...views].find((view) => view.viewType === viewType)?.xulBrowser.browsingContext;
  return (
    context?.currentWindowGlobal?.documentURI.schemeIs('moz-extension') === true &&
    context.webProgress?.isLoadingDocument === false
  );
}

export function evaluateInView(geckoId: string, viewType: string, expression: string): Promise<ViewAnswer> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  const { views } = WebExtensionPolicy.getByID(geckoId).extension;
  const view = [...views].find((candidate) => candidate.viewType === viewType);
  if (!view) return Promise.resolve({ error: `The extension has no ${viewType} open` });
  // A script of the browser's in the page's process; the sandbox gives the expression the page's own names and rights,
  // all but `globalThis`, which would be the sandbox itself.
  const own = `((globalThis) => ${expression})(window)`;
  const reply = `harness:${Math.random()}`;
  const script = `{
    const answer = (data) => sendAsyncMessage(${JSON.stringify(reply)}, data);
    try {
      const page = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Cu.evalInSandbox(${JSON.stringify(own)}, page).then(
        (json) => answer({ json }),
        (error) => answer({ error: String(error) }),
      );
    } catch (error) {
      answer({ error: String(error) });
    }
  }`;
  return new Promise((resolve) => {
    const { messageManager } = view.xulBrowser;
    messageManager.addMessageListener(reply, ({ data }) => resolve(data));
    messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
  });
}

export async function wakeBackground(geckoId: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  if (![...extension.views].some((view) => view.viewType === 'background')) await extension.wakeupBackground?.();
}

export async function endBackground(geckoId: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  // The options make it end although it was busy a moment ago.
  await WebExtensionPolicy.getByID(geckoId).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

export function clickToolbarButton(geckoId: string): void {
  const widget = geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const button = document.getElementById(`${widget}-BAP`);
  if (!button) throw new Error('The toolbar has no button of the extension');
  button.click();
}

/** Puts the keyboard into the tab in front: where a tab changed its process, it may be nowhere. */
export function focusTab(): void {
  (globalThis as unknown as { gBrowser: { selectedBrowser: HTMLElement } }).gBrowser.selectedBrowser.focus();
}

export function closePanels(): void {
  for (const panel of document.querySelectorAll('panel')) (panel as unknown as { hidePopup(): void }).hidePopup();
}

/** Presses keys as a keyboard does; the protocol offers that for tabs only. */
export function pressKeysInView(geckoId: string, viewType: string, keys: string[]): void {
  const { WebExtensionPolicy, Cc, Ci } = globalThis as unknown as BrowserWindow;
  const { views } = WebExtensionPolicy.getByID(geckoId).extension;
  const view = [...views].find((candidate) => candidate.viewType === viewType);
  if (!view) throw new Error(`The extension has no ${viewType} open`);
  view.xulBrowser.focus();
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const codes: Record<string, number> = { Enter: 13, Escape: 27, ArrowDown: 40, ArrowUp: 38, Tab: 9 };
  for (const key of keys) {
    const event = { key, keyCode: codes[key] ?? key.toUpperCase().charCodeAt(0) };
    keyboard.keydown(new KeyboardEvent('', event));
    keyboard.keyup(new KeyboardEvent('', event));
  }
}

interface Tabs {
  gBrowser: { currentURI: { spec: string }; selectedTab: object; removeTab(tab: object): void };
}

/** The address of the tab in front, also where it is a page of the browser's own. */
export const addressInFront = () => (globalThis as unknown as Tabs).gBrowser.currentURI.spec;

export function closeFront(): void {
  const { gBrowser } = globalThis as unknown as Tabs;
  gBrowser.removeTab(gBrowser.selectedTab);
}

interface Sidebar {
  SidebarController: { show(id: string): Promise<void>; hide(): void };
}

export async function showSidebar(geckoId: string): Promise<void> {
  const { SidebarController } = globalThis as unknown as Sidebar;
  await SidebarController.show(`${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`);
}

export const hideSidebar = () => (globalThis as unknown as Sidebar).SidebarController.hide();

/** Ticks "Run in Private Windows" for the extension, for which the browser starts it anew. */
export async function allowInPrivate(geckoId: string): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Modules } };
  interface Modules {
    ExtensionPermissions: { add(id: string, permissions: object): Promise<void> };
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  }
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(geckoId, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(geckoId)).reload();
}

/** Gives the extension all sites, or takes all that it has, as the browser's own page for it does. */
export async function setOrigins(geckoId: string, given: boolean): Promise<void> {
  type Change = (id: string, permissions: object, extension: unknown) => Promise<void>;
  interface Modules {
    ExtensionPermissions: { add: Change; remove: Change; get(id: string): Promise<{ origins: string[] }> };
  }
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as {
    ChromeUtils: { importESModule(url: string): Modules };
    WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  };
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const origins = given ? ['http://*/*', 'https://*/*'] : [...(await ExtensionPermissions.get(geckoId)).origins];
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  await ExtensionPermissions[given ? 'add' : 'remove'](geckoId, { permissions: [], origins }, extension);
}

/** Opens a private window and clicks the extension's button there, once it has one. */
export async function clickInPrivateWindow(geckoId: string): Promise<void> {
  interface Opener {
    OpenBrowserWindow(options: object): Window;
    privateWindow?: Window;
  }
  const opener = globalThis as unknown as Opener;
  const opened = opener.OpenBrowserWindow({ private: true });
  opener.privateWindow = opened;
  const id = `${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-BAP`;
  for (let turn = 0; turn < 100; turn++) {
    await new Promise((done) => setTimeout(done, 100));
    const button = opened.document.getElementById(id);
    // The window is not complete as soon as it has a button.
    if (!button || opened.document.readyState !== 'complete') continue;
    await new Promise((done) => setTimeout(done, 1000));
    button.click();
    return;
  }
  throw new Error('The private window has no button of the extension');
}

export function closePrivateWindow(): void {
  (globalThis as unknown as { privateWindow?: Window }).privateWindow?.close();
}

interface Urlbar {
  focus(): void;
  value: string;
  search(text: string): void;
  lastQueryContextPromise: Promise<{ results: { payload: { keyword?: string; content?: string; title?: string } }[] }>;
}

/** Presses the keys of a shortcut of the extension, whichever it has now. */
export async function runShortcut(geckoId: string, name: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  const { shortcuts } = WebExtensionPolicy.getByID(geckoId).extension;
  const command = (await shortcuts.allCommands()).find((one) => one.name === name);
  const letter = command?.shortcut.split('+').at(-1)?.toUpperCase();
  const keyset = document.getElementById(`ext-keyset-id-${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}`);
  const key = [...(keyset?.children ?? [])].find((one) => one.getAttribute('key')?.toUpperCase() === letter);
  if (!letter || !key) throw new Error(`No keys are assigned to ${name}`);
  (key as unknown as { doCommand(): void }).doCommand();
}

/** Types into the address bar. @returns the extension's suggestions in their order */
export async function suggestInUrlbar(typed: string): Promise<string[]> {
  const { gURLBar } = globalThis as unknown as { gURLBar: Urlbar };
  gURLBar.focus();
  gURLBar.value = typed;
  gURLBar.search(typed);
  const { results } = await gURLBar.lastQueryContextPromise;
  const own = results.filter(({ payload }) => payload.keyword === 'mentor' && payload.title !== undefined);
  return own.slice(1).map(({ payload }) => payload.title ?? '');
}

/** Chooses a line of the address bar's list by the keyboard, as a person does. */
export function enterInUrlbar(line: number): void {
  const { Cc, Ci } = globalThis as unknown as BrowserWindow;
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  for (const key of [...Array.from({ length: line }, () => 'ArrowDown'), 'Enter']) {
    const event = { key, keyCode: key === 'Enter' ? 13 : 40 };
    keyboard.keydown(new KeyboardEvent('', event));
    keyboard.keyup(new KeyboardEvent('', event));
  }
}

/** Tells the extension of a choice in its context menus, in the tab in front. */
export async function chooseInMenu(geckoId: string, menuItemId: string, selectionText: string): Promise<void> {
  const { WebExtensionPolicy, gBrowser } = globalThis as unknown as BrowserWindow & {
    gBrowser: { selectedTab: object };
  };
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  if (![...extension.views].some((view) => view.viewType === 'background')) await extension.wakeupBackground?.();
  extension.emit('webext-menu-menuitem-click', { menuItemId, selectionText, modifiers: [] }, gBrowser.selectedTab);
}

/** A PNG of a view, in base64. */
export async function drawView(geckoId: string, viewType: string): Promise<string> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  const { views } = WebExtensionPolicy.getByID(geckoId).extension;
  const view = [...views].find((candidate) => candidate.viewType === viewType);
  if (!view) throw new Error(`The extension has no ${viewType} open`);
  const image = await view.xulBrowser.browsingContext.currentWindowGlobal?.drawSnapshot(null, 1, 'white');
  if (!image) throw new Error(`The ${viewType} has no page`);
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

export function overrideColourScheme(contextId: string, scheme: string): void {
  const { ChromeUtils } = globalThis as unknown as BrowserWindow;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const browser = NavigableManager.getBrowserById(contextId);
  if (!browser) throw new Error('No tab has that id');
  browser.browsingContext.prefersColorSchemeOverride = scheme;
}

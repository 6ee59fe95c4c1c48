import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import type {
  ColourScheme,
  ExtensionBrowser,
  ExtensionView,
  LaunchOptions,
  NewPageOptions,
  ToolbarPopup,
} from './browser';
import { callExpression } from './call';
import { untilPreferred } from './colour-scheme';
import { freshTab } from './fresh-tab';
import { badgeInFront, hasLoadedFrom, isWelcome } from './inside';
import {
  addressInFront,
  allowInPrivate,
  chooseInMenu,
  clickInPrivateWindow,
  clickToolbarButton,
  closeFront,
  closePanels,
  closePrivateWindow,
  drawView,
  endBackground,
  enterInUrlbar,
  evaluateInView,
  focusTab,
  hasLoadedView,
  hasView,
  hideSidebar,
  overrideColourScheme,
  pressKeysInView,
  runShortcut,
  setOrigins,
  showSidebar,
  suggestInUrlbar,
  wakeBackground,
} from './inside-firefox';
import { PAGES_DOMAIN, SAMPLE_HOSTS } from './pages-server';
import { pasteInto } from './paste';
import { eventually } from './wait';

const GECKO_ID = 'margin-mentor@margin-mentor.example';
// Firefox draws a random one for each profile; a fixed one makes the addresses of the extension's pages known.
const EXTENSION_UUID = 'c0ffee00-7e57-4000-8000-000000000001';

const SCHEME = 'moz-extension:';

/** What puppeteer has below its own interface: the connection that WebDriver BiDi commands go through. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      // Pages of extensions and the browser's own window are closed to the protocol without it.
      '--remote-allow-system-access',
      ...(options.headless
        ? [`--width=${width}`, `--height=${height}`]
        : ['-width', `${width}`, '-height', `${height}`]),
    ],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
      // All names lead to this computer, so that nothing goes out; a person trying the product keeps the web.
      ...(options.online
        ? {
            'network.dns.localDomains': Object.values(SAMPLE_HOSTS)
              .map((host) => `${host}.${PAGES_DOMAIN}`)
              .join(','),
          }
        : { 'network.dns.forceResolve': '127.0.0.1' }),
      ...(options.proxy === undefined ? {} : proxyPrefs(options.proxy)),
      'dom.security.https_first': false,
      'dom.security.https_only_mode': false,
      'browser.aboutwelcome.enabled': false,
      // What the extension asks for from a click is given without the browser's own prompt, which tests do not reach.
      'extensions.webextOptionalPermissionPrompts': false,
    },
    env: environment(options.display),
    handleSIGINT: options.endOnSignals ?? true,
    handleSIGTERM: options.endOnSignals ?? true,
    handleSIGHUP: options.endOnSignals ?? true,
  });
  try {
    const firefox = new FirefoxWithExtension(browser, await browser.version());
    if (options.extension !== null) await firefox.install(options.extension);
    return firefox;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const proxyPrefs = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  // Else a proxy that refuses is passed by.
  'network.proxy.failover_direct': false,
});

function environment(display: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(display ? { DISPLAY: display } : {}),
    // As root it refuses to run with somebody else's home, which some hosted runners set.
    ...(process.getuid?.() === 0 ? { HOME: userInfo().homedir } : {}),
  };
}

class FirefoxWithExtension implements ExtensionBrowser {
  readonly kind = 'firefox';
  readonly extensionOrigin = `moz-extension://${EXTENSION_UUID}`;
  readonly closed: Promise<void>;

  private folder = '';

  constructor(
    private readonly browser: Browser,
    readonly version: string,
  ) {
    this.closed = new Promise((settle) => browser.once('disconnected', () => settle()));
  }

  async install(extension: string): Promise<void> {
    this.folder = extension;
    await this.send('webExtension.install', { extensionData: { type: 'path', path: resolve(extension) } });
  }

  update(): Promise<void> {
    return this.install(this.folder);
  }

  async remove(): Promise<void> {
    await this.send('webExtension.uninstall', { extension: GECKO_ID });
  }

  async newPage(url: string, options: NewPageOptions = {}): Promise<Page> {
    const page = await this.newTab(options);
    await page.goto(url);
    // Else the first tab of a window has not the focus that it has when a person opens it.
    await this.inWindow(focusTab);
    return page;
  }

  async openExtensionPage(path: string, options: NewPageOptions = {}): Promise<Page> {
    const page = await this.newTab(options);
    // The tab changes its process on the way, and the protocol never says that it arrived: so it is asked.
    await this.send('browsingContext.navigate', {
      context: contextId(page.mainFrame()),
      url: `${this.extensionOrigin}/${path}`,
      wait: 'none',
    });
    const arrived = await eventually(() => page.evaluate(hasLoadedFrom, SCHEME).catch(() => false));
    if (!arrived) throw new Error(`${path} did not open`);
    await this.inWindow(focusTab);
    return page;
  }

  async welcomePages(): Promise<Page[]> {
    const found: Page[] = [];
    for (const page of await this.browser.pages())
      if (isWelcome(await page.evaluate(() => location.href).catch(() => ''))) found.push(page);
    return found;
  }

  async openToolbarPopup(page: Page): Promise<ToolbarPopup> {
    await page.bringToFront();
    // A click with the popup open would close it.
    await this.inWindow(closePanels);
    await this.inWindow(clickToolbarButton, GECKO_ID);
    const loaded = await eventually(() => this.inWindow(hasLoadedView, GECKO_ID, 'popup'));
    if (!loaded) throw new Error('No popup opened');
    return {
      evaluate: (fn, ...args) => this.inView('popup', fn, args) as Promise<Awaited<ReturnType<typeof fn>>>,
      type: (text) => this.inWindow(pressKeysInView, GECKO_ID, 'popup', [...text]),
      press: (key) => this.inWindow(pressKeysInView, GECKO_ID, 'popup', [key]),
      screenshot: async (file) => {
        await writeFile(file, Buffer.from(await this.inWindow(drawView, GECKO_ID, 'popup'), 'base64'));
      },
      close: async () => {
        await this.inWindow(closePanels);
        await eventually(async () => !(await this.inWindow(hasView, GECKO_ID, 'popup')));
      },
    };
  }

  async openSidebar(page: Page): Promise<ExtensionView> {
    await page.bringToFront();
    await this.inWindow(showSidebar, GECKO_ID);
    return this.view('sidebar', () => this.inWindow(hideSidebar));
  }

  async openPrivatePopup(): Promise<ExtensionView> {
    await this.inWindow(allowInPrivate, GECKO_ID);
    await this.inWindow(clickInPrivateWindow, GECKO_ID);
    return this.view('popup', () => this.inWindow(closePrivateWindow));
  }

  async openPrivatePage(url: string): Promise<Page> {
    await this.inWindow(allowInPrivate, GECKO_ID);
    const before = new Set(await this.browser.pages());
    await this.backgroundEval(openPrivately, url);
    const page = await eventually(async () => (await this.browser.pages()).find((one) => !before.has(one)));
    if (!page) throw new Error('No private window opened');
    return page;
  }

  async tipFrame(page: Page, timeoutMs: number): Promise<Frame | null> {
    return eventually(async () => {
      for (const frame of page.frames()) {
        // frame.url() stays at about:blank: the protocol does not report that the frame went to the extension's page.
        if (frame !== page.mainFrame() && (await frame.evaluate(hasLoadedFrom, SCHEME).catch(() => false)))
          return frame;
      }
      return null;
    }, timeoutMs);
  }

  async badgeText(page: Page): Promise<string> {
    await page.bringToFront();
    return this.backgroundEval(badgeInFront);
  }

  async addressOpenedBy(action: () => Promise<void>): Promise<string> {
    const before = new Set(await this.browser.pages());
    await action();
    const opened = await eventually(async () => {
      for (const page of await this.browser.pages()) {
        const address = addressOf(page);
        if (!before.has(page) && /^https?:/.test(address)) return { page, address };
      }
      return null;
    });
    if (!opened) throw new Error('No tab opened');
    await opened.page.close();
    return opened.address;
  }

  async extensionPageOpenedBy(action: () => Promise<void>): Promise<Page> {
    const before = new Set(await this.browser.pages());
    await action();
    const opened = await eventually(async () => {
      for (const page of await this.browser.pages())
        if (!before.has(page) && (await page.evaluate(hasLoadedFrom, SCHEME).catch(() => false))) return page;
      return null;
    });
    if (!opened) throw new Error('No page of the extension opened');
    return opened;
  }

  async browserPageOpenedBy(action: () => Promise<void>): Promise<string> {
    const before = await this.inWindow(addressInFront);
    await action();
    const address = await eventually(async () => {
      const now = await this.inWindow(addressInFront);
      return now !== before && now !== 'about:blank' && now;
    });
    if (!address) throw new Error('No page opened');
    await this.inWindow(closeFront);
    return address;
  }

  async runCommand(name: string): Promise<void> {
    await this.inWindow(runShortcut, GECKO_ID, name);
  }

  suggestionsFor(typed: string): Promise<string[]> {
    return this.inWindow(suggestInUrlbar, `mentor ${typed}`);
  }

  async enterInAddressBar(suggestion?: number): Promise<void> {
    // The first line of the list is what was typed.
    await this.inWindow(enterInUrlbar, suggestion === undefined ? 0 : suggestion + 1);
  }

  async chooseFromMenu(page: Page, id: string, selection?: string): Promise<void> {
    await page.bringToFront();
    await this.inWindow(chooseInMenu, GECKO_ID, id, selection ?? '');
  }

  async readClipboard() {
    const page = await this.browser.newPage();
    try {
      return await pasteInto(page);
    } finally {
      await page.close();
    }
  }

  async backgroundEval<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    await this.inWindow(wakeBackground, GECKO_ID);
    return this.inView('background', fn, args);
  }

  async setAccess(access: 'on click' | 'on all sites'): Promise<void> {
    await this.inWindow(setOrigins, GECKO_ID, access === 'on all sites');
  }

  async restartBackground(): Promise<void> {
    await this.inWindow(endBackground, GECKO_ID);
  }

  async setColourScheme(page: Page, scheme: ColourScheme): Promise<void> {
    await this.inWindow(overrideColourScheme, contextId(page.mainFrame()), scheme);
    await untilPreferred(page, scheme);
  }

  async screenshot(page: Page, file: string): Promise<void> {
    if (!file.endsWith('.png')) throw new Error(`Screenshots are PNG files, not ${file}`);
    await page.bringToFront();
    await page.screenshot({ path: file as `${string}.png` });
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async newTab({ viewport, colourScheme }: NewPageOptions): Promise<Page> {
    const page = await freshTab(this.browser);
    if (viewport) await page.setViewport(viewport);
    if (colourScheme) await this.setColourScheme(page, colourScheme);
    return page;
  }

  /** Runs a function in the browser's own window, with the rights of the browser itself. */
  private async inWindow<Args extends unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = (await this.send('script.callFunction', {
      // Through JSON both ways: the protocol's own way of writing values is a language of its own.
      functionDeclaration: `async () => JSON.stringify(await ${callExpression(fn, args)})`,
      awaitPromise: true,
      target: { context: await this.windowContext() },
    })) as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'A script failed');
    return (answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)) as Result;
  }

  /** Runs a function in a page of the extension that is no tab, which the protocol does not offer. */
  private async inView<Args extends unknown[], Result>(
    view: 'background' | 'popup' | 'sidebar',
    fn: (...args: Args) => Result | Promise<Result>,
    args: Args,
  ): Promise<Result> {
    const expression = `(async () => JSON.stringify(await ${callExpression(fn, args)}))()`;
    const answer = await this.inWindow(evaluateInView, GECKO_ID, view, expression);
    if (answer.error !== undefined) throw new Error(answer.error);
    return (answer.json === undefined ? undefined : JSON.parse(answer.json)) as Result;
  }

  private async view(type: 'popup' | 'sidebar', close: () => Promise<void>): Promise<ExtensionView> {
    if (!(await eventually(() => this.inWindow(hasLoadedView, GECKO_ID, type)))) throw new Error(`No ${type} opened`);
    return { evaluate: (fn, ...args) => this.inView(type, fn, args) as Promise<Awaited<ReturnType<typeof fn>>>, close };
  }

  private async windowContext(): Promise<string> {
    const { contexts } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { context: string; url: string }[];
    };
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window');
    return window.context;
  }

  private async send(method: string, params: object): Promise<unknown> {
    return (await (this.browser as unknown as BidiBrowser).connection.send(method, params)).result;
  }
}

/** In the background: opens a private window with a page in it. */
async function openPrivately(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { windows: { create(how: object): Promise<unknown> } } };
  await chrome.windows.create({ url, incognito: true });
}

/** The address that was asked for: the page that tells of an error has it among its parameters. */
function addressOf(page: Page): string {
  const url = page.url();
  return url.startsWith('about:neterror') ? (new URL(url).searchParams.get('u') ?? '') : url;
}

function contextId(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

import { resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type Frame,
  type Page,
  type Target,
  TargetType,
  type WebWorker,
} from 'puppeteer-core';
import type { ColourScheme, ExtensionBrowser, LaunchOptions, NewPageOptions, ToolbarPopup } from './browser';
import { callExpression } from './call';
import { untilPreferred } from './colour-scheme';
import { freshTab } from './fresh-tab';
import { badgeInFront, hasLoadedFrom, isWelcome, tellCommand, tellEntered, tellMenu, tellTyped } from './inside';
import { PAGES_DOMAIN } from './pages-server';
import { pasteInto } from './paste';
import { eventually } from './wait';

const SCHEME = 'chrome-extension:';

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    // Lets the extension be loaded by the debugging protocol: Chrome ignores --load-extension since version 137.
    enableExtensions: true,
    pipe: true,
    // A frame that is not drawn never answers what waits for it to be drawn.
    protocolTimeout: 30_000,
    acceptInsecureCerts: true,
    // Pages have the size of the window, as they do for a person.
    defaultViewport: null,
    // Else a bar above the page says that the browser is remote-controlled, which a person trying the product need not see.
    ignoreDefaultArgs: options.headless ? [] : ['--enable-automation'],
    args: flags({ ...options, windowSize: { width, height } }),
    env: options.display ? { ...process.env, DISPLAY: options.display } : process.env,
    handleSIGINT: options.endOnSignals ?? true,
    handleSIGTERM: options.endOnSignals ?? true,
    handleSIGHUP: options.endOnSignals ?? true,
  });
  try {
    const extensionId = options.extension === null ? '' : await browser.installExtension(resolve(options.extension));
    return new ChromiumWithExtension(browser, extensionId, options.extension ?? '', await browser.version());
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function flags({ online, windowSize, proxy }: LaunchOptions): string[] {
  return [
    // All names lead to this computer, so that nothing goes out; a person trying the product keeps the web.
    `--host-resolver-rules=MAP ${online ? `*.${PAGES_DOMAIN}` : '*'} 127.0.0.1`,
    `--window-size=${windowSize?.width},${windowSize?.height}`,
    '--disable-component-update',
    '--disable-quic',
    '--no-default-browser-check',
    ...(proxy === undefined ? [] : [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>']),
    // Its sandbox refuses to run as root; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

class ChromiumWithExtension implements ExtensionBrowser {
  readonly kind = 'chromium';
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  /** What was typed last behind the keyword, and what was suggested for it. */
  private typed: { typed: string; contents: string[] } = { typed: '', contents: [] };

  constructor(
    private readonly browser: Browser,
    private readonly extensionId: string,
    private readonly folder: string,
    readonly version: string,
  ) {
    this.extensionOrigin = `${SCHEME}//${extensionId}`;
    this.closed = new Promise((settle) => browser.once('disconnected', () => settle()));
  }

  async newPage(url: string, options: NewPageOptions = {}): Promise<Page> {
    const page = await freshTab(this.browser);
    if (options.viewport) await page.setViewport(options.viewport);
    if (options.colourScheme) await this.setColourScheme(page, options.colourScheme);
    await page.goto(url);
    return page;
  }

  openExtensionPage(path: string, options?: NewPageOptions): Promise<Page> {
    return this.newPage(`${this.extensionOrigin}/${path}`, options);
  }

  async welcomePages(): Promise<Page[]> {
    return (await this.browser.pages()).filter((page) => isWelcome(page.url()));
  }

  async openToolbarPopup(page: Page): Promise<ToolbarPopup> {
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error('The extension is gone');
    const open = new Set(this.targets(TargetType.PAGE));
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
    const target = await eventually(() => this.targets(TargetType.PAGE).find((candidate) => !open.has(candidate)));
    if (!target) throw new Error('No popup opened');
    // The popup is not a tab, so it has to be taken for a page explicitly.
    const popup = await target.asPage();
    return {
      evaluate: async (fn, ...args) =>
        (await popup.evaluate(callExpression(fn, args))) as Awaited<ReturnType<typeof fn>>,
      type: (text) => popup.keyboard.type(text),
      press: (key) => popup.keyboard.press(key),
      screenshot: async (file) => {
        await popup.screenshot({ path: pngPath(file) });
      },
      close: () => popup.close(),
    };
  }

  async openSidebar(): Promise<null> {
    return null;
  }

  async openPrivatePopup(): Promise<null> {
    return null;
  }

  async openPrivatePage(): Promise<null> {
    return null;
  }

  async tipFrame(page: Page, timeoutMs: number): Promise<Frame | null> {
    // Reached through the browser, not through the page: the shadow root around it is closed.
    return eventually(
      () => page.frames().find((frame) => frame !== page.mainFrame() && isExtensionPage(frame)),
      timeoutMs,
    );
  }

  async badgeText(page: Page): Promise<string> {
    await page.bringToFront();
    return this.backgroundEval(badgeInFront);
  }

  async addressOpenedBy(action: () => Promise<void>): Promise<string> {
    const before = new Set(this.browser.targets());
    await action();
    // The target's address, since that of the page is the one of the error shown in it.
    const target = await eventually(() =>
      this.browser.targets().find((target) => !before.has(target) && /^https?:/.test(target.url())),
    );
    if (!target) throw new Error('No tab opened');
    await (await target.page())?.close();
    return target.url();
  }

  async extensionPageOpenedBy(action: () => Promise<void>): Promise<Page> {
    const before = new Set(this.targets(TargetType.PAGE));
    await action();
    const target = await eventually(() => this.targets(TargetType.PAGE).find((target) => !before.has(target)));
    const page = await target?.page();
    if (!page || !(await eventually(() => page.evaluate(hasLoadedFrom, SCHEME).catch(() => false))))
      throw new Error('No page of the extension opened');
    return page;
  }

  async browserPageOpenedBy(action: () => Promise<void>): Promise<string> {
    const before = new Set(this.browser.targets());
    await action();
    const target = await eventually(() =>
      this.browser.targets().find((target) => !before.has(target) && target.url().startsWith('chrome://')),
    );
    if (!target) throw new Error('No page opened');
    const url = target.url();
    await (await target.page())?.close();
    return url;
  }

  runCommand(name: string): Promise<void> {
    return this.backgroundEval(tellCommand, name);
  }

  async suggestionsFor(typed: string): Promise<string[]> {
    const suggested = await this.backgroundEval(tellTyped, typed);
    this.typed = { typed, contents: suggested.map(({ content }) => content) };
    return suggested.map(({ description }) => description);
  }

  enterInAddressBar(suggestion?: number): Promise<void> {
    const { typed, contents } = this.typed;
    return this.backgroundEval(tellEntered, suggestion === undefined ? typed : (contents[suggestion] ?? ''));
  }

  chooseFromMenu(_: Page, id: string, selection?: string): Promise<void> {
    return this.backgroundEval(tellMenu, id, selection);
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
    const worker = await this.worker();
    // One that is just starting has no browser API yet.
    await eventually(() => worker.evaluate("typeof chrome === 'object'"));
    return (await worker.evaluate(callExpression(fn, args))) as Result;
  }

  async update(): Promise<void> {
    await this.browser.installExtension(resolve(this.folder));
  }

  remove(): Promise<void> {
    return this.browser.uninstallExtension(this.extensionId);
  }

  async setAccess(access: 'on click' | 'on all sites'): Promise<void> {
    const page = await this.newPage('chrome://extensions');
    await page.evaluate(setHostAccess, this.extensionId, access === 'on click' ? 'ON_CLICK' : 'ON_ALL_SITES');
    await page.close();
  }

  async restartBackground(): Promise<void> {
    const targets = this.targets(TargetType.SERVICE_WORKER);
    const left = () => this.targets(TargetType.SERVICE_WORKER).filter((target) => targets.includes(target));
    const gone = await eventually(async () => {
      // A worker that is about to start, or to end by itself, does not heed the first time.
      for (const target of left())
        await target
          .worker()
          .then((worker) => worker?.close(), ignore)
          .catch(ignore);
      return left().length === 0;
    });
    if (!gone) throw new Error('The background does not stop');
  }

  async setColourScheme(page: Page, scheme: ColourScheme): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await untilPreferred(page, scheme);
  }

  async screenshot(page: Page, file: string): Promise<void> {
    await page.bringToFront();
    await page.screenshot({ path: pngPath(file) });
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private targets(type: TargetType): Target[] {
    return this.browser
      .targets()
      .filter((target) => target.type() === type && target.url().startsWith(this.extensionOrigin));
  }

  private async worker(): Promise<WebWorker> {
    if (this.targets(TargetType.SERVICE_WORKER).length === 0) await this.wakeWorker();
    const target = await eventually(() => this.targets(TargetType.SERVICE_WORKER)[0]);
    const worker = await target?.worker();
    if (!worker) throw new Error('The background does not start');
    return worker;
  }

  /** Starts the sleeping worker without sending it an event that a test could mistake for one of its own. */
  private async wakeWorker(): Promise<void> {
    // The manifest is on the extension's origin and runs none of its scripts.
    const page = await this.openExtensionPage('manifest.json');
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${this.extensionOrigin}/` });
    await eventually(() => this.targets(TargetType.SERVICE_WORKER).length > 0);
    await page.close();
  }
}

/** In the browser's page of its extensions. */
async function setHostAccess(extensionId: string, hostAccess: string): Promise<void> {
  interface Settings {
    updateExtensionConfiguration(changed: { extensionId: string; hostAccess: string }): Promise<void>;
  }
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Settings } };
  await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
}

/** For what is tried again, or is over anyway. */
function ignore(): void {}

function isExtensionPage(frame: Frame): boolean {
  return frame.url().startsWith(SCHEME);
}

function pngPath(file: string): `${string}.png` {
  if (!file.endsWith('.png')) throw new Error(`Screenshots are PNG files, not ${file}`);
  return file as `${string}.png`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../platform/messages';
import { BUILDS } from '../../tools/commands';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { browserKind, launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { goTo } from './harness/go-to';
import { type LoggingProxy, startLoggingProxy } from './harness/logging-proxy';
import { PAGES_DOMAIN, type PagesServer, servePages } from './harness/pages-server';
import { openPopup } from './harness/search-app';
import { clearStored } from './harness/storage';
import { hostCount, openTip } from './harness/tip';

const PAGES = 300;
/** What the browsers ask their makers, with the extension or without it; it names none of these hosts. */
const MAKERS = ['google.com', 'googleapis.com', 'mozilla.com'];
const TO_MAKERS =
  /^CONNECT (?:accounts\.google\.com|content-autofill\.googleapis\.com|update\.googleapis\.com|firefox\.settings\.services\.mozilla\.com):443$|^GET http:\/\/clients2\.google\.com\/time\/|^POST http:\/\/update\.googleapis\.com\/service\/update2\//;
const HOSTS = ['wiki', 'www', 'blog', 'docs', 'news', 'shop', 'board.team'];

/** Text of pages, of the field and not, by turns. */
const TEXTS = [
  ...['sample/plan', 'sample/recipe', 'browse/job-ad', 'browse/dog-training', 'browse/short-note', 'browse/recipe'],
  ...['browse/code-article', 'browse/furniture', 'browse/question', 'browse/german', 'pages/reference'],
].map((name) => fixture(`${name}.html`));

/** A page that names addresses which nobody asked for: links, hints in the text, a quotation with its source. */
function pageOf(number: number): string {
  const text = TEXTS[number % TEXTS.length] ?? '';
  const elsewhere = `https://elsewhere-${number}.example`;
  return text.replace(
    '</body>',
    `<p>See <a href="${elsewhere}/a">this</a> or ${elsewhere}/b.</p>
    <blockquote cite="${elsewhere}/c">Page ${number}</blockquote></body>`,
  );
}

interface Background {
  chrome: {
    tabs: {
      query(filter: object): Promise<{ id: number }[]>;
      sendMessage(tab: number, message: object, options: object): Promise<PageState>;
    };
  };
}

/** In the background: waits until the reader of the tab in front has read. All in one call, since there are so many pages. */
async function untilRead(): Promise<PageState['state']> {
  const { tabs } = (globalThis as unknown as Background).chrome;
  for (let turn = 0; turn < 500; turn++) {
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const said = await tabs.sendMessage(tab?.id ?? 0, { name: 'state', params: {} }, { frameId: 0 }).catch(() => null);
    if (said && said.state !== 'reading') return said.state;
    await new Promise((done) => setTimeout(done, 15));
  }
  throw new Error('No reader has read the page');
}

describe(`in ${PAGES} pages, through a proxy that notes everything`, () => {
  let proxy: LoggingProxy;
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  let page: Page;

  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(Array.from({ length: PAGES }, (_, number) => [`/${number}.html`, pageOf(number)])),
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    });
    proxy = await startLoggingProxy();
    browser = await launchForTest(undefined, { proxy: proxy.port });
    page = await browser.newPage('about:blank');
  });

  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await pages?.close();
  });

  /** What was asked of the proxy and is no page that was opened, nor the icon of its site, nor the browser's own. */
  function others(opened: readonly string[]): string[] {
    const expected = new Set(opened.map((address) => `GET ${address}`));
    const ours = new RegExp(`^GET http://[a-z.]+\\.${PAGES_DOMAIN}:\\d+/favicon\\.ico$`);
    return proxy.log.filter((line) => !expected.has(line) && !ours.test(line) && !TO_MAKERS.test(line));
  }

  it('the extension names no host that the browser itself asks', () => {
    const { folder } = BUILDS[browserKind];
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const file of scripts) {
      const code = readFileSync(join(folder, file), 'utf8');
      expect(
        MAKERS.filter((maker) =>
          new RegExp(`\\b(?:accounts|clients2|content-autofill|update|settings\\.services)\\.${maker}`).test(code),
        ),
      ).toEqual([]);
    }
  });

  it('the browser asks for nothing but what was opened; what asks for more is noted', {
    timeout: 240_000,
  }, async () => {
    // Done again after a failure, it begins anew: on a page where the tip was closed there is none.
    await clearStored(browser);
    proxy.forget();
    const opened: string[] = [];
    const states: Record<string, number> = {};
    for (let number = 0; number < PAGES; number++) {
      const address = pages.url(HOSTS[number % HOSTS.length] ?? 'www', `/${number}.html`);
      opened.push(address);
      await goTo(page, address, 'domcontentloaded');
      const state = await browser.backgroundEval(untilRead);
      states[state] = (states[state] ?? 0) + 1;
      // All that a person does with a tip and with the popup, now and then.
      if (number % (9 * TEXTS.length) === 0) {
        const frame = await openTip(browser, page);
        await clickInFrame(page, frame, '[data-action=next]');
        await clickInFrame(page, frame, '[data-action=copy]');
        const popup = await openPopup(browser, page);
        await popup.close();
        await clickInFrame(page, frame, '[data-action=close]');
        await expect.poll(() => hostCount(page)).toBe(0);
      }
    }
    // Else it would be no wonder.
    expect(states.advice).toBeGreaterThan(PAGES / 4);
    expect(states['not of the field']).toBeGreaterThan(PAGES / 8);
    // Nothing is said for more than one page, and each was really asked for, once.
    const asked = proxy.log.filter((line) => opened.includes(line.replace(/^GET /, '')));
    expect(asked).toEqual(opened.map((address) => `GET ${address}`));
    expect(others(opened)).toEqual([]);

    const planted = await browser.backgroundEval(() =>
      fetch('https://planted.example/').then(
        () => 'answered',
        () => 'failed',
      ),
    );
    expect(planted).toBe('failed');
    expect(new Set(others(opened))).toEqual(new Set(['CONNECT planted.example:443']));
  });
});

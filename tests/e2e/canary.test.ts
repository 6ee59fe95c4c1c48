import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../components/text';
import type { ExtensionBrowser } from './harness/browser';
import { CANARY_PAGES } from './harness/canary-pages';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { goTo } from './harness/go-to';
import { heard, listen } from './harness/messages-heard';
import { type PagesServer, servePages } from './harness/pages-server';
import { readerState } from './harness/reader-state';
import { openPopup } from './harness/search-app';
import { inDatabases, stored } from './harness/storage';
import { hostCount } from './harness/tip';

const pathOf = (number: number) => `/${number}.html`;
const CASES = CANARY_PAGES.map((page, number) => ({
  ...page,
  path: pathOf(number),
  kind: `${page.what}, ${page.isOnTopic ? 'on a page of the field' : 'on another page'}`,
}));
/** What the popup says of a page. */
const SAID = new RegExp([t('pageSensitive'), t('pageElsewhere'), t('pageSilent'), 'For this page'].join('|'));
/** A word with what stands beside it; null where it does not stand. */
const around = (word: string, text: string) => {
  const at = text.indexOf(word);
  return at < 0 ? null : text.slice(Math.max(0, at - 80), at + 80);
};
const LEAK = 'zqvintokleak';

describe('what was typed', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  let page: Page;

  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(CASES.map(({ path, html }) => [path, html])),
      '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>',
      '/leak.html': fixture('sample/plan.html').replace('<main>', `<main><p>${LEAK}</p>`),
    });
    browser = await launchForTest();
    page = await browser.newPage(pages.url('wiki', '/note.html'));
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    // What a page sends when it goes belongs to it.
    await goTo(page, pages.url('wiki', '/note.html'));
  });

  /** Everything that the extension was told of, or keeps, since `listen`, as one text. */
  const everything = async () =>
    JSON.stringify([await heard(browser), await stored(browser), await inDatabases(browser)]);

  async function visit(path: string) {
    await listen(browser);
    await goTo(page, pages.url('wiki', path));
    return readerState(browser, page);
  }

  /** All that is in the popup once it says what it knows of the page. */
  async function inPopup(): Promise<string> {
    const popup = await openPopup(browser, page);
    try {
      await expect.poll(() => popup.evaluate(() => document.body.textContent)).toMatch(SAID);
      return await popup.evaluate(() => document.documentElement.outerHTML);
    } finally {
      await popup.close();
    }
  }

  it.each(CASES)('stays where it is: $kind', async ({ path, canary, isSensitive, isWritten, isOnTopic }) => {
    const state = await visit(path);
    expect(await page.content()).toContain(canary);
    const names = (await heard(browser)).map(({ name }) => name);
    if (isSensitive) {
      expect(state.state).toBe('sensitive');
      expect(names).toEqual([]);
      expect(await hostCount(page)).toBe(0);
      expect(await browser.badgeText(page)).toBe('');
    } else if (!isOnTopic) {
      expect(state.state).toBe('not of the field');
      expect(names).toEqual([]);
    } else if (isWritten) {
      expect(state.advice).toBe(null);
    } else {
      expect(state.state).toBe('advice');
      expect(names).toContain('advise');
    }
    const popup = await inPopup();
    expect(around(canary, JSON.stringify(state))).toBe(null);
    expect(around(canary, popup)).toBe(null);
    expect(around(canary, await everything())).toBe(null);
  });

  it('would be found if it went anywhere', async () => {
    await visit('/leak.html');
    expect(around(LEAK, JSON.stringify(await heard(browser)))).not.toBe(null);
    await browser.backgroundEval(async (leak) => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { set(v: object): Promise<void> }> } }
      ).chrome;
      await storage.local.set({ planted: `${leak} local` });
      await storage.session.set({ planted: `${leak} session` });
      await new Promise<void>((done, failed) => {
        const asked = indexedDB.open('planted');
        asked.onupgradeneeded = () => asked.result.createObjectStore('store').put(`${leak} database`, 1);
        asked.onsuccess = () => {
          asked.result.close();
          done();
        };
        asked.onerror = () => failed(asked.error);
      });
    }, LEAK);
    const found = await everything();
    for (const where of ['local', 'session', 'database']) expect(found).toContain(`${LEAK} ${where}`);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ExtensionBrowser } from './browser';
import { launchForTest } from './e2e-browser';
import { type PagesServer, type ServedPage, servePages } from './pages-server';
import { openSearch } from './search-app';
import { eraseOwn } from './storage';

/** What the tests of a file share. */
export interface SetUp {
  readonly browser: ExtensionBrowser;
  readonly pages: PagesServer;
  /** Opens a web page, until the test is over. */
  readonly visit: (host: string, path: string) => Promise<Page>;
  /** Opens a page of the extension, until the test is over. */
  readonly open: (path: string) => Promise<Page>;
  /** Has a page closed when the test is over. */
  readonly keep: (page: Page) => Page;
}

/**
 * One browser with the extension and some pages for all tests of a file. After each test its pages are closed, and the
 * extension is as new.
 * @param files path to page
 */
export function setUp(files: Record<string, string | ServedPage>): SetUp {
  const opened: Page[] = [];
  const there: { browser?: ExtensionBrowser; pages?: PagesServer } = {};
  const get = <Name extends keyof typeof there>(name: Name) => {
    const value = there[name];
    if (!value) throw new Error('the tests have not begun');
    return value as NonNullable<(typeof there)[Name]>;
  };
  beforeAll(async () => {
    there.pages = await servePages(files);
    there.browser = await launchForTest();
  });
  afterAll(async () => {
    await there.browser?.close();
    await there.pages?.close();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) if (!page.isClosed()) await page.close();
    await eraseOwn(get('browser'));
  });
  const keep = (page: Page) => {
    opened.push(page);
    return page;
  };
  return {
    get browser() {
      return get('browser');
    },
    get pages() {
      return get('pages');
    },
    keep,
    visit: async (host, path) => keep(await get('browser').newPage(get('pages').url(host, path))),
    open: async (path) => keep(await openSearch(get('browser'), path)),
  };
}

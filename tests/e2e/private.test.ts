import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TIP_SETTINGS_FALLBACK } from '../../core/tips/settings';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { stored, storeTips } from './harness/storage';
import { hostCount, openTip } from './harness/tip';

describe('in a private window', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
    browser = await launchForTest();
    await storeTips(browser, TIP_SETTINGS_FALLBACK);
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** All that is kept, but for the mark that open tabs have their reader. */
  async function kept(): Promise<object> {
    const { local, session } = await stored(browser);
    const { armed: _, ...inSession } = session;
    return { ...local, ...inSession };
  }

  it('there are tips where the person lets the extension in, and nothing of the page is kept', async () => {
    // Something is kept of other windows. Gone before the extension comes anew, as it does for being allowed; Firefox does
    // not close the last tab of a window for the driver.
    const other = await browser.newPage(pages.url('team', '/plan.html'));
    await openTip(browser, other);
    await other.goto('about:blank');
    const before = await kept();
    expect(before).toHaveProperty('attention');
    const page = await browser.openPrivatePage(pages.url('wiki', '/plan.html'));
    // Chromium throws an extension out that tests have put in, when it is allowed there.
    if (!page) return expect(browser.kind).toBe('chromium');
    const frame = await openTip(browser, page);
    await clickInFrame(page, frame, '[data-action=next]');
    await clickInFrame(page, frame, '[data-action=close]');
    await expect.poll(() => hostCount(page)).toBe(0);
    expect(await kept()).toEqual(before);
    // Closed is closed as long as the page is there.
    await goTo(page, '#elsewhere');
    expect(await browser.tipFrame(page, 2000)).toBe(null);
  });
});

const goTo = (page: Page, hash: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, hash);

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { clearStored } from './harness/storage';
import { hostCount, openTip } from './harness/tip';

// Browsers end an extension's background after half a minute without work; what was begun before has to go on.
describe('when the background has ended', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
    browser = await launchForTest();
  });

  // A page on which the tip was closed has none again.
  afterEach(() => clearStored(browser));

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const quoteOf = (part: HTMLElement | Element) => (part as HTMLElement).dataset.quote ?? '';

  it('a chip that stands already opens, goes on, copies and closes', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    const chip = await browser.tipFrame(page, 10_000);
    await chip?.waitForSelector('[data-part=chip]', { visible: true });
    await browser.restartBackground();
    const frame = await openTip(browser, page);
    const first = await frame.$eval('[data-part=quote]', quoteOf);
    await browser.restartBackground();
    await clickInFrame(page, frame, '[data-action=next]');
    await expect.poll(() => frame.$eval('[data-part=quote]', quoteOf)).not.toBe(first);
    const second = await frame.$eval('[data-part=quote]', quoteOf);
    await clickInFrame(page, frame, '[data-action=copy]');
    await expect.poll(() => browser.readClipboard()).toEqual(copyOf(second));
    await page.bringToFront();
    await browser.restartBackground();
    await clickInFrame(page, frame, '[data-action=close]');
    await expect.poll(() => hostCount(page)).toBe(0);
    await page.close();
  });

  it('a new page gets its tip and its badge', async () => {
    await browser.restartBackground();
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    await openTip(browser, page);
    expect(await browser.badgeText(page)).toMatch(/^[1-9]$/);
    await page.close();
  });

  it('the badge stays', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    await openTip(browser, page);
    const badge = await browser.badgeText(page);
    await browser.restartBackground();
    expect(await browser.badgeText(page)).toBe(badge);
    await page.close();
  });

  it("the popup lists the page's advice and searches", async () => {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    await openTip(browser, page);
    await browser.restartBackground();
    const popup = await browser.openToolbarPopup(page);
    const count = (selector: string) =>
      expect.poll(() => popup.evaluate((selector) => document.querySelectorAll(selector).length, selector));
    await count('[data-quote]').toBeGreaterThan(0);
    await expect.poll(() => popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await popup.type('hiring');
    await count('mark').toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });
});

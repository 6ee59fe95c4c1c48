import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { servePages } from './harness/pages-server';
import { hostCount, openTip, tipOn } from './harness/tip';
import { eventually } from './harness/wait';

/** Everything that a page's console takes for an error, but for the icon that the server has not. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  return errors;
}

/** A browser of its own for each: what comes behind an update cannot be asked for in the same way. */
async function withTip(work: (browser: ExtensionBrowser, page: Page, tip: Frame) => Promise<void>): Promise<void> {
  const pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
  const browser = await launchForTest();
  try {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    const errors = errorsOf(page);
    await work(browser, page, await openTip(browser, page));
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    await pages.close();
  }
}

describe('a tab that stays open', () => {
  it('has the new chip in the place of the old after an update, without an error', async () => {
    await withTip(async (browser, page, old) => {
      await browser.update();
      expect(await eventually(() => old.detached, 20_000)).toBe(true);
      const fresh = await eventually(async () => {
        const frame = await browser.tipFrame(page, 0);
        return frame && frame !== old ? frame : null;
      }, 20_000);
      await fresh?.waitForSelector('[data-part=chip]', { visible: true });
      expect(await hostCount(page)).toBe(1);
      // The page goes on: the new reader reads, and the old one does nothing any more.
      await page.evaluate(() => history.pushState(null, '', '/plan.html?again'));
      expect(await eventually(() => fresh?.detached === true, 10_000)).toBe(true);
      await openTip(browser, page);
      expect(await hostCount(page)).toBe(1);
    });
  });

  it('loses its chip when the extension is taken away beside it, without an error', async () => {
    await withTip(async (browser, page, tip) => {
      await browser.remove();
      // Firefox ends our script in the page with the extension: the frame stays, and nothing is in it.
      const text = async () => (tip.detached ? '' : tip.evaluate(() => document.body.textContent?.trim()));
      await expect.poll(text).toBe('');
      if (browser.kind === 'chromium') await expect.poll(() => hostCount(page)).toBe(0);
      await page.evaluate(() => history.pushState(null, '', '/other.html'));
    });
  });

  it('has nothing that can be seen or clicked when the extension was taken away in another tab', async () => {
    await withTip(async (browser, page) => {
      const isThere = async () => (await tipOn(page)) === 'shown';
      expect(await isThere()).toBe(true);
      const other = await browser.newPage('about:blank');
      await expect.poll(isThere).toBe(false);
      await page.bringToFront();
      await expect.poll(isThere).toBe(true);
      await other.bringToFront();
      await browser.remove();
      await page.bringToFront();
      await expect.poll(isThere).toBe(false);
    });
  });
});

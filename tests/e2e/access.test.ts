import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { t } from '../../components/text';
import type { ToolbarPopup } from './harness/browser';
import { browserKind } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { hasReader } from './harness/reader-state';
import { setUp } from './harness/set-up';
import { hostCount } from './harness/tip';

describe('where the browser keeps the extension from sites', () => {
  const test = setUp({ '/plan.html': fixture('sample/plan.html'), '/other.html': fixture('sample/plan.html') });

  beforeEach(() => test.browser.setAccess('on click'));
  afterEach(() => test.browser.setAccess('on all sites'));

  async function expectNothing(page: Page): Promise<void> {
    expect(await hasReader(test.browser, page)).toBe(false);
    expect(await hostCount(page)).toBe(0);
    expect(await test.browser.badgeText(page)).toBe('');
  }

  async function expectTip(page: Page): Promise<void> {
    await page.bringToFront();
    expect(await test.browser.tipFrame(page, 10_000)).not.toBe(null);
    await expect.poll(() => test.browser.badgeText(page)).toMatch(/^[1-9]$/);
  }

  const textOf = (popup: ToolbarPopup) => popup.evaluate(() => document.body.textContent);
  const has = (popup: ToolbarPopup, action: string) =>
    popup.evaluate((action) => document.querySelector(`[data-action=${action}]`) !== null, action);

  /** Presses a button of the popup by the keyboard, which browsers take for the person's own doing. */
  async function press(popup: ToolbarPopup, action: string): Promise<void> {
    await expect.poll(() => has(popup, action)).toBe(true);
    await popup.evaluate((action) => document.querySelector<HTMLElement>(`[data-action=${action}]`)?.focus(), action);
    await popup.press('Enter');
  }

  it('there is nothing', async () => {
    await expectNothing(await test.visit('wiki', '/plan.html'));
  });

  it('open pages have their tip as soon as it is let onto all sites, without being loaded again', async () => {
    const page = await test.visit('wiki', '/plan.html');
    await expectNothing(page);
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await test.browser.setAccess('on all sites');
    await expectTip(page);
    expect(await page.evaluate(() => document.body.hasAttribute('data-same'))).toBe(true);
  });

  it('a click on the icon reads that page and no other, and the popup says so', async () => {
    const page = await test.visit('wiki', '/plan.html');
    const other = await test.visit('wiki', '/other.html');
    // In Chromium the first click is the browser's: it lets the extension onto the page, and opens nothing.
    if (test.browser.kind === 'chromium')
      expect(await test.browser.openToolbarPopup(page).catch(() => 'nothing')).toBe('nothing');
    const popup = await test.browser.openToolbarPopup(page);
    await expect.poll(() => textOf(popup)).toContain(t('onThisPage', 'Hiring'));
    expect(await textOf(popup)).toContain(t('pageByClick'));
    for (const action of ['access-site', 'access-all']) expect(await has(popup, action)).toBe(true);
    await popup.close();
    await expectTip(page);
    await expectNothing(other);
  });

  // Chromium's own prompt cannot be answered by tests.
  if (browserKind === 'firefox')
    it.each([
      ['access-site', 'the site', false],
      ['access-all', 'all sites', true],
    ])('%s in the popup lets it onto %s, for good', async (action, _, onAll) => {
      const page = await test.visit('wiki', '/plan.html');
      const popup = await test.browser.openToolbarPopup(page);
      await press(popup, action);
      await expect.poll(() => textOf(popup)).not.toContain(t('pageByClick'));
      expect(await textOf(popup)).toContain(t('onThisPage', 'Hiring'));
      await popup.close();
      await expectTip(await test.visit('wiki', '/other.html'));
      const elsewhere = await test.visit('blog', '/plan.html');
      if (onAll) await expectTip(elsewhere);
      else await expectNothing(elsewhere);
    });
});

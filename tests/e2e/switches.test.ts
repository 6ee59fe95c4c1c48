import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TipSettings, TipStyle } from '../../core/tips/settings';
import type { ExtensionBrowser, ToolbarPopup } from './harness/browser';
import { clickInFrame } from './harness/click';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { readerState } from './harness/reader-state';
import { clearStored, stored } from './harness/storage';
import { hostCount, openTip } from './harness/tip';

const WIKI = 'wiki.margin-mentor.example';

describe('the switches', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    await clearStored(browser);
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(host: string): Promise<Page> {
    const page = await browser.newPage(pages.url(host, '/plan.html'));
    opened.push(page);
    return page;
  }

  const tips = async () => ((await stored(browser)).local.tips as { value: TipSettings }).value;

  async function expectTip(page: Page): Promise<void> {
    await page.bringToFront();
    expect(await browser.tipFrame(page, 10_000)).not.toBe(null);
    expect((await readerState(browser, page)).state).toBe('advice');
    expect(await browser.badgeText(page)).toMatch(/^[1-9]$/);
  }

  async function expectSilence(page: Page): Promise<void> {
    await expect.poll(async () => (await readerState(browser, page)).state).toBe('switched off');
    expect(await hostCount(page)).toBe(0);
    await expect.poll(() => browser.badgeText(page)).toBe('');
  }

  async function switchOffByMenu(page: Page, where: 'off-site' | 'off-all'): Promise<void> {
    await page.bringToFront();
    const frame = await openTip(browser, page);
    await clickInFrame(page, frame, '[data-action=menu]');
    await clickInFrame(page, frame, `[data-action=${where}]`);
  }

  /** What the popup's switches say; null where there is none for the site. */
  const switchesIn = (popup: ToolbarPopup) =>
    popup.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('[data-switch=site]');
      const style = document.querySelector<HTMLSelectElement>('[data-switch=style]')?.value;
      return { here: box && !box.disabled ? box.checked : null, style };
    });

  async function setHere(page: Page, on: boolean): Promise<void> {
    const popup = await browser.openToolbarPopup(page);
    await expect.poll(() => switchesIn(popup)).toEqual({ here: !on, style: 'chip' });
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('[data-switch=site]')?.click());
    await expect.poll(() => switchesIn(popup)).toEqual({ here: on, style: 'chip' });
    await popup.close();
  }

  async function setStyle(page: Page, style: TipStyle): Promise<void> {
    const popup = await browser.openToolbarPopup(page);
    await expect.poll(async () => (await switchesIn(popup)).style).toBeTruthy();
    await popup.evaluate((style) => {
      const select = document.querySelector<HTMLSelectElement>('[data-switch=style]');
      if (!select) return;
      select.value = style;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, style);
    await expect.poll(async () => (await tips()).style).toBe(style);
    await popup.close();
  }

  it("switches a site off by the tip's menu, in all its tabs and subdomains, and nowhere else", async () => {
    const [first, second, below, other] = [
      await open('wiki'),
      await open('wiki'),
      await open('notes.wiki'),
      await open('team'),
    ];
    for (const page of [first, second, below, other]) await expectTip(page);

    await switchOffByMenu(first, 'off-site');
    for (const page of [first, second, below]) await expectSilence(page);
    await expectTip(other);
    await expectSilence(await open('wiki'));
    expect(await tips()).toMatchObject({
      style: 'chip',
      rules: [{ tips: 'off', host: WIKI, below: true, until: null }],
    });
  });

  it('keeps the choice when the background has ended, and takes it back in the popup', async () => {
    const page = await open('wiki');
    await switchOffByMenu(page, 'off-site');
    await expectSilence(page);
    await browser.restartBackground();
    await expectSilence(page);
    await expectSilence(await open('wiki'));

    await page.bringToFront();
    const popup = await browser.openToolbarPopup(page);
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('Tips are off here');
    expect(await switchesIn(popup)).toEqual({ here: false, style: 'chip' });
    expect(
      await popup.evaluate(() => document.querySelector('[data-switch=site]')?.parentElement?.textContent),
    ).toContain(WIKI);
    await popup.close();

    await setHere(page, true);
    await expectTip(page);
    await browser.restartBackground();
    await expectTip(await open('wiki'));
    expect(await tips()).toMatchObject({ style: 'chip', rules: [] });
  });

  it('lifts the rule of a site above it when a subdomain is switched on', async () => {
    const page = await open('wiki');
    await switchOffByMenu(page, 'off-site');
    const below = await open('notes.wiki');
    await expectSilence(below);
    await setHere(below, true);
    await expectTip(below);
  });

  it("switches all off by the tip's menu and on in the popup", async () => {
    const [page, other] = [await open('wiki'), await open('team')];
    await expectTip(page);
    await switchOffByMenu(page, 'off-all');
    await expectSilence(page);
    await expectSilence(other);
    await browser.restartBackground();
    await expectSilence(await open('blog'));
    expect(await tips()).toMatchObject({ style: 'off' });

    await page.bringToFront();
    const popup = await browser.openToolbarPopup(page);
    // A switch of one site means nothing while all are off.
    await expect.poll(() => switchesIn(popup)).toEqual({ here: null, style: 'off' });
    await popup.close();
    await setStyle(page, 'chip');
    await expectTip(page);
    await expectTip(other);
  });

  it('switches off in the popup too', async () => {
    const [page, other] = [await open('wiki'), await open('team')];
    await expectTip(page);
    await page.bringToFront();
    await setHere(page, false);
    await expectSilence(page);
    await expectTip(other);
    await setStyle(other, 'off');
    await expectSilence(other);
  });
});

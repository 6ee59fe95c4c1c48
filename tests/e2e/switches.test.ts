import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser, ToolbarPopup } from './harness/browser';
import { clickInFrame } from './harness/click';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { readerState } from './harness/reader-state';
import { hostCount, openTip } from './harness/tip';

type Switch = 'site' | 'all';

const WIKI = 'wiki.margin-mentor.example';

interface Storage {
  storage: { local: { get(): Promise<object>; clear(): Promise<void> } };
}

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
    await browser.backgroundEval(() => (globalThis as unknown as { chrome: Storage }).chrome.storage.local.clear());
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(host: string): Promise<Page> {
    const page = await browser.newPage(pages.url(host, '/plan.html'));
    opened.push(page);
    return page;
  }

  const stored = () =>
    browser.backgroundEval(() => (globalThis as unknown as { chrome: Storage }).chrome.storage.local.get());

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

  /** What the popup's switch says; null where it has none. */
  const switchIn = (popup: ToolbarPopup, name: Switch) =>
    popup.evaluate((name) => {
      const box = document.querySelector<HTMLInputElement>(`[data-switch=${name}]`);
      return box && { on: box.checked, usable: !box.disabled };
    }, name);

  async function setInPopup(page: Page, name: Switch, on: boolean): Promise<void> {
    const popup = await browser.openToolbarPopup(page);
    await expect.poll(() => switchIn(popup, name)).toEqual({ on: !on, usable: true });
    await popup.evaluate((name) => document.querySelector<HTMLInputElement>(`[data-switch=${name}]`)?.click(), name);
    await expect.poll(() => switchIn(popup, name)).toEqual({ on, usable: true });
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
    expect(await stored()).toMatchObject({ tips: { on: true, sitesOff: [WIKI] } });
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
    expect(await switchIn(popup, 'site')).toEqual({ on: false, usable: true });
    expect(
      await popup.evaluate(() => document.querySelector('[data-switch=site]')?.parentElement?.textContent),
    ).toContain(WIKI);
    await popup.close();

    await setInPopup(page, 'site', true);
    await expectTip(page);
    await browser.restartBackground();
    await expectTip(await open('wiki'));
    expect(await stored()).toMatchObject({ tips: { on: true, sitesOff: [] } });
  });

  it('lifts the rule of a site above it when a subdomain is switched on', async () => {
    const page = await open('wiki');
    await switchOffByMenu(page, 'off-site');
    const below = await open('notes.wiki');
    await expectSilence(below);
    await setInPopup(below, 'site', true);
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
    expect(await stored()).toMatchObject({ tips: { on: false } });

    await page.bringToFront();
    const popup = await browser.openToolbarPopup(page);
    await expect.poll(() => switchIn(popup, 'all')).toEqual({ on: false, usable: true });
    // A switch of one site means nothing while all are off.
    expect(await switchIn(popup, 'site')).toEqual({ on: false, usable: false });
    await popup.close();
    await setInPopup(page, 'all', true);
    await expectTip(page);
    await expectTip(other);
  });

  it('switches off in the popup too', async () => {
    const [page, other] = [await open('wiki'), await open('team')];
    await expectTip(page);
    await page.bringToFront();
    await setInPopup(page, 'site', false);
    await expectSilence(page);
    await expectTip(other);
    await setInPopup(other, 'all', false);
    await expectSilence(other);
  });
});

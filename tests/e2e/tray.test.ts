import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { sectionContent } from '../../core/citation/section';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { drawOnto } from './harness/draw';
import { launchForTest } from './harness/e2e-browser';
import { type PagesServer, servePages } from './harness/pages-server';
import {
  clickIn,
  countIn,
  focused,
  openPopup,
  openSearch,
  pressIn,
  quotesIn,
  type Shown,
  searchFor,
  statusIn,
  textIn,
} from './harness/search-app';
import { clearStored, storedValue } from './harness/storage';

const COUNT = '[data-action=show-tray] .count';
const ITEM = '[data-part=tray-item]';

const quoteInFocus = () =>
  document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-quote]')?.dataset.quote;

describe('the tray', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await servePages({ '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>' });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
    await clearStored(browser);
  });

  async function open(path = 'library.html'): Promise<Page> {
    const page = await openSearch(browser, path);
    opened.push(page);
    return page;
  }

  const toggle = (page: Page, row: number) => page.click(`[data-part=result]:nth-of-type(${row}) [data-action=tray]`);
  const inTray = async () => (await storedValue(browser, 'tray')) ?? [];
  const order = (shown: Shown) => expect.poll(() => quotesIn(shown, ITEM));

  /** Puts the first three quotes on teams into the tray and shows it. @returns their ids */
  async function filled(page: Page): Promise<[string, string, string]> {
    const rows = await searchFor(page, 'team');
    const [first = '', second = '', third = ''] = rows.map(({ id }) => id);
    for (const [at, row] of [1, 2, 3].entries()) {
      await toggle(page, row);
      await textIn(page, COUNT).toBe(`${at + 1}`);
    }
    await page.click('[data-action=show-tray]');
    await countIn(page, ITEM).toBe(3);
    return [first, second, third];
  }

  it('takes quotes in and out, counts them, and gives back what was taken', async () => {
    const page = await open();
    const [first, second] = await searchFor(page, 'team');
    await textIn(page, COUNT).toBe('0');
    await toggle(page, 1);
    await textIn(page, COUNT).toBe('1');
    await statusIn(page).toContain('Added');
    await page.click('[data-action=undo]');
    await textIn(page, COUNT).toBe('0');
    await statusIn(page).toBe('Undone');

    await toggle(page, 1);
    await textIn(page, COUNT).toBe('1');
    await toggle(page, 2);
    await textIn(page, COUNT).toBe('2');
    await toggle(page, 1);
    await textIn(page, COUNT).toBe('1');
    await statusIn(page).toContain('Removed');
    expect(await inTray()).toEqual([second?.id]);
    await page.click('[data-action=undo]');
    await expect.poll(inTray).toEqual([first?.id, second?.id]);
    await expect
      .poll(() => page.$$eval('[data-action=tray]', (buttons) => buttons.map((one) => one.ariaPressed).slice(0, 3)))
      .toEqual(['true', 'true', 'false']);
  });

  it('gives back one that was removed in its place, and all when it was emptied', async () => {
    const page = await open();
    const [first, second, third] = await filled(page);
    await page.click(`${ITEM}:nth-of-type(2) [data-action=remove]`);
    await order(page).toEqual([first, third]);
    await page.click('[data-action=undo]');
    await order(page).toEqual([first, second, third]);
    await page.click('[data-action=clear]');
    await countIn(page, ITEM).toBe(0);
    await textIn(page, '[data-part=tray]').toContain('The tray is empty');
    expect(await inTray()).toEqual([]);
    await page.click('[data-action=undo]');
    await order(page).toEqual([first, second, third]);
  });

  it('is ordered by buttons, by keyboard and by drawing with the mouse', async () => {
    const page = await open();
    const [first, second, third] = await filled(page);
    await page.click(`${ITEM}:nth-of-type(1) [data-action=down]`);
    await order(page).toEqual([second, first, third]);
    // The button goes with its quote and keeps the focus, also where there is no further to go.
    const up = `${ITEM}:nth-of-type(3) [data-action=up]`;
    await page.focus(up);
    await page.keyboard.press('Enter');
    await order(page).toEqual([second, third, first]);
    expect(await page.evaluate(quoteInFocus)).toBe(third);
    await page.keyboard.press('Enter');
    await order(page).toEqual([third, second, first]);
    expect(await page.evaluate(quoteInFocus)).toBe(third);
    await page.keyboard.press('Enter');

    // All of them in sight: nobody draws by a mouse what is elsewhere.
    await page.setViewport({ width: 900, height: 1400 });
    await drawOnto(browser.kind, page, `${ITEM}:nth-of-type(1)`, `${ITEM}:nth-of-type(3)`);
    await order(page).toEqual([second, first, third]);
    await drawOnto(browser.kind, page, `${ITEM}:nth-of-type(3)`, `${ITEM}:nth-of-type(2)`);
    await order(page).toEqual([second, third, first]);
    expect(await inTray()).toEqual([second, third, first]);
  });

  it('copies all as one section with numbered footnotes and one list of sources, in both flavours', async () => {
    const page = await open();
    const [first, second, third] = await filled(page);
    await page.click(`${ITEM}:nth-of-type(1) [data-action=down]`);
    await order(page).toEqual([second, first, third]);
    await page.click('[data-action=copy-all]');
    await statusIn(page).toContain('Copied all');
    const section = sectionContent(
      [second, first, third].flatMap((id) => {
        const placed = library.place(id);
        return placed ? [cite(placed)] : [];
      }),
    );
    expect(section.text.match(/^\[\^\d\]: /gm)).toEqual(['[^1]: ', '[^2]: ', '[^3]: ']);
    expect(section.text.match(/^Sources$/gm)?.length).toBe(1);
    await expect
      .poll(() => browser.readClipboard())
      .toEqual({ text: section.text, html: expect.stringContaining(section.html) as unknown });
  });

  it('is filled and copied in the real popup by keyboard, and is there when that is opened again', async () => {
    const page = await browser.newPage(pages.url('wiki', '/note.html'));
    opened.push(page);
    let popup = await openPopup(browser, page);
    await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
    await popup.type('hiring');
    await pressIn(popup, '[data-part=result] [data-action=tray]');
    await textIn(popup, COUNT).toBe('1');
    const [id = ''] = (await inTray()) as string[];
    await popup.close();
    popup = await openPopup(browser, page);
    await textIn(popup, COUNT).toBe('1');
    await pressIn(popup, '[data-action=show-tray]');
    await pressIn(popup, '[data-action=copy-all]');
    await statusIn(popup).toContain('Copied all');
    const placed = library.place(id);
    await expect
      .poll(async () => (await browser.readClipboard()).text)
      .toBe(placed && sectionContent([cite(placed)]).text);
  });

  it('holds across the end of the background and of the page', async () => {
    const page = await open();
    const ids = await filled(page);
    await browser.restartBackground();
    const again = await open('popup.html');
    await textIn(again, COUNT).toBe('3');
    await clickIn(again, '[data-action=show-tray]');
    await order(again).toEqual(ids);
  });

  it('is one in all windows: two that change it at once lose nothing of each other', async () => {
    const [one, other] = [await open(), await open('sidepanel.html')];
    await searchFor(one, 'team');
    await searchFor(other, 'metrics');
    const all = [...(await quotesIn(one)), ...(await quotesIn(other))];
    // Neither waits for the other, nor for itself.
    const addAll = (page: Page) =>
      page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('[data-action=tray]')) button.click();
      });
    await Promise.all([addAll(one), addAll(other)]);
    const expected = [...new Set(all)].sort();
    expect(expected.length).toBeGreaterThan(8);
    await expect.poll(async () => [...((await inTray()) as string[])].sort()).toEqual(expected);
    for (const page of [one, other]) await textIn(page, COUNT).toBe(`${expected.length}`);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser, ToolbarPopup } from './harness/browser';
import { copyOf } from './harness/copy-of';
import { browserKind, launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { goTo } from './harness/go-to';
import { type PagesServer, servePages } from './harness/pages-server';
import { readerState } from './harness/reader-state';
import {
  BOX,
  boxValue,
  clickIn,
  countIn,
  focused,
  inside,
  openPopup,
  openSearch,
  pressIn,
  quotesIn,
  rowsShown,
  type Shown,
  searchFor,
  statusIn,
  textIn,
  textOf,
} from './harness/search-app';
import { clearStored, stored, storedValue } from './harness/storage';

const address = () => location.hash;
/** In a page that takes no keys from tests. */
function typeByScript(query: string): void {
  const box = document.querySelector('input');
  if (!box) throw new Error('There is no box');
  box.value = query;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
const isPrivate = () =>
  (globalThis as unknown as { chrome: { extension: { inIncognitoContext: boolean } } }).chrome.extension
    .inIncognitoContext;
const scrolled = () => document.querySelector('main')?.scrollTop ?? 0;

describe('the surfaces of the search', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  let page: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await servePages({
      '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>',
      '/plan.html': fixture('sample/plan.html'),
    });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await clearStored(browser);
  });

  const keep = (one: Page) => {
    opened.push(one);
    return one;
  };
  const open = async (path: string) => keep(await openSearch(browser, path));
  const clipboard = () => expect.poll(() => browser.readClipboard());
  const active = async (shown: Shown) => (await inside(shown, rowsShown)).find((row) => row.active)?.id;

  describe('the popup, opened again', () => {
    let popup: ToolbarPopup;

    beforeEach(async () => {
      page = keep(await browser.newPage(pages.url('wiki', '/note.html')));
      popup = await openPopup(browser, page);
      await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
    });

    async function reopen(): Promise<void> {
      await popup.close();
      popup = await openPopup(browser, page);
    }

    it('has the query, the row and the scrolling of before, and typing replaces the query', async () => {
      await popup.type('team');
      await countIn(popup, '[data-part=result]').toBeGreaterThan(3);
      for (let row = 1; row <= 3; row++) await popup.press('ArrowDown');
      await expect.poll(async () => (await popup.evaluate(rowsShown))[3]?.active).toBe(true);
      const chosen = await active(popup);
      await popup.evaluate(() => document.querySelector('main')?.scrollBy(0, 40));
      const place = await popup.evaluate(scrolled);
      expect(place).toBeGreaterThan(40);
      await expect
        .poll(() => storedValue(browser, 'state:popup'))
        .toMatchObject({ query: 'team', active: chosen, scroll: expect.closeTo(place, 0) as unknown });

      await reopen();
      await expect.poll(() => popup.evaluate(boxValue)).toBe('team');
      await expect.poll(() => active(popup)).toBe(chosen);
      await expect.poll(() => popup.evaluate(scrolled)).toBeCloseTo(place, 0);
      await expect
        .poll(() =>
          popup.evaluate(() => {
            const box = document.querySelector('input');
            return [box?.selectionStart, box?.selectionEnd, document.activeElement === box];
          }),
        )
        .toEqual([0, 4, true]);
      await popup.type('metrics');
      await expect.poll(() => popup.evaluate(boxValue)).toBe('metrics');
      expect(Object.keys((await stored(browser)).local)).toEqual(['tips']);
    });

    it('shows the answer that was being read, or the tray', async () => {
      await popup.type('hiring');
      await clickIn(popup, '[data-action=read]');
      await countIn(popup, '[data-part=context]').toBe(1);
      const question = await popup.evaluate(textOf, '#view-heading');
      await reopen();
      await textIn(popup, '#view-heading').toBe(question);
      await clickIn(popup, '[data-action=back]');
      await expect.poll(() => popup.evaluate(boxValue)).toBe('hiring');
      await clickIn(popup, '[data-action=show-tray]');
      await countIn(popup, '[data-part=tray]').toBe(1);
      await reopen();
      await countIn(popup, '[data-part=tray]').toBe(1);
    });

    it('holds across the end of the background', async () => {
      await popup.type('hiring');
      await expect.poll(() => popup.evaluate(boxValue)).toBe('hiring');
      await popup.close();
      await browser.restartBackground();
      popup = await openPopup(browser, page);
      await expect.poll(() => popup.evaluate(boxValue)).toBe('hiring');
    });
  });

  it('shows the advice for the page in the popup, and Enter copies the first', async () => {
    page = keep(await browser.newPage(pages.url('wiki', '/plan.html')));
    const { advice } = await readerState(browser, page);
    const popup = await openPopup(browser, page);
    await textIn(popup, 'main h2').toBe('For this page: Hiring');
    expect(await quotesIn(popup)).toEqual(advice?.quotes.map(({ id }) => id));
    await popup.press('Enter');
    await statusIn(popup).toContain('Copied');
    await clipboard().toEqual(copyOf(advice?.quotes[0]?.id ?? ''));
  });

  describe.each(['sidepanel.html', 'library.html'])('%s', (path) => {
    it('searches and copies as the popup does', async () => {
      const shown = await open(path);
      await expect.poll(() => shown.evaluate(focused)).toBe('combobox');
      await shown.keyboard.type('hiring');
      await expect.poll(() => shown.evaluate(boxValue)).toBe('hiring');
      const found = await shown.evaluate(rowsShown);
      expect(found.length).toBeGreaterThan(1);
      await shown.keyboard.press('ArrowDown');
      await expect.poll(() => active(shown)).toBe(found[1]?.id);
      await shown.keyboard.press('Enter');
      await statusIn(shown).toContain('Copied');
      await clipboard().toEqual(copyOf(found[1]?.id ?? ''));
    });

    it('is wide enough for its words: nothing has to be scrolled sideways', async () => {
      const shown = await open(path);
      await searchFor(shown, 'team');
      expect(await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  describe('reading in context', () => {
    it('shows the whole answer with the quote marked, its neighbours, and goes back on Esc', async () => {
      const shown = await open('library.html');
      const [first] = await searchFor(shown, 'hiring');
      const placed = library.place(first?.id ?? '');
      if (!placed) throw new Error('Nothing was found');
      await clickIn(shown, '[data-action=read]');
      await textIn(shown, '#view-heading').toBe(placed.exchange.question);
      expect(await shown.evaluate(textOf, '.answer mark')).toBe(placed.quote.text);
      const blocks = await shown.$$eval('.answer :is(p, li)', (all) => all.map((block) => block.textContent));
      expect(blocks).toEqual(placed.exchange.answer.map(({ text }) => text));
      expect(await shown.evaluate(focused)).toBe('h2');

      await shown.click('[data-action=copy]');
      await statusIn(shown).toContain('Copied');
      await clipboard().toEqual(copyOf(placed.quote.id));
      await shown.bringToFront();

      const at = placed.interview.exchanges.indexOf(placed.exchange);
      await shown.click('[data-action=next]');
      await textIn(shown, '#view-heading').toBe(placed.interview.exchanges[at + 1]?.question);
      await shown.click('[data-action=previous]');
      await shown.click('[data-action=previous]');
      await textIn(shown, '#view-heading').toBe(placed.interview.exchanges[at - 1]?.question);
      // On the button, so that it can be pressed again.
      expect(await shown.evaluate(focused)).toBe('button');
      await shown.keyboard.press('Escape');
      await expect.poll(() => shown.evaluate(boxValue)).toBe('hiring');
      expect(await shown.evaluate(focused)).toBe('combobox');
    });

    it('copies there from the real popup by keyboard', async () => {
      page = keep(await browser.newPage(pages.url('wiki', '/note.html')));
      const popup = await openPopup(browser, page);
      await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
      await popup.type('hiring');
      await pressIn(popup, '[data-action=read]');
      await countIn(popup, '[data-part=context]').toBe(1);
      const [quote = ''] = await quotesIn(popup, '.answer');
      await pressIn(popup, '[data-action=copy]');
      await statusIn(popup).toContain('Copied');
      await clipboard().toEqual(copyOf(quote));
    });

    it('goes back to the tray, where it was opened there', async () => {
      const shown = await open('library.html');
      await searchFor(shown, 'hiring');
      await shown.click('[data-action=tray]');
      await statusIn(shown).toContain('Added');
      await shown.click('[data-action=show-tray]');
      await shown.waitForSelector('[data-part=tray-item]');
      await shown.click('[data-action=read]');
      await shown.waitForSelector('[data-part=context]');
      await shown.keyboard.press('Escape');
      await countIn(shown, '[data-part=tray]').toBe(1);
    });

    it('ends at the ends of the interview', async () => {
      const [first] = library.quotes;
      const last = [...library.quotes].at(-1);
      const disabled = (selector: string) => document.querySelector(selector)?.ariaDisabled;
      const shown = await open(`library.html#quote=${first?.id}`);
      expect(await shown.evaluate(disabled, '[data-action=previous]')).toBe('true');
      expect(await shown.evaluate(disabled, '[data-action=next]')).toBe('false');
      const other = await open(`library.html#quote=${last?.id}`);
      expect(await other.evaluate(disabled, '[data-action=next]')).toBe('true');
    });
  });

  describe("the library's address", () => {
    const [quote] = library.quotes;
    if (!quote) throw new Error('The library is empty');

    it('says what to show', async () => {
      const found = await open('library.html#q=north%20star%20%26%20metrics');
      expect(await found.evaluate(boxValue)).toBe('north star & metrics');
      await found.close();
      opened.pop();
      const reading = await open(`library.html#quote=${quote.id}`);
      expect(await reading.evaluate(textOf, '.answer mark')).toBe(quote.text);
      const empty = await open('library.html#tray');
      await countIn(empty, '[data-part=tray]').toBe(1);
      const unknown = await open('library.html#quote=none-such');
      await countIn(unknown, BOX).toBe(1);
    });

    it('follows what is done, also when it is loaded again', async () => {
      const shown = await open('library.html');
      const [first] = await searchFor(shown, 'north star');
      await expect.poll(() => shown.evaluate(address)).toBe('#q=north+star');
      await clickIn(shown, '[data-action=read]');
      await expect.poll(() => shown.evaluate(address)).toBe(`#quote=${first?.id}`);
      await shown.evaluate(() => {
        document.documentElement.dataset.before = 'yes';
        location.reload();
      });
      await expect
        .poll(() => shown.evaluate(() => document.documentElement.dataset.before ?? 'new').catch(() => 'going'))
        .toBe('new');
      await expect.poll(() => shown.evaluate(textOf, '.answer mark').catch(() => '')).toBe(first?.quote);
    });

    it("leads through the views by the browser's back and forward, and not through each letter", async () => {
      const shown = await open('library.html');
      const before = await shown.evaluate(() => history.length);
      const [first] = await searchFor(shown, 'hiring');
      await clickIn(shown, '[data-action=read]');
      await shown.waitForSelector('[data-part=context]');
      expect(await shown.evaluate(() => history.length)).toBe(before + 1);
      await clickIn(shown, '[data-action=next]');
      await expect.poll(() => shown.evaluate(address)).not.toBe(`#quote=${first?.id}`);
      await shown.evaluate(() => history.back());
      await expect.poll(() => shown.evaluate(textOf, '.answer mark')).toBe(first?.quote);
      await shown.evaluate(() => history.back());
      await expect.poll(() => shown.evaluate(boxValue)).toBe('hiring');
      await countIn(shown, '[data-part=result]').toBeGreaterThan(0);
      await shown.evaluate(() => history.forward());
      await expect.poll(() => shown.evaluate(textOf, '.answer mark')).toBe(first?.quote);
      await expect.poll(() => shown.evaluate(focused)).toBe('h2');
      await shown.keyboard.press('Escape');
      await expect.poll(() => shown.evaluate(boxValue)).toBe('hiring');
    });

    it('is followed when a person changes it', async () => {
      const shown = await open('library.html');
      await shown.evaluate(() => {
        location.hash = '#q=hiring';
      });
      await countIn(shown, '[data-part=result]').toBeGreaterThan(0);
    });
  });

  describe('the side panel', () => {
    const advised = (panel: Shown) => textIn(panel, 'main');

    it('follows the tab in front and what it becomes', async () => {
      const panel = await openPanel(browser);
      page = keep(await browser.newPage(pages.url('wiki', '/note.html')));
      await advised(panel).toContain('not about machine learning');
      const plan = keep(await browser.newPage(pages.url('wiki', '/plan.html')));
      await advised(panel).toContain('For this page: Hiring');
      await page.bringToFront();
      await advised(panel).toContain('not about machine learning');
      await goTo(page, pages.url('team', '/plan.html'));
      await advised(panel).toContain('For this page: Hiring');
      await plan.close();
      opened.pop();
    });
  });

  // Chromium lets tests do neither.
  if (browserKind === 'firefox') {
    it('searches in the real sidebar, which follows the tab in front', async () => {
      page = keep(await browser.newPage(pages.url('wiki', '/note.html')));
      const sidebar = await browser.openSidebar(page);
      if (!sidebar) throw new Error('No sidebar');
      await textIn(sidebar, 'main').toContain('not about machine learning');
      keep(await browser.newPage(pages.url('wiki', '/plan.html')));
      await textIn(sidebar, 'main').toContain('For this page: Hiring');
      await sidebar.evaluate(typeByScript, 'team');
      await countIn(sidebar, '[data-part=result]').toBeGreaterThan(3);
      await expect.poll(() => storedValue(browser, 'state:sidepanel')).toMatchObject({ query: 'team', view: 'search' });
      await sidebar.close();
    });

    // Last, since the extension is started anew for it.
    it('keeps nothing of a private window, not even of what is used there', async () => {
      const popup = await browser.openPrivatePopup();
      if (!popup) throw new Error('No private window');
      await countIn(popup, BOX).toBe(1);
      expect(await popup.evaluate(isPrivate)).toBe(true);
      await popup.evaluate(typeByScript, 'team');
      await countIn(popup, '[data-part=result]').toBeGreaterThan(3);
      await clickIn(popup, '[data-action=read]');
      await countIn(popup, '[data-part=context]').toBe(1);
      expect(await popup.evaluate(address)).toBe('');
      const { local, session } = await stored(browser);
      expect(Object.keys(local)).toEqual(['tips']);
      expect(Object.keys(session).filter((key) => key !== 'armed')).toEqual([]);
      await popup.close();
    });
  }

  /** The panel in a window of its own could not tell which tab is meant: it is a page in the background here. */
  async function openPanel(inBrowser: ExtensionBrowser): Promise<Page> {
    return keep(await openSearch(inBrowser, 'sidepanel.html'));
  }
});

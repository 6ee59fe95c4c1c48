import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { clipboardContentAs, FORMATS, type FormatId } from '../../core/citation/formats';
import { LONGEST_TEMPLATE, TEMPLATE_FALLBACK } from '../../core/citation/template';
import { library } from '../../platform/bundled';
import { today } from '../../platform/copy-quote';
import type { ExtensionBrowser, ToolbarPopup } from './harness/browser';
import { clickInFrame } from './harness/click';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import {
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
import { openTip } from './harness/tip';

const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];
const FORMAT = '[data-setting=format]';
const TEMPLATE = '[data-setting=template]';
const PREVIEW = '[data-part=preview]';

describe('copying as', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
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
    for (const page of opened.splice(0)) await page.close();
    await clearStored(browser);
  });

  const keep = (page: Page) => {
    opened.push(page);
    return page;
  };
  const open = async (path: string) => keep(await openSearch(browser, path));

  /** What the clipboard must hold after a quote was copied in a form. */
  function inForm(id: string, format: FormatId, template = TEMPLATE_FALLBACK) {
    const placed = library.place(id);
    if (!placed) throw new Error(`No quote ${id}`);
    const { text, html } = clipboardContentAs(format, cite(placed), { today: today(), template });
    // A form without rich text leaves none behind, so that rich editors take the words as they are.
    return { text, html: html === undefined ? '' : (expect.stringContaining(html) as unknown) };
  }

  const clipboard = () => expect.poll(() => browser.readClipboard());

  it('gives each form in the library, by mouse', async () => {
    const page = await open('library.html');
    const [first] = await searchFor(page, 'hiring');
    await page.click('[data-action=copy-as]');
    await countIn(page, '[data-format]').toBe(FORMAT_IDS.length);
    for (const format of FORMAT_IDS) {
      await page.bringToFront();
      await page.click(`[data-format=${format}]`);
      await statusIn(page).toContain('Copied');
      await clipboard().toEqual(inForm(first?.id ?? '', format));
    }
  });

  it('gives each form in the real popup, by keyboard', async () => {
    const page = keep(await browser.newPage(pages.url('wiki', '/note.html')));
    for (const format of FORMAT_IDS) {
      const popup = await typedPopup(page, 'hiring');
      const [id = ''] = await quotesIn(popup);
      await pressIn(popup, '[data-action=copy-as]');
      await pressIn(popup, `[data-format=${format}]`);
      await statusIn(popup).toContain('Copied');
      await popup.close();
      await clipboard().toEqual(inForm(id, format));
    }
  });

  it('keeps the chosen form for Enter in popup and tip, without a new popup', async () => {
    const popup = await open('popup.html');
    const [first] = await searchFor(popup, 'hiring');
    const options = await openOptions();
    await choose(options, 'footnote');
    await popup.bringToFront();
    await popup.keyboard.press('Enter');
    await statusIn(popup).toContain('Copied');
    await clipboard().toEqual(inForm(first?.id ?? '', 'footnote'));

    const plan = keep(await browser.newPage(pages.url('wiki', '/plan.html')));
    const tip = await openTip(browser, plan);
    const id = await tip.$eval('[data-part=quote]', (quote) => (quote as HTMLElement).dataset.quote ?? '');
    await clickInFrame(plan, tip, '[data-action=copy]');
    await clipboard().toEqual(inForm(id, 'footnote'));

    await choose(options, 'both');
    await popup.bringToFront();
    await popup.keyboard.press('Enter');
    await clipboard().toEqual(copyOf(first?.id ?? ''));
  });

  it("takes a template of one's own, with a preview at each letter, and names what is wrong with it", async () => {
    const options = await openOptions();
    await choose(options, 'template');
    const [sample] = library.quotes;
    const placed = sample && library.place(sample.id);
    if (!placed) throw new Error('The library is empty');
    const { mentor, date, link } = cite(placed);
    await write(options, '{mentor} {{{date}}}');
    await expect.poll(() => options.evaluate(textOf, PREVIEW)).toBe(`${mentor} {${date}}`);
    expect(await options.evaluate(textOf, '[data-part=unknown]')).toBe('');
    await options.focus(TEMPLATE);
    await options.keyboard.press('End');
    await options.keyboard.type(' {lnk}');
    await textIn(options, PREVIEW).toBe(`${mentor} {${date}} {lnk}`);
    await textIn(options, '[data-part=unknown]').toContain('{lnk}');
    for (let key = 0; key < 3; key++) await options.keyboard.press('Backspace');
    await options.keyboard.type('ink}');
    await textIn(options, PREVIEW).toBe(`${mentor} {${date}} ${link}`);
    await textIn(options, '[data-part=unknown]').toBe('');
    await textIn(options, '[data-said=copying] p').toBe('Saved.');

    await write(options, 'x'.repeat(LONGEST_TEMPLATE + 1));
    await textIn(options, PREVIEW).toContain(String(LONGEST_TEMPLATE + 1));
    await textIn(options, PREVIEW).toContain(String(LONGEST_TEMPLATE));
  });

  it('copies by the template that was written, all of it, also after the browser was started anew', async () => {
    const options = await openOptions();
    await choose(options, 'template');
    const template = '“{quote}” ({mentor})';
    await options.focus(TEMPLATE);
    await options.$eval(TEMPLATE, (area) => (area as HTMLTextAreaElement).select());
    await options.keyboard.type(template);
    await expect.poll(() => storedValue(browser, 'copy')).toEqual({ format: 'template', template });
    await browser.restartBackground();
    const again = await openOptions();
    expect(await again.$eval(TEMPLATE, (area) => (area as HTMLTextAreaElement).value)).toBe(template);
    expect(await again.$eval(FORMAT, (select) => (select as HTMLSelectElement).value)).toBe('template');
    const page = await open('library.html');
    const [first] = await searchFor(page, 'hiring');
    await page.keyboard.press('Enter');
    await statusIn(page).toContain('Copied');
    await clipboard().toEqual(inForm(first?.id ?? '', 'template', template));
  });

  describe('filters and recent searches', () => {
    const filters = (shown: Shown) =>
      inside(shown, () =>
        [...document.querySelectorAll<HTMLElement>('[data-filter]')].map(({ dataset, ariaPressed }) => ({
          operator: dataset.filter ?? '',
          on: ariaPressed === 'true',
        })),
      );

    it('narrows by a click on a chip and widens by another', async () => {
      const page = await open('library.html');
      const before = await searchFor(page, 'team');
      const [offered] = await filters(page);
      if (!offered) throw new Error('No filter is offered');
      expect(offered.on).toBe(false);
      await page.click(`[data-filter="${offered.operator}"]`);
      await expect.poll(() => page.evaluate(boxValue)).toBe(`team ${offered.operator}`);
      expect((await filters(page))[0]).toEqual({ ...offered, on: true });
      const topic = offered.operator.replace('topic:', '');
      const narrowed = await page.evaluate(rowsShown);
      expect(narrowed.length).toBeGreaterThan(0);
      for (const { id } of narrowed) expect(library.place(id)?.quote.ratings[topic] ?? 0).toBeGreaterThanOrEqual(2);
      expect(await page.evaluate(focused)).toBe('combobox');
      await page.click(`[data-filter="${offered.operator}"]`);
      await expect.poll(() => page.evaluate(boxValue)).toBe('team');
      expect((await page.evaluate(rowsShown)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    });

    it('has each operator that was typed as a chip', async () => {
      const page = await open('library.html');
      await searchFor(page, 'team mentor:erik "data science" -music');
      const on = (await filters(page)).filter((filter) => filter.on).map(({ operator }) => operator);
      expect(on).toEqual(['mentor:erik', '"data science"', '-music']);
      await clickIn(page, `[data-filter='"data science"']`);
      await expect.poll(() => page.evaluate(boxValue)).toBe('team mentor:erik -music');
    });

    it.each(['popup.html', 'library.html'])(
      'offers again what was searched for and used, until told to forget it: %s',
      async (path) => {
        const page = await open(path);
        await searchFor(page, 'seen and left');
        await searchFor(page, 'hiring');
        await page.keyboard.press('Enter');
        await statusIn(page).toContain('Copied');
        await searchFor(page, 'north star');
        await page.click('[data-action=tray]');
        await statusIn(page).toContain('Added');
        await page.focus('input');
        await page.keyboard.press('Escape');
        const shown = () => page.$$eval('[data-recent]', (all) => all.map((one) => one.textContent));
        await expect.poll(shown).toEqual(['north star', 'hiring']);
        await page.click('[data-recent=hiring]');
        await expect.poll(() => page.evaluate(boxValue)).toBe('hiring');
        await countIn(page, '[data-part=result]').toBeGreaterThan(0);
        await page.keyboard.press('Escape');
        await page.click('[data-action=forget]');
        await countIn(page, '[data-part=recents]').toBe(0);
        expect((await stored(browser)).local).not.toHaveProperty('recent searches');
      },
    );
  });

  async function openOptions(): Promise<Page> {
    const page = keep(await browser.openExtensionPage('options.html'));
    await page.waitForSelector(FORMAT);
    return page;
  }

  async function choose(options: Page, format: FormatId | 'both'): Promise<void> {
    await options.bringToFront();
    await options.select(FORMAT, format);
    await textIn(options, '[data-said=copying] p').toBe('Saved.');
    await expect.poll(() => storedValue(browser, 'copy')).toMatchObject({ format });
  }

  /** Puts a text into the field for the template, as a paste does. */
  async function write(options: Page, text: string): Promise<void> {
    await options.$eval(
      TEMPLATE,
      (area, text) => {
        (area as HTMLTextAreaElement).value = text;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  }

  async function typedPopup(page: Page, words: string): Promise<ToolbarPopup> {
    const popup = await openPopup(browser, page);
    await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
    await popup.type(words);
    await expect.poll(() => popup.evaluate(boxValue)).toBe(words);
    return popup;
  }
});

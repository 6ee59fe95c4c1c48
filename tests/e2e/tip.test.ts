import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { textColours, tooPale } from './harness/contrast';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { pressWith } from './harness/press-with';
import { readerState } from './harness/reader-state';
import { selectWords } from './harness/select-words';
import { clearStored } from './harness/storage';
import { chipOf, hostCount, openTip } from './harness/tip';
import { eventually } from './harness/wait';

const plan = fixture('sample/plan.html');

/** Runs before anything of the extension does, and notes what a curious page could get hold of. */
const SPY = `<script>
  window.seen = [];
  for (const type of ['copy', 'cut', 'beforecopy', 'message', 'keydown', 'click', 'focusin', 'selectionchange', 'messageerror'])
    addEventListener(type, (event) => seen.push(type), true);
  document.addEventListener('selectionchange', () => seen.push('selectionchange'));
  new MutationObserver(() => {
    const host = document.documentElement.lastElementChild;
    if (host.localName === 'div') window.inTheWay ??= document.elementFromPoint(innerWidth - 40, innerHeight - 30) === host;
  }).observe(document.documentElement, { childList: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    seen.push('attachShadow');
    return attach.call(this, options);
  };
</script>`;

const policy = (value: string) => ({ body: plan, headers: { 'content-security-policy': value } });

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = (frame: Frame, selector: string) =>
  frame.$eval(selector, (element) => element.textContent.replace(/\s+/g, ' ').trim());
const quoteIn = (frame: Frame) =>
  frame.$eval('[data-part=quote]', (quote) => ({
    id: (quote as HTMLElement).dataset.quote ?? '',
    text: quote.textContent,
  }));

describe('the tip', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({
      '/plan.html': plan,
      '/recipe.html': fixture('sample/recipe.html'),
      '/reference.html': fixture('pages/reference.html'),
      '/curious.html': plan.replace('<head>', `<head>${SPY}`),
      '/strict.html': policy("default-src 'none'"),
      '/no-frames.html': policy("frame-src 'none'; child-src 'none'"),
      '/trusted-types.html': policy("require-trusted-types-for 'script'; trusted-types 'none'"),
      '/isolated.html': {
        body: plan,
        headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
      },
      '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>',
    });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const open = (path: string, options?: { secure?: boolean }) => browser.newPage(pages.url('wiki', path, options));
  const clipboard = () => expect.poll(() => browser.readClipboard());

  /** So that what is copied next can be told from what was copied before. */
  async function fillClipboard(): Promise<void> {
    const page = await open('/note.html');
    await page.click('p', { count: 3 });
    await pressWith(page, 'Command', 'c');
    await clipboard().toMatchObject({ text: expect.stringContaining('Milk') });
    await page.close();
  }

  async function copyByButton(page: Page, frame: Frame): Promise<void> {
    await clickInFrame(page, frame, '[data-action=copy]');
    await expect.poll(() => textOf(frame, '[role=status]')).toContain('Copied');
  }

  it('stands on the plan as a chip, and the badge says how many quotes there are', async () => {
    const page = await open('/plan.html');
    const frame = await chipOf(browser, page);
    const { advice } = await readerState(browser, page);
    expect(advice?.strength).toBe('chip');
    expect(await textOf(frame, '[data-part=chip]')).toBe('Mentor tip: hiring');
    expect(await hostCount(page)).toBe(1);
    await clickInFrame(page, frame, '[data-part=chip]');
    await frame.waitForSelector('[data-part=card]');
    const quotes = advice?.quotes.length ?? 0;
    expect(quotes).toBeGreaterThan(1);
    expect(await textOf(frame, '[data-action=next] .count')).toBe(`1/${quotes}`);
    expect(await browser.badgeText(page)).toBe(String(quotes));
    await page.close();
  });

  it('does not stand on a recipe, and the badge is empty', async () => {
    const page = await open('/recipe.html');
    const { advice } = await readerState(browser, page);
    expect(advice).toBe(null);
    expect(await hostCount(page)).toBe(0);
    expect(await browser.badgeText(page)).toBe('');
    await page.close();
  });

  it('leaves it at the badge on reference material of the field', async () => {
    const page = await open('/reference.html');
    const { advice } = await readerState(browser, page);
    expect(advice?.strength).toBe('badge');
    expect(await hostCount(page)).toBe(0);
    expect(await browser.badgeText(page)).toBe(String(advice?.quotes.length));
    await page.close();
  });

  it('shows a quote word by word, whose it is, the question, and words of the page that led to it', async () => {
    const page = await open('/plan.html');
    const frame = await openTip(browser, page);
    const { id, text } = await quoteIn(frame);
    const placed = library.place(id);
    if (!placed) throw new Error(`No quote ${id}`);
    expect(text).toBe(placed.quote.text);
    const { mentor, role, question, rights, date } = cite(placed);
    const card = await textOf(frame, '[data-part=card]');
    for (const part of [mentor, role, question, rights, date.slice(0, 4), 'Hiring']) expect(card).toContain(part);

    const why = await textOf(frame, '[data-part=why]');
    const onPage = squeezed(await page.$eval('main', (main) => main.textContent));
    const named = [...why.matchAll(/“([^”]+)”/g)].map(([, phrase = '']) => phrase);
    expect(named.length).toBeGreaterThan(1);
    for (const phrase of named) expect(onPage).toContain(phrase);
    await page.close();
  });

  it('goes through its quotes by Next and comes round to the first', async () => {
    const page = await open('/plan.html');
    const frame = await openTip(browser, page);
    const { advice } = await readerState(browser, page);
    const offered = (advice?.quotes ?? []).map(({ id }) => id);
    const shown: string[] = [];
    for (const _ of offered) {
      const { id, text } = await quoteIn(frame);
      expect(text).toBe(library.place(id)?.quote.text);
      shown.push(id);
      await clickInFrame(page, frame, '[data-action=next]');
      await expect.poll(async () => (await quoteIn(frame)).id).not.toBe(id);
    }
    expect(shown).toEqual(offered);
    expect((await quoteIn(frame)).id).toBe(offered[0]);
    await page.close();
  });

  it.each([
    ['a page over https', '/plan.html', { secure: true }],
    ['a page over plain http', '/plan.html', {}],
    ['a page that allows nothing', '/strict.html', {}],
    ['a page that allows no frames', '/no-frames.html', {}],
    ['a page with Trusted Types', '/trusted-types.html', { secure: true }],
  ])('copies from %s', async (_, path, options) => {
    await fillClipboard();
    const page = await open(path, options);
    const frame = await openTip(browser, page);
    const { id } = await quoteIn(frame);
    await copyByButton(page, frame);
    await clipboard().toEqual(copyOf(id));
    await page.close();
  });

  it('copies only what is selected of its quote, by the button and by the copy command', async () => {
    const page = await open('/plan.html');
    const frame = await openTip(browser, page);
    const { id, text } = await quoteIn(frame);
    const part = (first: number, last: number) => {
      const words = text.split(' ').slice(first, last).join(' ');
      const start = text.indexOf(words);
      return { words, start, end: start + words.length };
    };
    const one = part(2, 6);
    expect(await selectWords(page, '[data-part=quote]', one.words, frame)).toBe(one.words);
    await copyByButton(page, frame);
    await clipboard().toEqual(copyOf(id, one));

    const other = part(3, 7);
    await page.bringToFront();
    expect(await selectWords(page, '[data-part=quote]', other.words, frame)).toBe(other.words);
    await pressWith(page, 'Command', 'c');
    await clipboard().toEqual(copyOf(id, other));
    await page.close();
  });

  it('leads to the very words in the source, in a new tab', async () => {
    const page = await open('/plan.html');
    const frame = await openTip(browser, page);
    const placed = library.place((await quoteIn(frame)).id);
    const address = await browser.addressOpenedBy(() => clickInFrame(page, frame, '[data-action=source]'));
    expect(address).toBe(placed && cite(placed).link);
    expect(address).toContain('#:~:text=');
    await page.close();
  });

  describe('shown', () => {
    it('leads to all quotes on its topic', async () => {
      const page = await open('/plan.html');
      const frame = await openTip(browser, page);
      await clickInFrame(page, frame, '[data-action=menu]');
      const library = await browser.extensionPageOpenedBy(() => clickInFrame(page, frame, '[data-action=more-topic]'));
      await library.waitForSelector('[data-part=result]');
      expect(await library.evaluate(() => decodeURIComponent(location.hash))).toBe('#q=topic:hiring');
      await library.close();
      await page.close();
    });

    it('waits for a tab that was opened in the background', async () => {
      const front = await open('/plan.html');
      const page = await browser.newPage('about:blank');
      await front.bringToFront();
      await page.evaluate((address) => location.assign(address), pages.url('wiki', '/plan.html'));
      // A frame that has not drawn itself in five seconds is given up, but nothing is drawn in a tab that is not looked at.
      await eventually(() => false, 8000);
      await page.bringToFront();
      const frame = await browser.tipFrame(page, 1000);
      if (!frame) throw new Error('The tip has gone');
      await frame.waitForSelector('button[data-part=chip]', { visible: true });
      await clickInFrame(page, frame, 'button[data-part=chip]');
      await frame.waitForSelector('[data-part=card]');
      await page.close();
      await front.close();
    });
  });

  describe('closed', () => {
    afterEach(() => clearStored(browser));

    /** In the page: whether its document is what the server sent, to the letter. */
    const asServed = async () => {
      const served = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(served, 'text/html').documentElement.outerHTML;
    };
    const untouched = async (page: Page) =>
      (await page.evaluate(asServed)) === (await page.evaluate(() => document.documentElement.outerHTML));

    it.each([
      ['the cross of the chip', false],
      ['the cross of the card', true],
    ])('by %s, it goes without a trace', async (_, opened) => {
      const page = await open('/plan.html');
      const frame = opened ? await openTip(browser, page) : await chipOf(browser, page);
      expect(await untouched(page)).toBe(false);
      await clickInFrame(page, frame, '[data-action=close]');
      await expect.poll(() => untouched(page)).toBe(true);
      await page.close();
    });

    it('by Esc into a chip again, an open menu first', async () => {
      const page = await open('/plan.html');
      const frame = await openTip(browser, page);
      await clickInFrame(page, frame, '[data-action=menu]');
      await frame.waitForSelector('[data-part=menu]', { visible: true });
      await page.keyboard.press('Escape');
      await expect.poll(() => frame.$('[data-part=menu]')).toBe(null);
      expect(await hostCount(page)).toBe(1);
      await page.keyboard.press('Escape');
      await frame.waitForSelector('[data-part=chip]', { visible: true });
      await expect.poll(() => frame.$('[data-part=card]')).toBe(null);
      await page.close();
    });

    it('stays away from this address, and comes on another', async () => {
      const page = await open('/plan.html');
      const frame = await chipOf(browser, page);
      await clickInFrame(page, frame, '[data-action=close]');
      await expect.poll(() => hostCount(page)).toBe(0);

      const goTo = (path: string) => page.evaluate((path) => history.pushState(null, '', path), path);
      await goTo('/plan.html?page=2');
      expect(await browser.tipFrame(page, 10_000)).not.toBe(null);
      await goTo('/plan.html');
      await expect.poll(() => hostCount(page)).toBe(0);
      // The reader reads a moment after the address has changed; then it would come.
      expect(await eventually(async () => (await hostCount(page)) > 0, 2000)).toBe(null);
      expect((await readerState(browser, page)).state).toBe('switched off');
      expect(await browser.badgeText(page)).toBe('');
      await page.close();
    });
  });

  it('keeps what it shows and what is done in it from the page', async () => {
    const page = await open('/curious.html');
    const frame = await openTip(browser, page);
    const { id, text } = await quoteIn(frame);
    await page.evaluate(() => {
      (globalThis as unknown as { seen: string[] }).seen.length = 0;
    });
    await copyByButton(page, frame);
    await clipboard().toEqual(copyOf(id));
    await page.bringToFront();
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);

    const found = await page.evaluate(
      (words, own) => {
        const find = (what: string) => {
          getSelection()?.removeAllRanges();
          return (globalThis as unknown as { find(what: string): boolean }).find(what);
        };
        const host = document.documentElement.lastElementChild;
        document.execCommand('selectAll');
        const selected = String(getSelection());
        return {
          own: find(own),
          quote: find(words),
          mentor: find('Bernhardsson'),
          inText: [...document.all].some((element) => element.textContent.includes(words)),
          inSelection: selected.includes(words),
          ownInSelection: selected.includes(own),
          frames: window.length + document.querySelectorAll('iframe,frame,object,embed').length,
          shadow: host?.shadowRoot ?? null,
          inside: document.elementFromPoint(innerWidth - 80, innerHeight - 60) === host,
          addresses: performance.getEntries().filter(({ name }) => /^[a-z]+-extension:/.test(name)).length,
        };
      },
      text.slice(0, 30),
      'Lanterna lends films',
    );
    expect(found).toEqual({
      own: true,
      quote: false,
      mentor: false,
      inText: false,
      inSelection: false,
      ownInSelection: true,
      frames: 0,
      shadow: null,
      inside: true,
      addresses: 0,
    });
    await page.close();
  });

  it('is not in the way of clicks on the page before it is seen', async () => {
    const page = await open('/curious.html');
    await browser.tipFrame(page, 10_000);
    // Asked in the moment in which its place was made, long before its frame could load.
    expect(await page.evaluate(() => (globalThis as unknown as { inTheWay?: boolean }).inTheWay)).toBe(false);
    await page.close();
  });

  it('has its quotes in the popup too', async () => {
    const page = await open('/plan.html');
    await browser.tipFrame(page, 10_000);
    const { advice } = await readerState(browser, page);
    const popup = await browser.openToolbarPopup(page);
    const listed = () =>
      popup.evaluate(() => ({
        heading: document.querySelector('h2')?.textContent,
        quotes: [...document.querySelectorAll<HTMLElement>('[data-quote]')].map(({ dataset }) => dataset.quote),
      }));
    await expect.poll(listed).toEqual({ heading: 'For this page: Hiring', quotes: advice?.quotes.map(({ id }) => id) });
    await popup.close();
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has text that can be read: %s', async (colourScheme) => {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'), { colourScheme });
    const chip = await browser.tipFrame(page, 10_000);
    await chip?.waitForSelector('[data-part=chip]', { visible: true });
    const closed = chip ? await textColours(chip) : [];
    const frame = await openTip(browser, page);
    await clickInFrame(page, frame, '[data-action=menu]');
    await frame.waitForSelector('[data-part=menu]', { visible: true });
    const opened = await textColours(frame);
    expect(closed.length).toBeGreaterThan(1);
    expect(opened.length).toBeGreaterThan(8);
    expect(tooPale([...closed, ...opened])).toEqual([]);
    await page.close();
  });

  it('is not shown where a page lets no foreign frame in; the badge is there', async () => {
    const page = await open('/isolated.html', { secure: true });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const { advice } = await readerState(browser, page);
    expect(advice?.strength).toBe('chip');
    if (browser.kind === 'chromium') {
      while ((await hostCount(page)) > 0) expect(await browser.tipFrame(page, 0)).toBe(null);
    } else {
      // Firefox lets frames of extensions in.
      await openTip(browser, page);
    }
    expect(await browser.badgeText(page)).toBe(String(advice?.quotes.length));
    await page.close();
  });
});

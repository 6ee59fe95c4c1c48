import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { textColours, tooPale } from './harness/contrast';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { type PagesServer, servePages } from './harness/pages-server';
import { pressWith } from './harness/press-with';
import { BOX, boxValue, focused, type Row, rowsShown, STATUS, searchFor, textOf } from './harness/search-app';
import { selectWords } from './harness/select-words';
import { eventually } from './harness/wait';

describe('the popup', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({ '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>' });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const clipboard = () => expect.poll(() => browser.readClipboard());

  describe('under the toolbar button', () => {
    it('is as wide as it is meant to be, and shows all of itself', async () => {
      const page = await browser.newPage(pages.url('wiki', '/note.html'));
      const popup = await browser.openToolbarPopup(page);
      await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
      // A popup takes its size from its page, so a rule that goes by the window's width would make it collapse.
      await expect.poll(() => popup.evaluate(() => document.body.getBoundingClientRect().width)).toBe(400);
      await expect.poll(() => popup.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(400);
      await expect
        .poll(() => popup.evaluate(() => document.documentElement.scrollHeight - innerHeight))
        .toBeLessThanOrEqual(0);
      await popup.close();
      await page.close();
    });

    it('takes words, moves and copies by keyboard alone', async () => {
      const page = await browser.newPage(pages.url('wiki', '/note.html'));
      const popup = await browser.openToolbarPopup(page);
      await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
      await popup.type('hiring');
      await expect.poll(() => popup.evaluate(boxValue)).toBe('hiring');
      const rows = await popup.evaluate(rowsShown);
      expect(rows.length).toBeGreaterThan(1);
      await popup.press('ArrowDown');
      await expect.poll(async () => (await popup.evaluate(rowsShown)).findIndex(({ active }) => active)).toBe(1);
      await popup.press('Enter');
      await expect.poll(() => popup.evaluate(textOf, STATUS)).toContain('Copied');
      await clipboard().toEqual(copyOf(rows[1]?.id ?? ''));
      await page.close();
    });

    it('clears the box on Esc first, where the browser leaves that key to it', async () => {
      const page = await browser.newPage(pages.url('wiki', '/note.html'));
      const popup = await browser.openToolbarPopup(page);
      await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
      await popup.type('hiring');
      await expect.poll(async () => (await popup.evaluate(rowsShown)).length).toBeGreaterThan(0);
      await popup.press('Escape');
      if (browser.kind === 'chromium') {
        await expect.poll(() => popup.evaluate(boxValue)).toBe('');
        await popup.close();
      } else {
        // Firefox closes its popups by itself on Esc, and asks nobody.
        const closed = await eventually(() =>
          popup.evaluate(() => false).catch((error: Error) => error.message.includes('no popup open')),
        );
        expect(closed).toBe(true);
      }
      await page.close();
    });
  });

  describe('in a tab', () => {
    let popup: Page;

    beforeEach(async () => {
      popup = await browser.openExtensionPage('popup.html', { viewport: { width: 420, height: 600 } });
      await expect.poll(() => popup.evaluate(focused)).toBe('combobox');
    });

    afterEach(async () => {
      await popup.close();
    });

    const rows = () => popup.evaluate(rowsShown);
    const activeRow = async () => (await rows()).findIndex(({ active }) => active);
    const status = () => expect.poll(() => popup.evaluate(textOf, STATUS));

    const search = (words: string) => searchFor(popup, words);

    it('shows results while typing, from the beginnings of words on', async () => {
      const seen: Row[][] = [];
      for (const key of 'hiring') {
        await popup.keyboard.press(key as 'h');
        await expect.poll(() => popup.evaluate(boxValue)).toMatch(new RegExp(`${key}$`));
        seen.push(await rows());
      }
      const [, , hir = []] = seen;
      expect(hir.length).toBeGreaterThan(0);
      expect(hir[0]?.quote).toMatch(/\bhir/i);
      const last = seen.at(-1) ?? [];
      expect(last.some(({ quote }) => /\bhiring\b/i.test(quote))).toBe(true);
    });

    it('marks the matched words and nothing else, and leaves the quote as it is', async () => {
      const found = await search('hiring');
      const marks = found.flatMap((row) => row.marks);
      expect(marks).toContain('hiring');
      for (const mark of marks) expect(mark).toMatch(/^(?:hir|recruit)\p{L}*$/iu);
      for (const { id, quote } of found) expect(quote).toBe(library.place(id)?.quote.text);
    });

    it('shows mentor, role, question, rights and topics of each result', async () => {
      const found = await search('hiring');
      expect(found.length).toBeGreaterThan(0);
      for (const { id, text } of found) {
        const placed = library.place(id);
        if (!placed) throw new Error(`No quote ${id}`);
        const { mentor, role, question, rights } = cite(placed);
        for (const part of [mentor, role, question, rights]) expect(text).toContain(part);
      }
      expect(found.some(({ text }) => text.includes('Hiring'))).toBe(true);
    });

    it('finds in spite of a typo', async () => {
      const right = await search('hiring');
      const wrong = await search('hirign');
      expect(wrong[0]?.id).toBe(right[0]?.id);
      expect(wrong.flatMap((row) => row.marks)).toContain('hiring');
    });

    it.each([
      ['metric', 'metrics'],
      ['automating', 'automation'],
      ['prototyping', 'prototypes'],
    ])('finds other forms of a word: %s as %s', async (asked, written) => {
      const found = await search(asked);
      expect(found.flatMap((row) => row.marks.map((mark) => mark.toLowerCase()))).toContain(written);
    });

    it('moves through the results by the arrow keys, round at the ends, and shows the row', async () => {
      const found = await search('team');
      expect(found.length).toBeGreaterThan(3);
      expect(await activeRow()).toBe(0);
      await popup.keyboard.press('ArrowDown');
      await expect.poll(activeRow).toBe(1);
      await popup.keyboard.press('ArrowUp');
      await expect.poll(activeRow).toBe(0);
      await popup.keyboard.press('ArrowUp');
      await expect.poll(activeRow).toBe(found.length - 1);
      const shown = await popup.evaluate(() => {
        const box = document.querySelector('[role=combobox]');
        const row = document.getElementById(box?.getAttribute('aria-activedescendant') ?? '');
        const [list, place] = [document.querySelector('main'), row].map((element) => element?.getBoundingClientRect());
        return {
          selected: row?.getAttribute('aria-selected'),
          inside: list && place && place.bottom <= list.bottom + 1,
          focus: document.activeElement === box,
        };
      });
      expect(shown).toEqual({ selected: 'true', inside: true, focus: true });
    });

    it('copies the active result on Enter, in both flavours', async () => {
      const found = await search('team');
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('ArrowDown');
      await expect.poll(activeRow).toBe(2);
      await popup.keyboard.press('Enter');
      await status().toContain('Copied');
      await clipboard().toEqual(copyOf(found[2]?.id ?? ''));
    });

    it('goes on saying that it copied', async () => {
      // Enter comes right behind the last letter: the count of results, which is told a moment after typing, must not replace it.
      await search('hiring');
      await popup.keyboard.press('Enter');
      await status().toContain('Copied');
      const replaced = await eventually(
        async () => !(await popup.evaluate(textOf, STATUS)).includes('Copied') && 'replaced',
        1500,
      );
      expect(replaced).toBe(null);
    });

    it('copies by the button', async () => {
      const found = await search('metrics');
      await popup.click('[data-part=result]:nth-of-type(2) [data-action=copy]');
      await status().toContain('Copied');
      await clipboard().toEqual(copyOf(found[1]?.id ?? ''));
    });

    it('opens the source at the very words on Shift+Enter, in a new tab', async () => {
      const [first] = await search('hiring');
      const address = await browser.addressOpenedBy(() => pressWith(popup, 'Shift', 'Enter'));
      const placed = library.place(first?.id ?? '');
      expect(placed && cite(placed).link).toBe(address);
      expect(address).toContain('#:~:text=');
    });

    it('opens the source by the link', async () => {
      const found = await search('hiring');
      const address = await browser.addressOpenedBy(() =>
        popup.click('[data-part=result]:nth-of-type(2) [data-action=open]'),
      );
      const placed = library.place(found[1]?.id ?? '');
      expect(placed && cite(placed).link).toBe(address);
    });

    it('clears the box on Esc', async () => {
      await search('hiring');
      await popup.keyboard.press('Escape');
      await expect.poll(() => popup.evaluate(boxValue)).toBe('');
      expect(await rows()).toEqual([]);
    });

    it('lists its keys on ? in the empty box, and takes it for a letter in another', async () => {
      await popup.keyboard.type('?');
      await popup.waitForSelector('[aria-label="Keys"]');
      expect(await popup.evaluate(boxValue)).toBe('');
      const keys = await popup.evaluate(textOf, '[aria-label="Keys"]');
      for (const key of ['Enter', 'Shift Enter', 'Esc', '↑ ↓']) expect(keys).toContain(key);
      await popup.keyboard.type('?');
      await expect.poll(() => popup.$('[aria-label="Keys"]')).toBe(null);
      await search('hiring?');
      expect(await popup.$('[aria-label="Keys"]')).toBe(null);
    });

    it('shows the topics with their counts before anything is typed, and a click filters by one', async () => {
      const topics = await popup.$$eval('[data-topic]', (buttons) =>
        buttons.map((button) => ({
          id: (button as HTMLElement).dataset.topic ?? '',
          label: button.firstChild?.textContent?.trim() ?? '',
          count: Number(button.querySelector('.count')?.textContent),
        })),
      );
      expect(topics.length).toBeGreaterThan(10);
      // One with many quotes, one with few, and one by name.
      for (const topic of [topics[0], topics.at(-1), topics.find(({ id }) => id === 'hiring')]) {
        if (!topic) throw new Error('The topic is missing');
        await popup.$eval(`[data-topic="${topic.id}"]`, (button) => (button as HTMLElement).click());
        await expect.poll(async () => (await rows()).length).toBe(topic.count);
        for (const { text } of await rows()) expect(text).toContain(topic.label);
        expect(await popup.evaluate(focused)).toBe('combobox');
        await popup.keyboard.press('Escape');
        await popup.waitForSelector('[data-topic]');
      }
    });

    it.each(['sourdough starter', 'flight to Lisbon', 'qwzxv', '<b>qwzxv</b>'])(
      'says that nothing was found and offers topics, without weak matches: %s',
      async (words) => {
        expect(await search(words)).toEqual([]);
        expect(await popup.evaluate(textOf, '[data-part=nothing]')).toContain(words);
        expect((await popup.$$('[data-topic]')).length).toBeGreaterThan(10);
        await status().toContain(words);
        await popup.keyboard.press('Enter');
        expect(await popup.evaluate(textOf, STATUS)).not.toContain('Copied');
      },
    );

    it('copies only what is selected of a quote, by the button and by the copy command', async () => {
      const [first] = await search('hiring');
      const { id = '', quote = '' } = first ?? {};
      const words = quote.split(' ').slice(3, 8).join(' ');
      const start = quote.indexOf(words);
      const part = copyOf(id, { start, end: start + words.length });
      expect(part.text).not.toBe(copyOf(id).text);

      expect(await selectWords(popup, '[data-part=quote]', words)).toBe(words);
      await popup.click('[data-part=result] [data-action=copy]');
      await status().toContain('Copied');
      await clipboard().toEqual(part);

      // A part that was not on the clipboard yet.
      const others = quote.split(' ').slice(4, 9).join(' ');
      const from = quote.indexOf(others);
      await popup.bringToFront();
      expect(await selectWords(popup, '[data-part=quote]', others)).toBe(others);
      await pressWith(popup, 'Command', 'c');
      await clipboard().toEqual(copyOf(id, { start: from, end: from + others.length }));
    });

    it('leaves Enter and the arrows alone while an input method composes', async () => {
      const [first] = await search('hiring');
      await popup.keyboard.press('Enter');
      await clipboard().toEqual(copyOf(first?.id ?? ''));
      const [other] = await search('metrics');
      expect(other?.id).not.toBe(first?.id);
      const taken = (key: string, isComposing: boolean) =>
        popup.$eval(
          BOX,
          (box, key, isComposing) =>
            !box.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true })),
          key,
          isComposing,
        );
      expect(await taken('Enter', true)).toBe(false);
      expect(await taken('ArrowDown', true)).toBe(false);
      expect(await activeRow()).toBe(0);
      await clipboard().toEqual(copyOf(first?.id ?? ''));
      // The same keys are taken when nothing is composed.
      expect(await taken('ArrowDown', false)).toBe(true);
    });

    it.each(['light', 'dark'] as const)('has text that can be read: %s', async (scheme) => {
      await browser.setColourScheme(popup, scheme);
      const empty = await textColours(popup);
      await search('hiring');
      const found = await textColours(popup);
      await search('qwzxv');
      const nothing = await textColours(popup);
      const all = [...empty, ...found, ...nothing];
      expect(all.length).toBeGreaterThan(50);
      expect(tooPale(all)).toEqual([]);
      const paper = await popup.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [red = 0] = /\d+/.exec(paper)?.map(Number) ?? [];
      expect(red > 128 ? 'light' : 'dark').toBe(scheme);
    });
  });
});

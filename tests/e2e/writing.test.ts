import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser, ToolbarPopup } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { pressWith } from './harness/press-with';
import {
  BOX,
  boxValue,
  clickIn,
  countIn,
  inside,
  openPopup,
  openSearch,
  quotesIn,
  type Shown,
  statusIn,
  textIn,
  textOf,
} from './harness/search-app';
import { clearStored, stored } from './harness/storage';

const DRAFT = fixture('drafts/hiring-plan.txt');
/** A word that stands in no other text of the tests, so that it can be looked for wherever it should not be. */
const SECRET = 'Zwetschgenknödel';
const NOTE = `Hiring plan ${SECRET}: we want to hire two data scientists with the help of a recruiter.`;

const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>Editor</title><body>${body}</body>`;

describe('advice on what one is writing', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await servePages({
      '/area.html': page(`<p>Hiring.</p><textarea id="text">${NOTE}</textarea>`),
      '/rich.html': page(
        `<p>Menu</p><div id="text" contenteditable><p>${NOTE}</p><ul><li>A recruiter.</li></ul></div>`,
      ),
      '/read.html': page(`<p id="text">${NOTE}</p><p>Something else altogether.</p>`),
      '/nothing.html': page('<p>We hire data scientists.</p><input id="text" value="We hire data scientists.">'),
      '/password.html': page(`<input id="text" type="password" value="${NOTE}">`),
      '/canvas.html': page('<div class="kix-appview-editor"><canvas></canvas></div><a id="text" href="#">A</a>'),
      '/framed.html': page('<p>Around</p><iframe id="text" src="/area.html"></iframe>'),
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

  async function openEditor(path: string): Promise<Page> {
    const editor = keep(await browser.newPage(pages.url('editor', path)));
    await editor.focus('#text');
    return editor;
  }

  /** Pastes a text into the search box by the keyboard, from a field of another page. */
  async function paste(shown: Page, text: string): Promise<void> {
    const source = await browser.newPage(pages.url('editor', '/area.html'));
    await source.$eval(
      '#text',
      (area, text) => {
        (area as HTMLTextAreaElement).value = text;
        (area as HTMLTextAreaElement).focus();
        (area as HTMLTextAreaElement).select();
      },
      text,
    );
    await pressWith(source, 'Command', 'c');
    await source.close();
    await shown.bringToFront();
    await shown.focus(BOX);
    await pressWith(shown, 'Command', 'v');
  }

  const sections = (shown: Shown) =>
    inside(shown, () =>
      [...document.querySelectorAll('[data-part=draft-section]')].map((section) => ({
        name: section.querySelector('h3')?.textContent ?? '',
        why: section.querySelector('.why')?.textContent ?? '',
        quotes: section.querySelectorAll('[data-quote]').length,
      })),
    );

  /** That a text went nowhere: into no storage, no address, and no box. */
  async function expectNowhere(shown: Shown): Promise<void> {
    expect(JSON.stringify(await stored(browser))).not.toContain(SECRET);
    expect(decodeURIComponent(await inside(shown, () => location.href))).not.toContain(SECRET);
    expect(JSON.stringify(pages.requests)).not.toContain(SECRET);
  }

  describe('pasted into the search box', () => {
    it.each(['popup.html', 'library.html'])(
      'is advised on section by section, and what it lacks is named: %s',
      async (path) => {
        const shown = await open(path);
        await paste(shown, DRAFT);
        await textIn(shown, '#view-heading').toBe('Advice on your draft');
        await textIn(shown, '[data-part=draft]').toContain('Taken for: ');
        const found = await sections(shown);
        expect(found.length).toBeGreaterThan(1);
        for (const { name, why, quotes } of found) {
          expect(DRAFT).toContain(name.replace(/ …$/, ''));
          const reasons = [...why.matchAll(/“([^”]+)”/g)].map(([, reason = '']) => reason);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) expect(DRAFT.replace(/\s+/g, ' ')).toContain(reason);
          expect(quotes).toBeGreaterThan(0);
        }
        await textIn(shown, '[data-part=draft-missing]').toContain('Not mentioned yet');
        expect((await shown.$$('[data-part=draft-missing] details')).length).toBeGreaterThan(0);
        expect(JSON.stringify(await stored(browser))).not.toContain('analyses that nobody');
        expect(await shown.evaluate(() => location.hash)).toBe('');
        // A quote can be read in context from here, and Esc comes back to the advice, then to the search.
        await clickIn(shown, '[data-part=draft-section] [data-action=read]');
        await countIn(shown, '[data-part=context]').toBe(1);
        await expect.poll(() => shown.evaluate(() => document.activeElement?.id)).toBe('view-heading');
        await shown.keyboard.press('Escape');
        await countIn(shown, '[data-part=draft]').toBe(1);
        await expect.poll(() => shown.evaluate(() => document.activeElement?.id)).toBe('view-heading');
        await shown.keyboard.press('Escape');
        await expect.poll(() => shown.evaluate(boxValue)).toBe('');
      },
    );

    it('stays a query where it is short', async () => {
      const shown = await open('popup.html');
      await paste(shown, 'when not to use ml\n');
      await expect.poll(() => shown.evaluate(boxValue)).toMatch(/^when not to use ml/);
      await countIn(shown, '[data-part=result]').toBeGreaterThan(0);
      await countIn(shown, '[data-part=draft]').toBe(0);
    });
  });

  describe('in the page, asked for in the real popup', () => {
    async function ask(editor: Page): Promise<ToolbarPopup> {
      const popup = await openPopup(browser, editor);
      await clickIn(popup, '[data-action=writing]');
      return popup;
    }

    async function expectAdvice(popup: ToolbarPopup): Promise<void> {
      await countIn(popup, '[data-part=draft-section]').toBe(1);
      expect((await sections(popup))[0]?.why).toContain('“Hiring plan”');
      await expectNowhere(popup);
      await popup.close();
    }

    it.each(['/area.html', '/rich.html', '/framed.html'])('reads the field that one is in: %s', async (path) => {
      const editor = await openEditor(path);
      if (path === '/framed.html') await editor.frames()[1]?.focus('#text');
      await expectAdvice(await ask(editor));
    });

    it('reads what is selected, and nothing else', async () => {
      const editor = keep(await browser.newPage(pages.url('editor', '/read.html')));
      await editor.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('text') ?? document.body));
      await expectAdvice(await ask(editor));
    });

    it.each([
      ['/nothing.html', 'Found no text'],
      ['/password.html', 'Found no text'],
      ['/canvas.html', 'This editor draws its text'],
    ])('says what is in the way, and reads nothing: %s', async (path, words) => {
      const editor = await openEditor(path);
      // What is in a field is selected where a person came to it by Tab.
      if (path === '/password.html') await editor.$eval('#text', (field) => (field as HTMLInputElement).select());
      const popup = await ask(editor);
      await statusIn(popup).toContain(words);
      await countIn(popup, '[data-part=draft]').toBe(0);
      await popup.close();
    });

    it('says so on a page that cannot be read', async () => {
      const editor = keep(await browser.newPage('about:blank'));
      const popup = await ask(editor);
      await statusIn(popup).toMatch(/Found no text|does not let this page be read/);
      await popup.close();
    });
  });

  describe('asked for by a shortcut', () => {
    it.each(['/area.html', '/rich.html'])(
      'opens the library with the advice, and leaves the text nowhere: %s',
      async (path) => {
        const editor = await openEditor(path);
        await allowReading(editor);
        const shown = keep(await browser.extensionPageOpenedBy(() => browser.runCommand('advise-writing')));
        await countIn(shown, '[data-part=draft-section]').toBe(1);
        expect((await quotesIn(shown, '[data-part=draft-section]')).length).toBeGreaterThan(0);
        await expectNowhere(shown);
        // It is given once: loaded again, the page knows nothing of it.
        await shown.evaluate(() => location.reload());
        await expect.poll(() => shown.evaluate(textOf, BOX).catch(() => null)).toBe('');
        await countIn(shown, '[data-part=draft]').toBe(0);
      },
    );

    it('says what is in the way', async () => {
      const editor = await openEditor('/nothing.html');
      await allowReading(editor);
      const shown = keep(await browser.extensionPageOpenedBy(() => browser.runCommand('advise-writing')));
      await statusIn(shown).toContain('Found no text');
    });

    /** A shortcut that is only told of in Chromium's background does not open the page to the extension; its button does. */
    async function allowReading(editor: Page): Promise<void> {
      if (browser.kind === 'chromium') await (await openPopup(browser, editor)).close();
      await editor.bringToFront();
    }
  });
});

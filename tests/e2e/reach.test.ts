import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { type PagesServer, servePages } from './harness/pages-server';
import { boxValue, countIn, textIn } from './harness/search-app';

const PATH = () => location.pathname;

describe('the ways to the search', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  let page: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await servePages({ '/note.html': '<!doctype html><title>Note</title><p>How do we hire data people?</p>' });
    browser = await launchForTest();
    page = await browser.newPage(pages.url('wiki', '/note.html'));
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await page.bringToFront();
  });

  async function openedBy(action: () => Promise<void>): Promise<Page> {
    const shown = await browser.extensionPageOpenedBy(action);
    opened.push(shown);
    return shown;
  }

  describe('the address bar', () => {
    it('suggests quotes for what is typed behind the keyword, and opens the one that is chosen', async () => {
      const suggested = await browser.suggestionsFor('hiring');
      expect(suggested.length).toBeGreaterThan(1);
      const second = [...library.quotes].find(({ text }) => suggested[1]?.startsWith(asShown(text)));
      expect(second).toBeDefined();
      expect(suggested[1]).toContain('Erik Bernhardsson');
      const shown = await openedBy(() => browser.enterInAddressBar(1));
      await textIn(shown, '.answer mark').toBe(second?.text);
      await expect.poll(() => shown.evaluate(() => location.hash)).toBe(`#quote=${second?.id}`);
    });

    it('searches the library for what is no suggestion', async () => {
      await browser.suggestionsFor('north star & co');
      const shown = await openedBy(() => browser.enterInAddressBar());
      await expect.poll(() => shown.evaluate(boxValue)).toBe('north star & co');
      await countIn(shown, '[data-part=result]').toBeGreaterThan(0);
    });

    it('suggests nothing that does not fit', async () => {
      expect(await browser.suggestionsFor('sourdough starter')).toEqual([]);
    });

    /** Chromium reads suggestions as XML. */
    const asShown = (text: string) =>
      browser.kind === 'firefox'
        ? text
        : text.replace(/[&<>"']/g, (one) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }[one]};`);
  });

  describe('the context menus', () => {
    it('search for what is selected, whose words get into no address', async () => {
      const shown = await openedBy(() => browser.chooseFromMenu(page, 'selection', 'hire data people'));
      await expect.poll(() => shown.evaluate(boxValue)).toBe('hire data people');
      await countIn(shown, '[data-part=result]').toBeGreaterThan(0);
      expect(await shown.evaluate(() => location.hash)).toBe('');
    });

    it('advise on a draft that is selected', async () => {
      const draft =
        'We want to hire two data scientists. A recruiter helps. This hiring plan says how we interview them.';
      const shown = await openedBy(() => browser.chooseFromMenu(page, 'selection', draft));
      await textIn(shown, '#view-heading').toBe('Advice on your draft');
      expect(await shown.evaluate(() => location.hash)).toBe('');
    });

    it.each([
      ['library', '/library.html'],
      ['settings', '/options.html'],
    ])('open from the icon what they say: %s', async (id, path) => {
      const shown = await openedBy(() => browser.chooseFromMenu(page, id));
      expect(await shown.evaluate(PATH)).toBe(path);
    });

    it('have the entries that they answer, also after an end of the background', async () => {
      await browser.restartBackground();
      const has = (id: string) =>
        browser.backgroundEval(async (id) => {
          const { contextMenus } = (globalThis as unknown as { chrome: Menus }).chrome;
          // What is not there cannot be changed.
          return contextMenus.update(id, {}).then(
            () => true,
            () => false,
          );
        }, id);
      for (const id of ['selection', 'panel', 'library', 'settings']) expect(await has(id)).toBe(true);
      expect(await has('none-such')).toBe(false);
      const shown = await openedBy(() => browser.chooseFromMenu(page, 'library'));
      expect(await shown.evaluate(PATH)).toBe('/library.html');
    });
  });

  it.each(['library', 'settings'])('the popup leads to the page: %s', async (name) => {
    const popup = await browser.openExtensionPage('popup.html');
    opened.push(popup);
    await popup.waitForSelector(`[data-action=${name}]`);
    const shown = await openedBy(() => popup.click(`[data-action=${name}]`));
    expect(await shown.evaluate(PATH)).toBe(name === 'library' ? '/library.html' : '/options.html');
  });

  describe('the shortcuts in the settings', () => {
    const listed = (options: Page) =>
      options.$$eval('[data-part=shortcut]', (all) =>
        all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
      );

    async function openOptions(): Promise<Page> {
      const options = await browser.openExtensionPage('options.html');
      opened.push(options);
      await options.waitForSelector('[data-part=shortcut]');
      return options;
    }

    it('are those that the browser has', async () => {
      const actual = await browser.backgroundEval(async () => {
        const { commands } = (globalThis as unknown as { chrome: Commands }).chrome;
        return (await commands.getAll()).map(({ shortcut }) => shortcut ?? '');
      });
      const shown = await listed(await openOptions());
      expect(shown.map(([, keys]) => keys)).toEqual(actual.map((keys) => keys || 'not assigned'));
      expect(shown.map(([what]) => what).sort()).toEqual([
        'Advice for this page',
        'Advice on what I’m writing',
        'Open the search',
        'Open the side panel',
      ]);
    });

    it('say so where none are assigned', async () => {
      if (browser.kind === 'chromium') {
        // Extensions cannot change keys there, and a page of the browser's own does it by a key press only: so the page is
        // told that there are none.
        const options = await openOptions();
        await options.evaluateOnNewDocument(() => {
          const { commands } = (globalThis as unknown as { chrome: Commands }).chrome;
          const { getAll } = commands;
          commands.getAll = async () => (await getAll()).map((one) => ({ ...one, shortcut: '' }));
        });
        await options.reload();
        await options.waitForSelector('[data-part=shortcut]');
        expect((await listed(options)).map(([, keys]) => keys)).toEqual([
          'not assigned',
          'not assigned',
          'not assigned',
          'not assigned',
        ]);
        await textIn(options, 'body').toContain('Another extension may have the keys');
        return;
      }
      const set = (shortcut: string) =>
        browser.backgroundEval(
          (shortcut) =>
            (globalThis as unknown as { chrome: Commands }).chrome.commands.update({
              name: 'advise-writing',
              shortcut,
            }),
          shortcut,
        );
      await set('');
      const options = await openOptions();
      expect(await listed(options)).toContainEqual(['Advice on what I’m writing', 'not assigned']);
      await textIn(options, 'body').toContain('Another extension may have the keys');
      await set('Alt+Shift+K');
      expect((await listed(await openOptions())).map(([, keys]) => keys)).not.toContain('not assigned');
    });

    it('can be changed on the page of the browser that a button opens', async () => {
      const options = await openOptions();
      expect(await browser.browserPageOpenedBy(() => options.click('[data-action=shortcuts]'))).toMatch(
        browser.kind === 'firefox' ? /^about:addons/ : /^chrome:\/\/extensions\/shortcuts/,
      );
    });
  });
});

interface Menus {
  contextMenus: { update(id: string, changed: object): Promise<void> };
}

interface Commands {
  commands: {
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
    update(command: { name: string; shortcut: string }): Promise<void>;
  };
}

import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../components/text';
import type { Outline } from '../../core/model';
import { outlineFromHtml } from '../../core/outline/from-html';
import { READING_WORDS } from '../../core/outline/walk';
import type { ExtensionBrowser } from './harness/browser';
import { bundledExpression } from './harness/bundle';
import { clickInFrame } from './harness/click';
import { launchForTest } from './harness/e2e-browser';
import { fixture, fixturePath } from './harness/fixtures';
import { goTo } from './harness/go-to';
import { PAGES_DOMAIN, type PagesServer, type ServedPage, servePages } from './harness/pages-server';
import { hasReader, readerState } from './harness/reader-state';
import { hostCount, openTip } from './harness/tip';
import { eventually } from './harness/wait';

const plan = fixture('sample/plan.html');
const recipe = fixture('sample/recipe.html');

const withForm = (fields: string) => plan.replace('</main>', `<form>${fields}</form></main>`);

const SENSITIVE: Record<string, string> = {
  'a password': '<input type="password">',
  'a card number': '<input autocomplete="cc-number">',
  'a security code in a section of its own': '<input autocomplete="section-order billing cc-csc">',
};
const HIDDEN: Record<string, string> = {
  'by display': '<div style="display: none"><input type="password"></div>',
  'by visibility': '<div style="visibility: hidden"><input autocomplete="cc-number"></div>',
  'by its attribute': '<input type="password" hidden>',
};

const slug = (name: string) => name.replaceAll(' ', '-');
const pagesOf = (forms: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(forms).map(([name, fields]) => [`/${slug(name)}.html`, withForm(fields)]));

const readings = readdirSync(fixturePath('readings'));
/** More words than a reading has. */
const LONG = `<!doctype html><html lang="en"><title>Long</title><main>${Array.from(
  { length: 300 },
  (_, number) => `<p>Paragraph ${number} says a little more than the one before it did.</p>`,
).join('')}</main>`;

/** Well-formed, as XML must be. */
const xhtml = plan
  .replace('<!doctype', '<!DOCTYPE')
  .replace('<html ', '<html xmlns="http://www.w3.org/1999/xhtml" ')
  .replace(/<meta[^>]*/g, '$& /');
const words = 'Hiring plan for the ML team: we hire data scientists, a machine learning engineer and a data engineer.';

const files: Record<string, string | ServedPage> = {
  '/plan.html': plan,
  '/recipe.html': recipe,
  '/app.html': fixture('pages/app.html'),
  '/favicon.ico': { body: '', type: 'image/x-icon' },
  '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>',
  '/long.html': LONG,
  ...pagesOf(SENSITIVE),
  ...pagesOf(HIDDEN),
  ...Object.fromEntries(readings.map((name) => [`/readings/${name}`, fixture(`readings/${name}`)])),
  '/plan.txt': { body: plan.replace(/<[^>]*>/g, ''), type: 'text/plain; charset=utf-8' },
  '/plan.svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><title>${words}</title><text y="20">${words.repeat(20)}</text></svg>`,
    type: 'image/svg+xml',
  },
  '/plan.xml': { body: `<plan><title>${words}</title><p>${words.repeat(20)}</p></plan>`, type: 'text/xml' },
  '/plan.xhtml': { body: xhtml, type: 'application/xhtml+xml' },
  '/strict.html': {
    body: plan.replace(/<style>.*<\/style>/s, ''),
    headers: { 'content-security-policy': "default-src 'none'; img-src 'self'" },
  },
};

interface Background {
  heard: string[];
  chrome: { runtime: { onMessage: { addListener(listener: (message: { name: string }) => void): void } } };
}

describe('the reader', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages(files);
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const opened: Page[] = [];

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage(pages.url('wiki', path));
    opened.push(page);
    return page;
  }

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  const state = async (page: Page) => (await readerState(browser, page)).state;
  async function expectPopup(page: Page, wanted: string): Promise<void> {
    const popup = await browser.openToolbarPopup(page);
    try {
      await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain(wanted);
    } finally {
      await popup.close();
    }
  }

  async function expectTip(page: Page): Promise<void> {
    await expect.poll(() => state(page)).toBe('advice');
    expect(await browser.tipFrame(page, 10_000)).not.toBe(null);
    expect(await hostCount(page)).toBe(1);
    await expect.poll(() => browser.badgeText(page)).toMatch(/^[1-9]$/);
  }

  async function expectNothing(page: Page): Promise<void> {
    await expect.poll(() => state(page)).not.toBe('advice');
    await expect.poll(() => hostCount(page)).toBe(0);
    await expect.poll(() => browser.badgeText(page)).toBe('');
  }

  /** Notes the names of the messages that reach the background from here on. */
  const listen = () =>
    browser.backgroundEval(() => {
      const background = globalThis as unknown as Background;
      const heard: string[] = [];
      background.heard = heard;
      background.chrome.runtime.onMessage.addListener(({ name }) => {
        heard.push(name);
      });
    });
  const heard = () => browser.backgroundEval(() => (globalThis as unknown as Background).heard);

  describe('reads in the browser what a file with the same text is read as', () => {
    let outline: string;
    let page: Page;

    beforeAll(async () => {
      outline = await bundledExpression('platform/page-outline.ts');
      page = await browser.newPage(pages.url('wiki', '/note.html'));
    });

    afterAll(async () => {
      await page?.close();
    });

    async function readInBrowser(path: string): Promise<Outline> {
      await goTo(page, pages.url('wiki', path));
      return (await page.evaluate(`${outline}.readPage(document)`)) as Outline;
    }

    it.each([...readings.map((name) => `/readings/${name}`), '/plan.html', '/recipe.html', '/long.html'])(
      '%s',
      async (path) => {
        const file = files[path];
        const inFile = outlineFromHtml(typeof file === 'string' ? file : '', READING_WORDS);
        expect(inFile.blocks.length).toBeGreaterThan(3);
        expect(await readInBrowser(path)).toEqual(inFile);
      },
    );

    it('and leaves out what is no part of the text', async () => {
      const read = JSON.stringify(await readInBrowser('/readings/article.html'));
      expect(read).toContain('The last words.');
      for (const left of ['typed text', 'Half a thought', 'Subscribe', 'Hidden', 'Invisible', 'somebody is writing'])
        expect(read).not.toContain(left);
      for (const left of ['First!', 'Great post', 'Most read', 'Fernhill engineering', 'Please allow', 'var settings'])
        expect(read).not.toContain(left);
    });
  });

  describe('where secrets are typed', () => {
    it.each(Object.keys(SENSITIVE))('reads nothing beside a field for %s', async (name) => {
      await listen();
      const page = await open(`/${slug(name)}.html`);
      expect(await state(page)).toBe('sensitive');
      await expectNothing(page);
      expect(await heard()).toEqual([]);
    });

    it('says so in the popup', async () => {
      const page = await open('/a-password.html');
      expect(await state(page)).toBe('sensitive');
      await expectPopup(page, t('pageSensitive'));
    });

    it.each(Object.keys(HIDDEN))('takes no notice of a field hidden %s', async (name) => {
      const page = await open(`/${slug(name)}.html`);
      await expectTip(page);
    });
  });

  it('asks nobody about a page that is not of the field, also when the popup opens', async () => {
    await listen();
    const page = await open('/recipe.html');
    await expectNothing(page);
    await expectPopup(page, t('pageElsewhere'));
    expect(await heard()).toEqual([]);
    const other = await open('/plan.html');
    await expectTip(other);
    expect(await heard()).toContain('advise');
  });

  describe('in a single-page app', () => {
    interface App {
      mostHosts: number;
      work(milliseconds: number): void;
      show(path: string, ...laterPaths: string[]): Promise<void>;
    }
    const show = (page: Page, ...paths: [string, ...string[]]) =>
      page.evaluate((paths) => (globalThis as unknown as App).show(...paths), paths);
    const mostHosts = (page: Page) => page.evaluate(() => (globalThis as unknown as App).mostHosts);

    it('takes a new address for a new page: the tip comes, goes and comes again, never two', async () => {
      const page = await open('/app.html');
      await expectNothing(page);
      await show(page, '/plan.html');
      await expectTip(page);
      await show(page, '/recipe.html');
      // Not even until the page is read again.
      expect(await hostCount(page)).toBe(0);
      await expectNothing(page);
      await show(page, '/plan.html');
      await show(page, '/plan.html?again');
      await show(page, '/plan.html?and-again');
      await expectTip(page);
      await page.goBack();
      await expectTip(page);
      expect(await mostHosts(page)).toBe(1);
    });

    it('clears the badge too when the address changes twice before the page can be read', async () => {
      const page = await open('/app.html');
      await show(page, '/plan.html');
      await expectTip(page);
      await page.evaluate(async () => {
        const app = globalThis as unknown as App;
        await app.show('/recipe.html', '/recipe.html?sort=name');
        await app.show('/recipe.html?sort=time');
        // Both addresses are due to be read when this ends.
        app.work(1500);
      });
      await expectNothing(page);
    });

    it('leaves the tip alone when only the place in the page changes', async () => {
      const page = await open('/plan.html');
      const frame = await openTip(browser, page);
      await page.evaluate(() => {
        (document.documentElement.lastElementChild as unknown as { marked: boolean }).marked = true;
        location.hash = '#risks';
      });
      // Long enough for the page to be read again, if it were.
      const gone = await eventually(
        async () =>
          !(await page.evaluate(() => 'marked' in (document.documentElement.lastElementChild as object))) && 'gone',
        1500,
      );
      expect(gone).toBe(null);
      expect(await frame.$('[data-part=card]')).not.toBe(null);
    });
  });

  it('has its tip once when a page is come back to', async () => {
    const page = await open('/plan.html');
    await expectTip(page);
    await goTo(page, pages.url('wiki', '/recipe.html'));
    await expectNothing(page);
    await page.goBack();
    await expectTip(page);
  });

  it.each(['/plan.txt', '/plan.svg', '/plan.xml'])('does not run in what is no HTML: %s', async (path) => {
    const page = await open(path);
    expect(await hasReader(browser, page)).toBe(false);
    expect(await browser.tipFrame(page, 0)).toBe(null);
    expect(await browser.badgeText(page)).toBe('');
  });

  it('the popup says that what is no HTML cannot be read', async () => {
    await expectPopup(await open('/plan.txt'), t('pageNoReader'));
  });

  it('runs in XHTML', async () => {
    const page = await open('/plan.xhtml');
    expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
    await expectTip(page);
  });

  it('gives nothing to frames in a page', async () => {
    const page = await open('/recipe.html');
    await page.evaluate(
      async (addresses) => {
        for (const address of addresses) {
          const frame = document.createElement('iframe');
          frame.style.cssText = 'width: 1000px; height: 700px';
          frame.src = address;
          const loaded = new Promise((done) => frame.addEventListener('load', done));
          document.querySelector('main')?.append(frame);
          await loaded;
        }
      },
      [pages.url('wiki', '/plan.html'), pages.url('team', '/plan.html')],
    );
    const inFrames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(inFrames.length).toBe(2);
    // As long as the reader of a page takes at most, and some more.
    expect(await browser.tipFrame(page, 2000)).toBe(null);
    for (const frame of inFrames) expect(await frame.evaluate(() => document.documentElement.children.length)).toBe(2);
    await expectNothing(page);
  });

  it('makes no request, whatever is done', async () => {
    pages.forgetRequests();
    const page = await open('/plan.html');
    const frame = await openTip(browser, page);
    await clickInFrame(page, frame, '[data-action=next]');
    await clickInFrame(page, frame, '[data-action=copy]');
    const popup = await browser.openToolbarPopup(page);
    await expect.poll(() => popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await popup.type('hiring');
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('mark').length)).not.toBe(0);
    // Nor could a page of the extension make one if it tried.
    const fromPopup = await popup.evaluate(
      (address) => fetch(address, { mode: 'no-cors' }).then(String, () => 'refused'),
      pages.url('wiki', '/note.html'),
    );
    await popup.close();
    const fromBackground = await browser.backgroundEval(
      (address) => fetch(address, { mode: 'no-cors' }).then(String, () => 'refused'),
      pages.url('wiki', '/note.html'),
    );
    const fromTip = await frame.evaluate(
      (address) => fetch(address, { mode: 'no-cors' }).then(String, () => 'refused'),
      pages.url('wiki', '/note.html'),
    );
    expect([fromPopup, fromBackground, fromTip]).toEqual(['refused', 'refused', 'refused']);
    const asked = new Set(pages.requests.map(({ method, host, path }) => `${method} ${host.split(':')[0]}${path}`));
    asked.delete(`GET wiki.${PAGES_DOMAIN}/favicon.ico`);
    expect([...asked]).toEqual([`GET wiki.${PAGES_DOMAIN}/plan.html`]);
  });

  it.each(['/plan.html', '/recipe.html', '/strict.html'])('causes no error on a page: %s', async (path) => {
    const page = await open('/note.html');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await goTo(page, pages.url('wiki', path));
    const { advice } = await readerState(browser, page);
    if (advice) {
      const frame = await openTip(browser, page);
      await clickInFrame(page, frame, '[data-action=copy]');
      await clickInFrame(page, frame, '[data-action=close]');
      await expect.poll(() => hostCount(page)).toBe(0);
    }
    expect(errors).toEqual([]);
    // The page's own errors are heard.
    await page.evaluate(() => console.error('heard'));
    await expect.poll(() => errors).toEqual(['heard']);
  });
});

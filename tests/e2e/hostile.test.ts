import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../core/citation/citation';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { browserKind, launchForTest } from './harness/e2e-browser';
import { goTo } from './harness/go-to';
import { HOSTILE_PAGES } from './harness/hostile-pages';
import { type PagesServer, servePages } from './harness/pages-server';
import { readerState } from './harness/reader-state';
import { putSpy, type Spy } from './harness/spy';
import { chipOf, hostCount, openTip } from './harness/tip';
import { eventually } from './harness/wait';

const pathOf = (number: number) => `/${number}.html`;
const CASES = HOSTILE_PAGES.map(({ what, outcome, refusal }, number) => ({
  what,
  path: pathOf(number),
  outcome: outcome[browserKind],
  refusal,
}));

interface WithSpy {
  spy: Spy;
}

interface Tabs {
  chrome: { tabs: { query(filter: object): Promise<object[]> } };
}

const QUIET = '/quiet.html';

describe('on a page that', () => {
  let browser: ExtensionBrowser;
  /** Without the extension: errors that are there too are the page's own. */
  let bare: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({
      ...Object.fromEntries(HOSTILE_PAGES.map(({ page }, number) => [pathOf(number), page])),
      [QUIET]: '<!doctype html><title>Quiet</title><p>Milk, bread, stamps.</p>',
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    });
    [browser, bare] = await Promise.all([launchForTest(), launchForTest(null)]);
  });

  afterAll(async () => {
    await browser?.close();
    await bare?.close();
    await pages?.close();
  });

  /** Opens a page with a spy in it. */
  async function open(where: ExtensionBrowser, path: string): Promise<{ page: Page; errors: Set<string> }> {
    const page = await where.newPage(pages.url('wiki', QUIET, { secure: true }));
    const errors = new Set<string>();
    page.on('pageerror', (error) => errors.add(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.add(message.text());
    });
    await page.evaluateOnNewDocument(putSpy);
    await goTo(page, pages.url('wiki', path, { secure: true }));
    return { page, errors };
  }

  const attack = (page: Page) => page.evaluate(() => (globalThis as unknown as WithSpy).spy.attack());
  const written = (page: Page) => page.evaluate(() => (globalThis as unknown as WithSpy).spy.written());
  const finds = (page: Page, words: string) =>
    page.evaluate((words) => (globalThis as unknown as WithSpy).spy.find(words), words);
  const learn = async (page: Page) =>
    (await page.evaluate(() => (globalThis as unknown as WithSpy).spy.learn())).toLowerCase();

  const tabCount = () =>
    browser.backgroundEval(async () => (await (globalThis as unknown as Tabs).chrome.tabs.query({})).length);

  /** All that the tip shows and could have been made to show. */
  const inTip = (frame: Frame) => frame.evaluate(() => document.querySelector('#app')?.innerHTML ?? '');

  /** Words of a quote and of its source that the page does not have without the extension. */
  function wordsOf(quote: string, known: string): string[] {
    const placed = library.place(quote);
    if (!placed) throw new Error(`No quote ${quote}`);
    const { mentor, question } = cite(placed);
    const words = `${placed.quote.text} ${mentor} ${question}`.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
    return [...new Set(words)].filter((word) => !known.includes(word));
  }

  async function expectSecret(page: Page, quote: string, known: string): Promise<void> {
    const words = wordsOf(quote, known);
    expect(words.length).toBeGreaterThan(5);
    const learned = await learn(page);
    expect(words.filter((word) => learned.includes(word))).toEqual([]);
    expect(learned).not.toMatch(/(?:chrome|moz)-extension:/);
    for (const word of words.slice(0, 3)) expect(await finds(page, word)).toBe(false);
  }

  async function expectUntouched(page: Page, frame: Frame): Promise<void> {
    const before = { shown: await inTip(frame), tabs: await tabCount() };
    await attack(page);
    // What the attack asks of the tip, if it asks anything, is answered before this question.
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const { state } = await readerState(browser, page);
    expect(state).toBe('advice');
    expect(frame.detached).toBe(false);
    expect({ shown: await inTip(frame), tabs: await tabCount() }).toEqual(before);
    expect(await written(page)).toBe('Alpha omega');
  }

  /** What a page has and does where there is no extension. */
  async function withoutTip(path: string) {
    const { page, errors } = await open(bare, path);
    await attack(page);
    const known = await learn(page);
    await page.close();
    return { known, ownErrors: errors };
  }

  it.each(CASES)('$what: $outcome', async ({ path, outcome, refusal }) => {
    const [{ known, ownErrors }, { page, errors }] = await Promise.all([withoutTip(path), open(browser, path)]);
    const { state, advice } = await readerState(browser, page);
    const first = advice?.quotes[0]?.id ?? '';

    if (outcome === 'silence') {
      expect(state).toMatch(/^(?:silent|not of the field)$/);
      expect(await browser.badgeText(page)).toBe('');
      expect(await browser.tipFrame(page, 0)).toBe(null);
    } else {
      expect(state).toBe('advice');
      expect(await browser.badgeText(page)).toBe(String(advice?.quotes.length));
    }
    if (outcome === 'badge') {
      // The reader takes away what has not come in time.
      expect(await eventually(async () => (await hostCount(page)) === 0)).toBe(true);
      expect(await browser.tipFrame(page, 0)).toBe(null);
      await attack(page);
      await expectSecret(page, first, known);
    }
    if (outcome === 'tip' || outcome === 'out of reach') {
      const chip = await chipOf(browser, page);
      await expectUntouched(page, chip);
      await expectSecret(page, first, known);
      if (outcome === 'out of reach') {
        await clickInFrame(page, chip, '[data-part=chip]');
        expect(await chip.$('[data-part=card]')).toBe(null);
      } else {
        const frame = await openTip(browser, page);
        const shown = await frame.$eval('[data-part=quote]', (quote) => (quote as HTMLElement).dataset.quote ?? '');
        await expectUntouched(page, frame);
        await expectSecret(page, shown, known);
      }
    }

    expect([...errors].filter((error) => !ownErrors.has(error) && !refusal?.test(error))).toEqual([]);
    await page.close();
  });

  it.each([
    ['in its text', (words: string) => document.body.append(words)],
    ['in what it says of an element', (words: string) => void document.body.setAttribute('title', words)],
    ['in a shadow root', (words: string) => document.body.attachShadow({ mode: 'open' }).append(words)],
    [
      'in a frame',
      (words: string) => {
        const frame = document.createElement('iframe');
        document.documentElement.append(frame);
        frame.contentDocument?.body.append(words);
      },
    ],
    ['in an event', (words: string) => void dispatchEvent(new MessageEvent('message', { data: words }))],
    ['in the name of what was loaded', (words: string) => void performance.mark(words)],
  ])('holds a secret %s is found out', async (_, plant) => {
    const { page } = await open(bare, QUIET);
    expect(await learn(page)).not.toContain('parsimony');
    await page.evaluate(plant, 'parsimony');
    expect(await learn(page)).toContain('parsimony');
    await page.close();
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { pasteDraft } from './harness/walk';

const BOX = 'input[role=combobox]';
const MEGABYTE = 1_000_000;

/** What the search can answer with. */
type Answer = 'home' | 'results' | 'nothing' | 'draft' | 'neither';

/** In the page: how the search answered. */
function answer(): Answer {
  const has = (part: string) => document.querySelector(`[data-part=${part}]`) !== null;
  if (has('draft')) return 'draft';
  if (has('nothing')) return 'nothing';
  if (has('result')) return 'results';
  return document.querySelector('[data-topic]') ? 'home' : 'neither';
}

/** In the page: puts a text into the box as a drop or another program does, without the clipboard, which drops some of it. */
function putIn(selector: string, text: string): void {
  const box = document.querySelector<HTMLInputElement>(selector);
  if (!box) throw new Error('The search box is gone');
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromDrop' }));
}

const operators = Array.from({ length: 1000 }, (_, at) => `topic:t${at}`).join(' ');

const QUERIES: readonly (readonly [name: string, text: string, answer: Answer])[] = [
  ['only spaces', ' \t \u00a0 \u2003 ', 'home'],
  ['control characters', '\u0001\u0002\u0007\u001b[31m\u0085', 'nothing'],
  ['NUL', '\u0000', 'nothing'],
  ['NUL among words', 'hiring\u0000', 'results'],
  ['emoji that are joined', '👩🏽‍💻👨‍👩‍👧‍👦', 'nothing'],
  ['emoji beside a word', 'hiring 👩🏽‍💻', 'results'],
  ['text from right to left', 'كيف أوظف فريقا', 'nothing'],
  ['marks that turn the direction', '\u202ehiring\u202c', 'results'],
  ['HTML', '<img src=x onerror="document.body.remove()"><script>alert(1)</script>', 'nothing'],
  ['half a character', '\ud83d', 'nothing'],
  ['half a character among words', 'hiring \udc00', 'results'],
  ['the name of what every object has', 'constructor', 'nothing'],
  // The beginning of “prototypes”, and no more than that.
  ['another, in which is a word', '__proto__', 'results'],
  ['a topic of such a name', 'topic:constructor', 'nothing'],
  ['a mentor of such a name', 'mentor:toString', 'nothing'],
  ['a pattern', '(a+)+$ .* [', 'nothing'],
  ['operators without a word', 'topic: mentor: - "" "', 'nothing'],
  ['very many operators', operators.slice(0, 990), 'nothing'],
];

describe('bad input', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    page = await browser.openExtensionPage('popup.html', { viewport: { width: 400, height: 600 } });
    await page.waitForSelector('[data-topic]');
    errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
  });

  afterEach(async () => {
    await page?.close();
  });

  const answers = () => expect.poll(() => page.evaluate(answer));

  /** The search still does what it is for. */
  async function expectAlive(): Promise<void> {
    if (!(await page.$(BOX))) await page.keyboard.press('Escape');
    await page.waitForSelector(BOX);
    await page.focus(BOX);
    await page.$eval(BOX, (box) => (box as HTMLInputElement).select());
    await page.keyboard.type('hiring');
    await answers().toBe('results');
    expect(await page.$eval('[data-part=quote]', (quote) => quote.textContent)).toMatch(/hir/i);
    expect(errors).toEqual([]);
  }

  it.each(QUERIES)('is answered: %s', async (_, text, expected) => {
    await page.evaluate(putIn, BOX, text);
    await answers().toBe(expected);
    // Nothing of it became part of the page.
    expect(await page.$$eval('img, script:not([src])', (found) => found.length)).toBe(0);
    await expectAlive();
  });

  it('says what it looked for, in letters and not as code, and not at full length', async () => {
    await page.evaluate(putIn, BOX, `<b>${'qwzxv'.repeat(100)}</b>`);
    await answers().toBe('nothing');
    const said = await page.$eval('[data-part=nothing] p', (line) => line.textContent);
    expect(said).toContain('<b>qwzxv');
    expect(said.length).toBeLessThan(150);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it.each([
    ['one word', 'q'.repeat(MEGABYTE)],
    ['words', 'hiring people '.repeat(MEGABYTE / 14)],
    ['sentences', 'We hire people. They need a laptop. '.repeat(MEGABYTE / 36)],
    ['lines', '# Hiring\n\nWe hire people.\n\n'.repeat(MEGABYTE / 28)],
    ['operators', `${operators} `.repeat(MEGABYTE / operators.length)],
  ])('takes a megabyte that is pasted for a draft: %s', { timeout: 120_000 }, async (_, text) => {
    await pasteDraft(page, text);
    await expect.poll(() => page.evaluate(answer), { timeout: 30_000 }).toBe('draft');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForSelector(BOX);
    // The box keeps what was in it before.
    expect(await page.$eval(BOX, (box) => (box as HTMLInputElement).value)).toBe('');
    await expectAlive();
  });

  it('takes a megabyte that is dropped for a draft too', { timeout: 120_000 }, async () => {
    await page.evaluate(putIn, BOX, 'hiring people '.repeat(MEGABYTE / 14));
    await expect.poll(() => page.evaluate(answer), { timeout: 30_000 }).toBe('draft');
    await expectAlive();
  });

  it('opens with an address that makes no sense', async () => {
    for (const hash of ['#quote=constructor', '#quote=%F0%28', `#q=${'%'.repeat(2000)}`, '#tray=&q=%00']) {
      const tab = await browser.openExtensionPage(`library.html${hash}`);
      await expect.poll(() => tab.evaluate(() => document.querySelector('button') !== null)).toBe(true);
      await tab.close();
    }
  });
});

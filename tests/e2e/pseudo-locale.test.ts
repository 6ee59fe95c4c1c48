import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE_FIELDS } from '../../core/citation/template';
import { lexicon, library, plans } from '../../platform/bundled';
import { collections } from '../../platform/collections';
import { BUILDS } from '../../tools/commands';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { browserKind, launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { pseudoBuild } from './harness/pseudo-locale';
import { openTip } from './harness/tip';
import { WALK_DRAFT, walkSearch } from './harness/walk';
import { WALK_ROOMS_TEXTS, walkRooms } from './harness/walk-rooms';
import { WALK_SETTINGS_TEXTS, walkSettings, walkWelcome } from './harness/walk-settings';

const SURFACES = [
  { path: 'popup.html', viewport: { width: 400, height: 600 } },
  { path: 'popup.html', viewport: { width: 320, height: 600 } },
  { path: 'sidepanel.html', viewport: { width: 320, height: 640 } },
  { path: 'library.html', viewport: { width: 320, height: 640 } },
];

/** Shorter texts are too likely to stand in the data by chance: they must be one of its. */
const TELLING_LENGTH = 16;

/** A text in small letters, without what stands around it. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[“”"\s·,;:.…—–-]+|[“”"\s·,;:.…]+$/gu, '')
    .trim();

/** All texts that come from the library, from the draft and from what the walk types, and so are in no catalogue. */
function dataTexts(): string[] {
  const interviews = library.packs.flatMap(({ interviews }) => interviews);
  return [
    ...interviews.flatMap(({ mentors, rights, exchanges }) => [
      ...mentors.flatMap(({ name, role }) => [name, role]),
      rights,
      ...exchanges.flatMap(({ question, answer }) => [question, ...answer.map(({ text }) => text)]),
    ]),
    ...[...lexicon().topics.values()].map(({ label }) => label),
    ...plans.kinds.flatMap(({ label, topics }) => [label, ...topics.map(({ why }) => why)]),
    WALK_DRAFT,
    ...WALK_ROOMS_TEXTS,
    ...WALK_SETTINGS_TEXTS,
    ...collections.flatMap(({ title, source, licence, listed }) => [
      ...[title, source, licence],
      ...listed.flatMap(({ address, name, date }) => [address, name, date.slice(0, 4)]),
    ]),
    ...library.packs.flatMap(({ title, licence, source, attribution }) => [title, licence, source, attribution]),
    ...['hiring', 'when not to use ml', 'people', 'music', 'qwzxv', 'success metrics', 'proxy metric'],
    // Keys, as they stand on the keyboard.
    ...['Enter', 'Shift Enter', 'Ctrl Enter', 'Esc', 'Alt+Shift+M', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+L'],
    ...TEMPLATE_FIELDS,
  ].map(bare);
}

/** In a page: texts that are shown or read out, each with the pseudo messages in it cut out. */
function textsBesideMessages(): string[] {
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
    // What is copied has English of its own, which is no part of the interface; quotes are cut by their marks.
    else if (
      !node.parentElement?.closest('[data-part=preview], [data-part=quote], [data-part=sheet], .answer, script, style')
    )
      texts.push(node.nodeValue ?? '');
  }
  // Fewest letters first, so that a message within another goes first.
  return texts.map((text) => {
    let left = text;
    for (let next = left.replace(/⟦[^⟦⟧]*⟧/g, ' '); next !== left; next = left.replace(/⟦[^⟦⟧]*⟧/g, ' ')) left = next;
    return left.trim();
  });
}

/** In a page: elements whose text is cut off, and whether the page can be scrolled sideways. */
function cutOff(): string[] {
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is too wide');
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || element.matches('.visually-hidden, .visually-hidden *, textarea, select, input'))
      continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const tooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    // The question stands in one line and is to be had in full by its title.
    if (tooWide && overflowX !== 'visible' && !element.title) faults.push(element.outerHTML.slice(0, 160));
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1 && !element.title)
      faults.push(`too low: ${element.outerHTML.slice(0, 160)}`);
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) faults.push(`beyond the edge: ${element.outerHTML.slice(0, 160)}`);
  }
  return faults;
}

describe('a translation, longer than the English', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  let folder: string;
  const texts = dataTexts();
  const data = { texts: new Set(texts), all: texts.join('\n') };

  beforeAll(async () => {
    pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
    folder = await pseudoBuild(BUILDS[browserKind].folder);
    browser = await launchForTest(folder);
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  /** Texts that are neither of the catalogue nor data, such as English that was forgotten in the code. */
  async function untranslated(where: Page | Frame): Promise<string[]> {
    const isData = (text: string) => {
      const words = bare(text);
      if (!/\p{L}/u.test(words) || data.texts.has(words)) return true;
      return words.length >= TELLING_LENGTH && data.all.includes(words);
    };
    const left = await where.evaluate(textsBesideMessages);
    // Between the parts of a text stand commas, points and quotation marks only.
    return left.filter((text) => !isData(text) && !text.split(/ · |, |”|“/).every(isData));
  }

  async function expectWhole(where: Page | Frame, state: string): Promise<void> {
    expect(await untranslated(where), state).toEqual([]);
    expect(await where.evaluate(cutOff), state).toEqual([]);
  }

  for (const direction of ['ltr', 'rtl'] as const)
    it.each(SURFACES)(
      `is shown whole and everywhere: $path, $viewport.width px, ${direction}`,
      { timeout: 180_000 },
      async ({ path, viewport }) => {
        const page = await browser.openExtensionPage(path, { viewport });
        await page.waitForSelector('[data-topic]');
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        const left = (selector: string) => page.$eval(selector, (element) => element.getBoundingClientRect().left);
        // What stands behind the box stands behind it in the direction of reading.
        expect((await left('.tray-button')) > (await left('input'))).toBe(direction === 'ltr');
        for await (const state of walkSearch(page)) await expectWhole(page, state);
        await page.close();
      },
    );

  it.each(['ltr', 'rtl'])('is shown whole in the rooms of the library: %s', { timeout: 180_000 }, async (direction) => {
    const page = await browser.openExtensionPage('library.html', { viewport: { width: 320, height: 640 } });
    await page.waitForSelector('[data-topic]');
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    for await (const state of walkRooms(page)) await expectWhole(page, state);
    await page.close();
  });

  it.each(['ltr', 'rtl'])('is shown whole in the settings: %s', async (direction) => {
    const page = await browser.openExtensionPage('options.html', { viewport: { width: 320, height: 640 } });
    await page.waitForSelector('[data-setting=template]');
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    for await (const state of walkSettings(page)) await expectWhole(page, state);
    await page.close();
  });

  it.each(['ltr', 'rtl'])('is shown whole on the page of welcome: %s', async (direction) => {
    const page = await browser.openExtensionPage('welcome.html', { viewport: { width: 320, height: 640 } });
    await page.waitForSelector('[data-part=chip]');
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    for await (const state of walkWelcome(page)) await expectWhole(page, state);
    await page.close();
  });

  it('is shown whole in the tip', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    const chip = await browser.tipFrame(page, 10_000);
    await chip?.waitForSelector('[data-part=chip]', { visible: true });
    const frame = await openTip(browser, page);
    await clickInFrame(page, frame, '[data-action=menu]');
    await frame.waitForSelector('[data-part=menu]');
    expect(await frame.evaluate(cutOff)).toEqual([]);
    expect(await frame.$eval('[data-action=copy]', (button) => button.textContent)).toMatch(/^⟦.*⟧$/);
    expect(await frame.$eval('[data-part=why]', (why) => why.textContent)).toMatch(/^⟦.*⟧/);
    await page.close();
  });

  it('is in the manifest: every name and description that people see', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as object;
    const seen: string[] = [];
    JSON.stringify(manifest, (key, value: unknown) => {
      if (/^(?:name|description|default_title|title)$/.test(key) && typeof value === 'string') seen.push(value);
      return value;
    });
    expect(seen.length).toBeGreaterThan(3);
    for (const text of seen) expect(text).toMatch(/^__MSG_\w+__$/);
  });

  it('tells screen readers its language, and follows the direction of the browser', async () => {
    for (const path of ['popup.html', 'sidepanel.html', 'library.html', 'options.html', 'welcome.html']) {
      const page = await browser.openExtensionPage(path);
      await page.waitForSelector('button');
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        'en',
        'ltr',
      ]);
      await page.close();
    }
  });
});

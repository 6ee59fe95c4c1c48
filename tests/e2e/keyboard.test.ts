import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../core/citation/formats';
import { library } from '../../platform/bundled';
import type { ExtensionBrowser } from './harness/browser';
import { copyOf } from './harness/copy-of';
import { launchForTest } from './harness/e2e-browser';
import { pressWith } from './harness/press-with';
import { eventually } from './harness/wait';
import { clearStored, pasteDraft, storeSearches, WALK_DRAFT } from './harness/walk';

/** More stops than any state of the search has. */
const MOST_STOPS = 120;

/** In a page: what has the focus, as "action quote", or the name of its setting, or its role. */
function focused(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return 'nothing';
  const { action, format, filter, topic, recent, setting } = element.dataset;
  const of = element.closest<HTMLElement>('[data-of]')?.dataset.of ?? '';
  if (format !== undefined) return `format ${format}`;
  if (filter !== undefined) return `filter ${filter}`;
  if (topic !== undefined) return `topic ${topic}`;
  if (recent !== undefined) return `recent ${recent}`;
  if (setting !== undefined) return `setting ${setting}`;
  if (action !== undefined) return `${action} ${of}`.trim();
  return element.id || element.getAttribute('role') || element.localName;
}

const BOX = 'combobox';
const idsOf = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map((quote) => quote.dataset.quote ?? '');

describe('by the keyboard alone', () => {
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchForTest();
    // The first tab of a Firefox without a window never gets the focus, so Enter presses no button there.
    await browser.newPage('about:blank');
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    page = await browser.openExtensionPage('popup.html', { viewport: { width: 400, height: 600 } });
    await page.bringToFront();
    await page.evaluate(clearStored);
    await hasFocus(BOX);
  });

  afterEach(async () => {
    await page?.close();
  });

  const hasFocus = (what: string) => expect.poll(() => page.evaluate(focused)).toBe(what);
  const status = () => expect.poll(() => page.$eval('[role=status]', (line) => line.textContent));
  const clipboard = async () => {
    const copied = await browser.readClipboard();
    await page.bringToFront();
    return copied;
  };
  const results = () => page.evaluate(idsOf, '[data-part=result] [data-part=quote]');
  const inTray = () => page.evaluate(idsOf, '[data-part=tray-item] [data-part=quote]');
  const shows = (part: string) => expect.poll(async () => (await page.$(`[data-part=${part}]`)) !== null).toBe(true);

  async function press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  /** Goes on by Tab until the control has the focus. */
  async function tabTo(what: string, back = false): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const now = await page.evaluate(focused);
      if (now === what) return;
      if (back) await pressWith(page, 'Shift', 'Tab');
      else await press('Tab');
      // Firefox says that a key was pressed before the page has it.
      await eventually(async () => (await page.evaluate(focused)) !== now, 1000);
    }
    throw new Error(`Tab does not lead to ${what}`);
  }

  const tabBackTo = (what: string) => tabTo(what, true);

  async function use(what: string): Promise<void> {
    await tabTo(what);
    await press('Enter');
  }

  async function search(words: string): Promise<string[]> {
    await hasFocus(BOX);
    await page.keyboard.type(words);
    await expect.poll(() => page.$eval('input[role=combobox]', (box) => (box as HTMLInputElement).value)).toBe(words);
    return results();
  }

  it('copies as each form, and the focus stays on it', async () => {
    const [id = ''] = await search('team');
    await use(`copy-as ${id}`);
    const seen = new Set<string>();
    for (const format of Object.keys(FORMATS)) {
      await use(`format ${format}`);
      await status().not.toBe('');
      const { text } = await clipboard();
      await hasFocus(`format ${format}`);
      seen.add(text);
    }
    // Rich text has Markdown beside it, as has the form that Enter gives.
    expect(seen.size).toBeGreaterThanOrEqual(Object.keys(FORMATS).length - 1);
  });

  it('acts on the quote that the focus is in', async () => {
    const [, second = ''] = await search('team');
    await tabTo(`tray ${second}`);
    const selected = () => page.evaluate(idsOf, '[aria-selected=true] [data-part=quote]');
    await expect.poll(selected).toEqual([second]);
    await tabBackTo(`copy ${second}`);
    await press('Enter');
    await status().toContain('Copied');
    expect(await clipboard()).toEqual(copyOf(second));
  });

  it('gathers quotes, orders them, removes one, takes that back, and copies all', async () => {
    const [one = '', two = '', three = ''] = await search('team');
    for (const id of [one, two, three]) {
      await use(`tray ${id}`);
      await status().toContain('Added');
      await hasFocus(`tray ${id}`);
    }
    await press('Escape');
    await tabBackTo('show-tray');
    await press('Enter');
    await shows('tray');
    await hasFocus('view-heading');
    await expect.poll(inTray).toEqual([one, two, three]);

    await use(`down ${one}`);
    await expect.poll(inTray).toEqual([two, one, three]);
    await hasFocus(`down ${one}`);
    await press('Enter');
    await expect.poll(inTray).toEqual([two, three, one]);
    // At the end it has nowhere to go, and the focus stays all the same.
    await press('Enter');
    await hasFocus(`down ${one}`);
    await tabBackTo(`up ${three}`);
    await press('Enter');
    await expect.poll(inTray).toEqual([three, two, one]);
    await hasFocus(`up ${three}`);

    await use(`remove ${two}`);
    await expect.poll(inTray).toEqual([three, one]);
    await hasFocus(`remove ${one}`);
    await use('undo');
    await expect.poll(inTray).toEqual([three, two, one]);
    await hasFocus('view-heading');

    await tabBackTo('copy-all');
    await press('Enter');
    await status().toContain('Copied all');
    const { text } = await clipboard();
    const places = [three, two, one].map((id) => text.indexOf(library.place(id)?.quote.text.slice(0, 40) ?? id));
    expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);

    await use('clear');
    await expect.poll(inTray).toEqual([]);
    await hasFocus('view-heading');
    await press('Escape');
    await hasFocus('show-tray');
  });

  it('reads in context, on and back, and returns to where it was', async () => {
    const [, second = ''] = await search('team');
    await use(`read ${second}`);
    await shows('context');
    await hasFocus('view-heading');
    const question = () => page.$eval('#view-heading', (heading) => heading.textContent);
    const first = await question();
    await tabBackTo('next');
    await press('Enter');
    await expect.poll(question).not.toBe(first);
    await hasFocus('next');
    await tabBackTo('previous');
    await press('Enter');
    await expect.poll(question).toBe(first);
    await tabBackTo('back');
    await press('Enter');
    await hasFocus(`read ${second}`);
    await press('Enter');
    await shows('context');
    await press('Escape');
    await hasFocus(`read ${second}`);
  });

  it('returns from the answer to the tray, and from the tray to the search', async () => {
    const [one = ''] = await search('team');
    await use(`tray ${one}`);
    await status().toContain('Added');
    await tabBackTo('show-tray');
    await press('Enter');
    await shows('tray-item');
    await use(`read ${one}`);
    await shows('context');
    await press('Escape');
    await hasFocus(`read ${one}`);
    await press('Escape');
    await hasFocus('show-tray');
    await press('Enter');
    await shows('tray-item');
  });

  it('gets advice on a draft, opens what is missing, reads there, and comes back to it', async () => {
    await pasteDraft(page, WALK_DRAFT);
    await shows('draft-section');
    await hasFocus('view-heading');
    await tabTo('summary');
    await press('Enter');
    const within = '.missing[open] [data-part=quote]';
    await expect.poll(async () => (await page.$$(within)).length).toBeGreaterThan(0);
    const [id = ''] = await page.evaluate(idsOf, within);
    await tabTo(`read ${id}`);
    await press('Enter');
    await shows('context');
    await press('Escape');
    await hasFocus(`read ${id}`);
    await press('Escape');
    await hasFocus(BOX);
  });

  it('switches filters, and can type on', async () => {
    await search('team');
    const all = (await results()).length;
    await use('filter topic:team-structure');
    await hasFocus(BOX);
    await expect.poll(async () => (await results()).length).not.toBe(all);
    await use('filter topic:team-structure');
    await hasFocus(BOX);
    await expect.poll(async () => (await results()).length).toBe(all);
  });

  it('chooses a topic, repeats a search, and forgets them', async () => {
    await use('topic hiring');
    await hasFocus(BOX);
    expect((await results()).length).toBeGreaterThan(0);
    await press('Escape');
    await page.evaluate(storeSearches, 'when not to use ml');
    await use('recent when not to use ml');
    await hasFocus(BOX);
    expect((await results()).length).toBeGreaterThan(0);
    await press('Escape');
    await use('forget');
    await expect.poll(() => page.$('[data-recent]')).toBe(null);
    await hasFocus(BOX);
  });

  it('copies the checklist', async () => {
    await use('skeleton');
    await status().toContain('checklist');
    expect((await clipboard()).text).toContain('- [ ]');
    await hasFocus('skeleton');
  });

  it('opens the library and the settings', async () => {
    for (const [action, part] of [
      ['library', 'library.html'],
      ['settings', 'options.html'],
    ] as const) {
      const before = new Set(await page.browser().pages());
      const opened = page.browser().waitForTarget((target) => target.url().endsWith(part), { timeout: 10_000 });
      await use(action);
      if (browser.kind === 'chromium') await (await (await opened).page())?.close();
      else {
        // The protocol does not tell addresses of extension pages in Firefox: that a tab came must do.
        opened.catch(() => {});
        const added = async () => (await page.browser().pages()).filter((one) => !before.has(one));
        expect(await eventually(async () => (await added()).length === 1)).toBe(true);
        for (const other of await added()) await other.close();
      }
    }
  });

  it('changes the settings', async () => {
    const options = await browser.openExtensionPage('options.html');
    const popup = page;
    page = options;
    await options.waitForSelector('[data-setting=template]');
    await tabTo('setting format');
    // Keys that choose in a list without opening it.
    await page.keyboard.type('Plain');
    await expect.poll(() => page.$eval('select', (select) => select.value)).toBe('plain');
    await expect.poll(() => page.$eval('[data-said=copying] p', (line) => line.textContent)).toBe('Saved.');
    await tabTo('setting template');
    await page.keyboard.type('{nothing}');
    await expect.poll(() => page.$eval('[data-part=unknown]', (line) => line.textContent)).toContain('{nothing}');
    await hasFocus('setting template');
    await options.close();
    page = popup;
  });
});

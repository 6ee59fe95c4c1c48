import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/axe';
import type { ExtensionBrowser } from './harness/browser';
import { clickInFrame } from './harness/click';
import { browserKind, launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { type PagesServer, servePages } from './harness/pages-server';
import { countIn } from './harness/search-app';
import { clearStored, putIntoStorage } from './harness/storage';
import { chipOf, openTip } from './harness/tip';
import { eventually } from './harness/wait';
import { walkSearch } from './harness/walk';
import { walkRooms } from './harness/walk-rooms';
import { walkSettings, walkWelcome } from './harness/walk-settings';

const SCHEMES = ['light', 'dark'] as const;

/** The least width and height of what is to be hit, in CSS pixels (WCAG 2.2, success criterion 2.5.8). */
const TARGET = 24;

const SURFACES = [
  { path: 'popup.html', viewport: { width: 400, height: 500 } },
  { path: 'sidepanel.html', viewport: { width: 320, height: 640 } },
  { path: 'library.html', viewport: { width: 1000, height: 700 } },
];

/** In a page: controls that are too small to be hit. A link or button among words of a text would be allowed to be. */
function smallTargets(least: number): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary')]
    .filter((element) => element.checkVisibility())
    .flatMap((element) => {
      // What a label belongs to is hit by the label too.
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      return width < least || height < least ? [`${element.outerHTML.slice(0, 120)} ${width} × ${height}`] : [];
    });
}

/** In a page: what is wrong with the search box as a combobox with a grid (ARIA Authoring Practices). */
function comboboxFaults(): string[] {
  const box = document.querySelector('[role=combobox]');
  if (!box) return [];
  const faults: string[] = [];
  const rows = [...document.querySelectorAll('[role=row]')];
  const grid = document.getElementById(box.getAttribute('aria-controls') ?? '');
  if (grid?.getAttribute('role') !== 'grid') faults.push('aria-controls names no grid');
  if (box.getAttribute('aria-haspopup') !== 'grid') faults.push('aria-haspopup is no grid');
  if (box.getAttribute('aria-expanded') !== String(rows.length > 0)) faults.push('aria-expanded does not fit');
  const active = box.getAttribute('aria-activedescendant');
  if ((active !== null) !== rows.length > 0) faults.push('aria-activedescendant does not fit');
  const selected = rows.filter((row) => row.getAttribute('aria-selected') === 'true');
  if (rows.length > 0 && (selected.length !== 1 || selected[0]?.id !== active))
    faults.push('aria-activedescendant is not the one selected row');
  for (const row of rows) {
    if (!grid?.contains(row)) faults.push('a row outside the grid');
    if ([...row.children].some((child) => child.getAttribute('role') !== 'gridcell')) faults.push('a cell of no role');
  }
  return faults;
}

/** In a page: marks the live region, or tells whether it is still the same element. */
function sameStatus(): boolean {
  const status = document.querySelector<HTMLElement>('[role=status]');
  if (!status?.checkVisibility()) return false;
  status.dataset.seen ??= document.documentElement.dataset.seen ? 'another' : 'first';
  document.documentElement.dataset.seen = 'yes';
  return status.dataset.seen === 'first';
}

interface FocusLook {
  control: string;
  visible: boolean;
}

/** In a page: the focused control, and whether it looks as such. */
function focusLook(): FocusLook {
  const element = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    control: element === document.body ? '' : element.outerHTML.slice(0, 120),
    visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  };
}

describe('everybody', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function expectAccessible(page: Page, where: Page | Frame, state: string): Promise<void> {
    for (const scheme of SCHEMES) {
      await browser.setColourScheme(page, scheme);
      expect(await violations(where), `${state}, ${scheme}`).toEqual([]);
    }
    expect(await where.evaluate(smallTargets, TARGET), state).toEqual([]);
  }

  it.each(SURFACES)('can use each state of $path', { timeout: 180_000 }, async ({ path, viewport }) => {
    const page = await browser.openExtensionPage(path, { viewport });
    const states: string[] = [];
    for await (const state of walkSearch(page)) {
      await expectAccessible(page, page, state);
      expect(await page.evaluate(comboboxFaults), state).toEqual([]);
      expect(await page.evaluate(sameStatus), state).toBe(true);
      states.push(state);
    }
    expect(states).toContain('draft, missing');
    await page.close();
  });

  it.each([1000, 320])('can use each room of the library, %i pixels wide', { timeout: 180_000 }, async (width) => {
    const page = await browser.openExtensionPage('library.html', { viewport: { width, height: 700 } });
    const states: string[] = [];
    for await (const state of walkRooms(page)) {
      await expectAccessible(page, page, state);
      states.push(state);
    }
    expect(states.length).toBeGreaterThan(10);
    await page.close();
  });

  it('can use the advice for the page in front', async () => {
    const plan = await browser.newPage(pages.url('wiki', '/plan.html'));
    await browser.tipFrame(plan, 10_000);
    const panel = await browser.openExtensionPage('sidepanel.html', { viewport: { width: 320, height: 640 } });
    await panel.waitForSelector('[data-topic]');
    // In a tab of its own the panel follows the tab that is in front, as it does beside it.
    await plan.bringToFront();
    await expect.poll(async () => (await panel.$$('[data-part=result]')).length).toBeGreaterThan(0);
    expect(await violations(panel)).toEqual([]);
    expect(await panel.evaluate(comboboxFaults)).toEqual([]);
    await panel.close();
    await plan.close();
  });

  // Firefox has no such switch that a test could turn.
  if (browserKind === 'chromium')
    it('sees which quote the keys act on, with colours of their own', async () => {
      const page = await browser.openExtensionPage('popup.html', { viewport: { width: 400, height: 600 } });
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await page.waitForSelector('[data-topic]');
      await page.keyboard.type('hiring');
      await expect.poll(async () => (await page.$$('[data-part=result]')).length).toBeGreaterThan(1);
      const lines = await page.$$eval('[data-part=result]', (rows) =>
        rows.map((row) => getComputedStyle(row).borderInlineStartColor),
      );
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(lines[0]).not.toBe(paper);
      expect(lines.slice(1).every((line) => line === paper)).toBe(true);
      await page.close();
    });

  it.each([1000, 320])('can use the settings, %i pixels wide', { timeout: 180_000 }, async (width) => {
    const page = await browser.openExtensionPage('options.html', { viewport: { width, height: 700 } });
    await page.waitForSelector('[data-setting=template]');
    await expectAccessible(page, page, 'settings');
    for await (const state of walkSettings(page)) await expectAccessible(page, page, state);
    const original = { at: '2026-02-03T04:05:06.789Z', why: 'damaged', version: 1, value: 7 };
    await putIntoStorage(browser, { 'set aside: tray': [original], 'set aside: copy': [original] });
    await countIn(page, '[data-set-aside]').toBe(2);
    await expectAccessible(page, page, 'settings with something set aside');
    await clearStored(browser);
    await page.close();
  });

  it.each([1000, 320])('can use the page of welcome, %i pixels wide', { timeout: 180_000 }, async (width) => {
    const page = await browser.openExtensionPage('welcome.html', { viewport: { width, height: 700 } });
    for await (const state of walkWelcome(page)) await expectAccessible(page, page, state);
    await page.close();
  });

  it('can use the tip: chip, card and menu', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plan.html'));
    const chip = await chipOf(browser, page);
    await expectAccessible(page, chip, 'chip');
    const frame = await openTip(browser, page);
    await expectAccessible(page, frame, 'card');
    await clickInFrame(page, frame, '[data-action=menu]');
    await frame.waitForSelector('[data-part=menu]');
    await expectAccessible(page, frame, 'menu');
    await page.close();
  });

  it.each(['popup.html', 'library.html', 'options.html', 'welcome.html'])(
    'sees where the focus is: %s',
    async (path) => {
      const page = await browser.openExtensionPage(path, { viewport: { width: 400, height: 600 } });
      await eventually(() => page.$('[data-topic], [data-setting]'), 5000);
      if (path === 'popup.html' || path === 'library.html') {
        await page.keyboard.type('hiring');
        await expect.poll(async () => (await page.$$('[data-part=result]')).length).toBeGreaterThan(0);
      }
      const seen = new Set<string>();
      for (let steps = 0; steps < 20; steps++) {
        await page.keyboard.press('Tab');
        const { control, visible } = await page.evaluate(focusLook);
        // The last Tab leaves the page.
        if (control === '') break;
        expect(visible, control).toBe(true);
        seen.add(control);
      }
      expect(seen.size).toBeGreaterThanOrEqual(3);
      await page.close();
    },
  );
});

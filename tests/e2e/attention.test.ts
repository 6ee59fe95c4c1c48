import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { t } from '../../components/text';
import { TIP_SETTINGS_FALLBACK, type TipSettings } from '../../core/tips/settings';
import type { ToolbarPopup } from './harness/browser';
import { clickInFrame } from './harness/click';
import { fixture } from './harness/fixtures';
import { readerState } from './harness/reader-state';
import { textIn } from './harness/search-app';
import { setUp } from './harness/set-up';
import { storedValue, storeTips } from './harness/storage';
import { hostCount, openTip } from './harness/tip';

const plan = fixture('sample/plan.html');
const recipe = fixture('sample/recipe.html');

/** What is read on a page as the popup says it. */
const RECEIPT = '[data-part=receipt]';

describe('the attention that tips ask for', () => {
  const test = setUp({
    ...Object.fromEntries([1, 2, 3, 4].map((page) => [`/plan-${page}.html`, plan])),
    '/recipe.html': recipe,
  });

  // As it is by itself, but that one plan may have the same quote as another.
  const want = (tips: Partial<TipSettings> = {}) =>
    storeTips(test.browser, { ...TIP_SETTINGS_FALLBACK, restHours: 0, ...tips });
  beforeEach(() => want());

  const open = (page = 1, host = 'wiki') => test.visit(host, `/plan-${page}.html`);
  const tips = async () => (await storedValue(test.browser, 'tips')) as TipSettings;

  async function expectChip(page: Page): Promise<void> {
    await page.bringToFront();
    const frame = await test.browser.tipFrame(page, 10_000);
    await frame?.waitForSelector('[data-part=chip]', { visible: true });
    expect(frame).not.toBe(null);
  }

  async function expectBadge(page: Page): Promise<void> {
    const { advice } = await readerState(test.browser, page);
    expect(advice?.strength).toBe('badge');
    expect(await hostCount(page)).toBe(0);
    expect(await test.browser.badgeText(page)).toMatch(/^[1-9]$/);
  }

  async function expectOff(page: Page): Promise<void> {
    await expect.poll(async () => (await readerState(test.browser, page)).state).toBe('switched off');
    expect(await hostCount(page)).toBe(0);
    await expect.poll(() => test.browser.badgeText(page)).toBe('');
  }

  async function inPopup<Result>(page: Page, work: (popup: ToolbarPopup) => Promise<Result>): Promise<Result> {
    await page.bringToFront();
    const popup = await test.browser.openToolbarPopup(page);
    const result = await work(popup);
    await popup.close();
    return result;
  }

  const clickIn = (popup: ToolbarPopup, selector: string) =>
    expect
      .poll(() =>
        popup.evaluate((selector) => {
          const button = document.querySelector<HTMLElement>(selector);
          button?.click();
          return button !== null;
        }, selector),
      )
      .toBe(true);

  it('is three chips a day, counted once for each page, across an end of the background', async () => {
    for (const page of [1, 2, 3]) await expectChip(await open(page));
    await test.browser.restartBackground();
    const fourth = await open(4);
    await expectBadge(fourth);
    expect((await readerState(test.browser, fourth)).receipt?.judged?.held).toBe('budget');
    // The same address again.
    await expectChip(await open(2));
    await inPopup(fourth, async (popup) => {
      await textIn(popup, RECEIPT).toContain(t('heldBudget', '3', '3'));
    });
  });

  it('is one quote once a day', async () => {
    await want({ restHours: 24 });
    const first = await open(1);
    await expectChip(first);
    const [shown] = (await readerState(test.browser, first)).advice?.quotes ?? [];
    const second = await open(2);
    const { advice } = await readerState(test.browser, second);
    // Another quote that is worth it, or the badge.
    if (advice?.strength === 'chip') expect(advice.quotes[0]?.id).not.toBe(shown?.id);
    else await expectBadge(second);
  });

  it('turns a topic to badge after two chips closed unread, which is said and can be taken back', async () => {
    for (const number of [1, 2]) {
      const page = await open(number);
      await expectChip(page);
      const frame = await test.browser.tipFrame(page, 0);
      if (frame) await clickInFrame(page, frame, '[data-action=close]');
      await expectOff(page);
    }
    const third = await open(3);
    await expectBadge(third);
    await inPopup(third, async (popup) => {
      await textIn(popup, RECEIPT).toContain(t('heldQuiet', 'Hiring'));
      await clickIn(popup, '[data-action=remedy]');
    });
    await expect.poll(async () => storedValue(test.browser, 'attention')).toMatchObject({ unread: {} });
    await expectChip(await open(4));
  });

  it('does not count a chip that was read as unread', async () => {
    const page = await open();
    const frame = await openTip(test.browser, page);
    await clickInFrame(page, frame, '[data-action=close]');
    await expectOff(page);
    expect(await storedValue(test.browser, 'attention')).toMatchObject({ unread: {} });
  });

  it.each([
    ['hour', '', 60],
    ['today', '', 24 * 60 + 60],
    ['site', 'wiki.margin-mentor.example', null],
  ] as const)('can be put off by the menu of the tip: %s', async (choice, host, minutes) => {
    const [page, other] = [await open(1), await open(2, 'team')];
    await page.bringToFront();
    const frame = await openTip(test.browser, page);
    await clickInFrame(page, frame, '[data-action=menu]');
    await clickInFrame(page, frame, `[data-action=off-${choice}]`);
    await expectOff(page);
    if (minutes !== null) await expectOff(other);
    const [rule] = (await tips()).rules;
    expect(rule).toMatchObject({ tips: 'off', host });
    if (minutes === null) expect(rule?.until).toBe(null);
    else expect((rule?.until ?? 0) - Date.now()).toBeLessThanOrEqual(minutes * 60_000);
    // It holds, is said with its date, and can be taken back.
    await test.browser.restartBackground();
    await expectOff(await open(3));
    await inPopup(page, async (popup) => {
      await textIn(popup, '[data-part=rule]').toMatch(minutes === null ? /since .*\d/ : /until .*\d/);
      await clickIn(popup, '[data-action=undo-rule]');
    });
    await expect.poll(async () => (await tips()).rules).toEqual([]);
    await expectChip(page);
  });

  it.each([
    ['page', 1],
    ['hour', 0],
    ['today', 0],
  ] as const)('can be put off in the popup: %s', async (pause, others) => {
    const [page, other] = [await open(1), await open(2)];
    await expectChip(page);
    await inPopup(page, (popup) => clickIn(popup, `[data-action=pause-${pause}]`));
    await expectOff(page);
    if (others > 0) await expectChip(other);
    else await expectOff(other);
  });

  it('is none where only the number is wanted', async () => {
    await want({ style: 'badge' });
    const page = await open();
    await expectBadge(page);
    await inPopup(page, async (popup) => {
      await textIn(popup, RECEIPT).toContain(t('heldStyle'));
    });
  });

  it('is asked for where only that is wanted: nothing is read before the popup is opened', async () => {
    await want({ style: 'asked' });
    const page = await open();
    const before = await readerState(test.browser, page);
    expect(before).toMatchObject({ state: 'asked', advice: null, receipt: null });
    expect(await test.browser.badgeText(page)).toBe('');
    await inPopup(page, async (popup) => {
      await textIn(popup, 'body').toContain('Erik Bernhardsson');
    });
    expect(await hostCount(page)).toBe(0);
  });

  it('is accounted for: a page that the gate stopped shows its counts, and is read when that is wanted', async () => {
    const page = await test.visit('kitchen', '/recipe.html');
    expect((await readerState(test.browser, page)).state).toBe('not of the field');
    await inPopup(page, async (popup) => {
      await textIn(popup, RECEIPT).toContain(t('verdictGate'));
      await textIn(popup, RECEIPT).toMatch(/\d+ words of this page were read, and counted in the page itself/);
      await clickIn(popup, '[data-action=read-page]');
      await textIn(popup, RECEIPT).toContain(t('verdictNoTopic'));
    });
    expect(await hostCount(page)).toBe(0);
  });

  it('is accounted for: a page with a chip shows its topics', async () => {
    const page = await open();
    await expectChip(page);
    await inPopup(page, async (popup) => {
      await textIn(popup, '[data-part=verdict]').toContain(t('verdictChip'));
      await textIn(popup, RECEIPT).toContain('Hiring');
    });
  });
});

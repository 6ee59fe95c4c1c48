import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TIP_SETTINGS_FALLBACK } from '../../../core/tips/settings';
import browser, { resetFakeBrowser } from '../fake-browser';

type Kept = typeof import('../../../platform/attention');

/** What private windows asked for is in memory, so each test has a background of its own. */
let kept: Kept;
beforeEach(async () => {
  resetFakeBrowser();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  kept = await import('../../../platform/attention');
});
afterEach(() => {
  vi.useRealTimers();
});

const chip = (page: string) => ({ page, quote: `of ${page}`, topic: 'hiring' });
const count = (page: string, isPrivate = false) => kept.countChip(chip(page), TIP_SETTINGS_FALLBACK, isPrivate);
const chips = async (isPrivate = false) => (await kept.lately(isPrivate)).chips.map(({ page }) => page);
const PAGES = Array.from({ length: 12 }, (_, at) => `page ${at}`);

describe('counting a chip', () => {
  it.each([false, true])(
    'lets no more through than the day has, of tabs that open together (private: %s)',
    async (isPrivate) => {
      const held = await Promise.all(PAGES.map((page) => count(page, isPrivate)));
      expect(held).toEqual([...Array(3).fill(undefined), ...Array(9).fill('budget')]);
      expect(await chips(isPrivate)).toEqual(PAGES.slice(0, 3));
    },
  );

  it('lets a quote through once, of pages that open together', async () => {
    const same = PAGES.map((page) => ({ ...chip(page), quote: 'q' }));
    const held = await Promise.all(same.map((one) => kept.countChip(one, TIP_SETTINGS_FALLBACK, false)));
    expect(held.filter((why) => why === undefined)).toHaveLength(1);
    expect(held.filter((why) => why === 'shown lately')).toHaveLength(11);
  });

  it('begins anew at the person’s midnight', async () => {
    vi.useFakeTimers({ now: new Date(2026, 4, 4, 23, 59, 59, 999), toFake: ['Date'] });
    for (const page of PAGES.slice(0, 3)) await count(page);
    expect(await count('another')).toBe('budget');
    vi.setSystemTime(new Date(2026, 4, 5));
    expect(kept.thisMoment()).toEqual({ now: Date.now(), dayStart: Date.now() });
    expect(await count('another')).toBeUndefined();
  });

  it('keeps private windows apart, and nothing of them', async () => {
    for (const page of PAGES.slice(0, 3)) await count(page, true);
    expect(await browser.storage.local.get()).toEqual({});
    expect(await browser.storage.session.get()).toEqual({});
    expect(await chips()).toEqual([]);
    expect(await count('another')).toBeUndefined();
    expect(await count('another', true)).toBe('budget');
    expect(await chips(true)).toEqual(PAGES.slice(0, 3));
    expect(await chips()).toEqual(['another']);
  });
});

describe('chips that were closed unread', () => {
  it('make a topic quiet until one is read', async () => {
    await kept.chipUnread('hiring');
    expect(await count('a')).toBeUndefined();
    await kept.chipUnread('hiring');
    expect(await count('a')).toBe('quiet topic');
    await kept.chipRead('hiring');
    expect(await count('b')).toBeUndefined();
  });

  it('are forgotten with all, and stay where the day’s chips are', async () => {
    for (const page of PAGES.slice(0, 3)) await count(page);
    await kept.chipUnread('hiring');
    await kept.forgetChips();
    expect(await kept.lately(false)).toMatchObject({ chips: [], unread: { hiring: { count: 1 } } });
    await kept.forgetAttention();
    expect(await kept.lately(false)).toEqual({ chips: [], unread: {} });
  });
});

describe('the name of a page', () => {
  const address = 'https://plans.example/secret-project/hiring?draft=7#/tab';

  it('is stable, also of names asked for at once, and for the place alone', async () => {
    const names = await Promise.all([1, 2, 3].map(() => kept.pageName(address)));
    expect(new Set([...names, await kept.pageName(address)]).size).toBe(1);
    expect(await kept.pageName('https://plans.example/a#x')).toBe(await kept.pageName('https://plans.example/a#y'));
    const others = [address, 'https://plans.example/', 'https://other.example/', 'https://plans.example/a'];
    expect(new Set(await Promise.all(others.map((one) => kept.pageName(one)))).size).toBe(4);
  });

  it('tells nothing of the address, and neither does what is stored', async () => {
    const name = await kept.pageName(address);
    expect(name).toMatch(/^[0-9a-f]{24}$/);
    await kept.countChip({ ...chip(name), quote: 'q' }, TIP_SETTINGS_FALLBACK, false);
    const all = JSON.stringify(await browser.storage.local.get());
    expect(all).toContain(name);
    expect(all).not.toMatch(/plans|example|secret|hiring\?|draft/);
  });

  it('is another on another installation', async () => {
    const name = await kept.pageName(address);
    resetFakeBrowser();
    expect(await kept.pageName(address)).not.toBe(name);
  });
});

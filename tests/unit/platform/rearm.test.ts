import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onInstalledOrStarted, putReader, rearmTabs } from '../../../platform/rearm';
import browser, { type FakeInjection, type FakeTab, injections, resetFakeBrowser } from '../fake-browser';

let injected: FakeInjection[] = [];
beforeEach(() => {
  resetFakeBrowser();
  injected = [];
  injections.addListener((injection) => {
    injected.push(injection);
    return null;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const open = (...tabs: Partial<FakeTab>[]) =>
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs.map((tab) => ({ active: false, incognito: false, ...tab })));
const readers = () => injected.filter(({ files }) => files?.includes('/reader.js')).map(({ target }) => target.tabId);

describe('that the extension has come', () => {
  it('is told once in a session', async () => {
    const told = vi.fn();
    await onInstalledOrStarted(told);
    await onInstalledOrStarted(told);
    expect(told).toHaveBeenCalledOnce();
    await browser.storage.session.clear();
    await onInstalledOrStarted(told);
    expect(told).toHaveBeenCalledTimes(2);
    expect(await browser.storage.local.get()).toEqual({});
  });
});

describe('the tabs that are open', () => {
  it('get the reader, but for those that sleep, and where nothing is ever read', async () => {
    const query = open(
      { id: 1, url: 'https://plans.example/' },
      { id: 2, url: 'https://plans.example/asleep', discarded: true },
      { id: 3, url: 'https://mail.example.com/' },
      { id: 4, url: 'https://www.paypal.com/' },
      { id: 5, url: 'http://wiki.example/' },
      { url: 'https://plans.example/nowhere' },
      { id: 7 },
    );
    await rearmTabs();
    expect(query).toHaveBeenCalledWith({ url: ['http://*/*', 'https://*/*'] });
    expect(readers().sort()).toEqual([1, 5]);
    expect(injected.every(({ target }) => target.tabId === 1 || target.tabId === 5)).toBe(true);
  });

  it('get it each, though one cannot be had', async () => {
    resetFakeBrowser();
    injections.addListener((injection) => {
      if (injection.target.tabId === 1) throw new Error('Cannot access contents of the page');
      injected.push(injection);
      return null;
    });
    open({ id: 1, url: 'https://store.example/' }, { id: 2, url: 'https://plans.example/' });
    await expect(rearmTabs()).resolves.toBeUndefined();
    expect(readers()).toEqual([2]);
  });
});

describe('putting the reader into a tab', () => {
  it.each([true, false])('says first whether it waits (%s), in the top frame alone', async (waits) => {
    await putReader(7, waits);
    expect(injected).toMatchObject([
      { target: { tabId: 7, frameIds: [0] }, args: [waits] },
      { target: { tabId: 7, frameIds: [0] }, files: ['/reader.js'] },
    ]);
  });
});

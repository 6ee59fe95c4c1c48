import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, takeOver } from '../../../platform/handover';
import type { Handover } from '../../../platform/messages';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const SECRET: Handover = { writing: { text: 'the text' }, wanted: 'advice' };

describe('handing a text over', () => {
  it('gives it to the tab that was opened for it, once', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockImplementation(async (details) => ({ id: 7, ...details }));
    await handOver(SECRET);
    expect(takeOver(8)).toBe(null);
    expect(takeOver(undefined)).toBe(null);
    expect(takeOver(7)).toEqual(SECRET);
    expect(takeOver(7)).toBe(null);
    create.mockRestore();
  });

  it('keeps texts of several tabs apart', async () => {
    let id = 0;
    const create = vi.spyOn(browser.tabs, 'create').mockImplementation(async (details) => ({ id: ++id, ...details }));
    const others: Handover = { writing: { problem: 'nothing' }, wanted: 'search' };
    await handOver(SECRET);
    await handOver(others);
    expect(takeOver(2)).toEqual(others);
    expect(takeOver(1)).toEqual(SECRET);
    create.mockRestore();
  });

  it('puts it into no address and into no storage', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    await handOver(SECRET);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: browser.runtime.getURL('library.html') });
    expect(await browser.storage.local.get()).toEqual({});
    expect(await browser.storage.session.get()).toEqual({});
    takeOver(1);
    create.mockRestore();
  });
});

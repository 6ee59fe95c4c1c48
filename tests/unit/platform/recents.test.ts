import { beforeEach, describe, expect, it } from 'vitest';
import { forgetRecents, recents, remember } from '../../../platform/recents';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

describe('the recent searches', () => {
  it('are the last eight, the latest first, each once', async () => {
    for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c']) await remember(query);
    expect(await recents.load()).toEqual(['c', 'i', 'h', 'g', 'f', 'e', 'd', 'b']);
  });

  it('are the same with other white space', async () => {
    await remember('north star');
    await remember('  north \n star ');
    expect(await recents.load()).toEqual(['north star']);
  });

  it('are no drafts and no blanks', async () => {
    await remember('a'.repeat(101));
    await remember(' \n');
    expect(await browser.storage.local.get()).toEqual({});
    await remember('a'.repeat(100));
    expect(await recents.load()).toEqual(['a'.repeat(100)]);
  });

  it('are forgotten all at once', async () => {
    await remember('a');
    await forgetRecents();
    expect(await recents.load()).toEqual([]);
  });

  it('are forgotten with all that was kept of earlier ones', async () => {
    await browser.storage.local.set({ 'recent searches': ['before'] });
    await remember('a');
    await browser.storage.local.set({ 'recent searches': ['garbled', 1] });
    await remember('b');
    expect(Object.keys(await browser.storage.local.get()).length).toBe(3);
    await forgetRecents();
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('fall back where something else is stored', async () => {
    await browser.storage.local.set({ 'recent searches': { a: 1 } });
    expect(await recents.load()).toEqual([]);
    await browser.storage.local.set({ 'recent searches': [1, 'a', 2, ...'bcdefghij'] });
    expect(await recents.load()).toEqual([...'abcdefgh']);
  });
});

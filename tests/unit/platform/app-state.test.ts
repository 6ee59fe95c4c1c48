import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { APP_STATE_FALLBACK, type AppState, appState, isPrivateWindow, VIEWS } from '../../../platform/app-state';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const SOME: AppState = { query: 'hiring', active: 'a-1', scroll: 12.5, view: 'context', quote: 'a-2', subject: '' };

describe('the state of the search', () => {
  it('is kept in memory, by place', async () => {
    await appState('popup').replace(SOME);
    expect(await appState('popup').load()).toEqual(SOME);
    expect(await appState('sidepanel').load()).toEqual(APP_STATE_FALLBACK);
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('is a state whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (raw) => {
        await browser.storage.session.set({ 'state:popup': raw });
        const { query, active, scroll, view, quote, subject } = await appState('popup').load();
        expect([query, active, quote, subject].every((text) => typeof text === 'string')).toBe(true);
        expect(scroll).toBeGreaterThanOrEqual(0);
        expect(VIEWS).toContain(view);
      }),
    );
  });

  it('keeps what it understands', async () => {
    await browser.storage.session.set({ 'state:popup': { ...SOME, scroll: -1, view: 'other', active: 3 } });
    expect(await appState('popup').load()).toEqual({ ...SOME, scroll: 0, view: 'search', active: '' });
  });
});

describe('isPrivateWindow', () => {
  it.each([true, false])('is what the window says: %s', async (incognito) => {
    browser.windows.getCurrent = async () => ({ incognito });
    expect(await isPrivateWindow()).toBe(incognito);
  });

  it('is the case where no window says otherwise', async () => {
    browser.windows.getCurrent = () => Promise.reject(new Error('No current window'));
    expect(await isPrivateWindow()).toBe(true);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentPage } from '../../../platform/current-page';
import type { PageState } from '../../../platform/messages';
import browser, { resetFakeBrowser, tabMessages } from '../fake-browser';

beforeEach(resetFakeBrowser);
afterEach(() => {
  vi.restoreAllMocks();
});

/** Has a tab with an address in front. @param read what its reader says; none without it */
function show(url: string, read?: Partial<PageState>): void {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never);
  if (read) tabMessages.addListener(() => ({ state: 'silent', address: url, advice: null, receipt: null, ...read }));
}

const allow = (answer: boolean | Error) =>
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });

describe('the current page', () => {
  it('is what its reader knows, and whether that is there for a click alone', async () => {
    show('http://team.example:8080/plan', { state: 'silent' });
    const asked = allow(true);
    expect(await currentPage()).toMatchObject({ state: 'silent', byClick: false });
    // The very site, as it is: with its scheme, since people may allow one and not the other.
    expect(asked).toHaveBeenCalledWith({ origins: ['http://team.example/*'] });
    allow(false);
    expect(await currentPage()).toMatchObject({ state: 'silent', byClick: true });
  });

  it('is told by its address where no reader is', async () => {
    allow(false);
    show('https://team.example/plan');
    expect(await currentPage()).toMatchObject({ state: 'no access', address: 'https://team.example/plan' });
    allow(true);
    expect((await currentPage())?.state).toBe('no reader');
    show('https://www.chase.com/');
    expect((await currentPage())?.state).toBe('never here');
    show('about:config');
    expect(await currentPage()).toBeUndefined();
  });

  it('is known also where the browser has no pattern for its address', async () => {
    show('http://[2001:db8::1]/', { state: 'never here' });
    allow(new Error('Invalid match pattern'));
    expect(await currentPage()).toMatchObject({ state: 'never here', byClick: false });
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { showBadge } from '../../../platform/badge';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

it('shows how many quotes are offered on a tab, and nothing for none', async () => {
  await showBadge(7, 3);
  expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('3');
  expect(await browser.action.getBadgeText({ tabId: 8 })).toBe('');
  await showBadge(7, 0);
  expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('');
});

it('minds no tab that was closed meanwhile', async () => {
  const closed = vi.spyOn(browser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
  await expect(showBadge(7, 1)).resolves.toBeUndefined();
  closed.mockRestore();
});

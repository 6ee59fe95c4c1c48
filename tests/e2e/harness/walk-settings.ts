import type { Page } from 'puppeteer-core';
import { clickIn, countIn, textIn } from './search-app';
import { WALK_DRAFT } from './walk';

/** Names of permissions, which are no words of any language. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'];

/** What stands on these pages and is in no catalogue. */
export const WALK_SETTINGS_TEXTS = [...PERMISSIONS, '100'];

/** Goes through the states of the settings. */
export async function* walkSettings(page: Page): AsyncGenerator<string> {
  await page.bringToFront();
  await page.waitForSelector('[data-setting=template]');
  await page.type('[data-setting=template]', '{qwzxv}');
  await textIn(page, '[data-part=unknown]').toContain('{qwzxv}');
  yield 'settings with an unknown field';

  await page.type('[data-setting=chips-per-day]', 'x');
  await textIn(page, '[data-part=number-problem]').not.toBe('');
  await clickIn(page, '[data-action=add-rule]');
  await textIn(page, '[data-part=rule-problem]').not.toBe('');
  yield 'settings with what is wrong';

  await page.type('[data-field=site]', 'https://a-rather-long-name.of-a-team.wiki.example/handbook/hiring/plan');
  await clickIn(page, '[data-action=add-rule]');
  await countIn(page, '[data-part=rule]').toBe(1);
  yield 'settings with a rule';

  await clickIn(page, '[data-action=remove-rule]');
  await countIn(page, '[data-said=rules] [data-action=undo]').toBe(1);
  yield 'settings with a rule removed';
}

/** Goes through the states of the page of welcome. */
export async function* walkWelcome(page: Page): AsyncGenerator<string> {
  await page.bringToFront();
  await page.waitForSelector('[data-part=chip]');
  yield 'welcome';

  await page.click('[data-part=chip]');
  await page.waitForSelector('[data-part=card]');
  yield 'welcome, card';

  await page.click('[data-part=card] [data-action=menu]');
  await page.waitForSelector('[data-part=menu]');
  yield 'welcome, menu';

  await page.click('[data-part=card] [data-action=close]');
  await page.waitForSelector('[data-action=again]');
  await clickIn(page, '[data-action=advise]');
  await textIn(page, '[data-said=own] p').not.toBe('');
  yield 'welcome, nothing to advise on';

  await page.$eval(
    '[data-field=own]',
    (area, words) => {
      (area as HTMLTextAreaElement).value = words;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    WALK_DRAFT,
  );
  await clickIn(page, '[data-action=advise]');
  await countIn(page, '[data-part=draft-section]').toBeGreaterThan(0);
  yield 'welcome, draft';
}

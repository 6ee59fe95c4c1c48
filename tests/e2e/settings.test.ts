import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { TIP_SETTINGS_FALLBACK } from '../../core/tips/settings';
import { library } from '../../platform/bundled';
import { giveFiles } from './harness/give-files';
import { savedBy } from './harness/saved-file';
import { clickIn, countIn, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';
import { storeTips } from './harness/storage';

const DARK_PAPER = 'rgb(28, 26, 24)';
const LIGHT_PAPER = 'rgb(253, 251, 247)';

/** In a page: the colour that it is painted in, and the size that all type is in proportion to. */
const looks = () => ({
  paper: getComputedStyle(document.body).backgroundColor,
  text: getComputedStyle(document.documentElement).fontSize,
});

interface Local {
  storage: { local: { set(values: object): Promise<void> } };
}

describe('the settings', () => {
  const test = setUp({});
  beforeEach(() => storeTips(test.browser, TIP_SETTINGS_FALLBACK));
  const open = () => test.open('options.html');

  /** Chooses one of several. */
  const choose = (page: Page, setting: string, id: string) =>
    clickIn(page, `[data-setting=${setting}] input[value="${id}"]`);
  /** Which of several is chosen. */
  const chosen = (page: Page, setting: string) =>
    expect.poll(() =>
      page.evaluate(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.value,
        `[data-setting=${setting}] input:checked`,
      ),
    );
  const said = (page: Page, at: string) => textIn(page, `[data-said=${at}] p`);
  const fieldIn = (page: Page, selector: string) =>
    expect.poll(() => page.$eval(selector, (input) => (input as HTMLInputElement).value));

  /** Puts a text into a field in place of what is there, key by key. */
  async function type(page: Page, selector: string, text: string): Promise<void> {
    await page.bringToFront();
    await page.waitForSelector(selector);
    await page.focus(selector);
    await page.$eval(selector, (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await page.keyboard.type(text);
  }

  const rules = (page: Page) =>
    expect.poll(() => page.$$eval('[data-part=rule] .line-what', (all) => all.map((one) => one.textContent)));

  it('have style and corner of tips, and keep them', async () => {
    const page = await open();
    await chosen(page, 'style').toBe('chip');
    await countIn(page, '[data-part=style-since]').toBe(0);
    await choose(page, 'style', 'asked');
    await said(page, 'style').toBe('Saved.');
    await textIn(page, '[data-part=style-since]').toMatch(/^So since .*\d{4}/);
    await choose(page, 'corner', 'top left');
    await said(page, 'corner').toBe('Saved.');
    await said(page, 'style').toBe('');
    const again = await open();
    await chosen(again, 'style').toBe('asked');
    await chosen(again, 'corner').toBe('top left');
  });

  it('take a rule as it is pasted, and give it back when it was removed by mistake', async () => {
    const page = await open();
    await type(page, '[data-field=site]', 'https://Wiki.Example.com/handbook/plans?page=2#top');
    await textIn(page, '[data-part=rule-preview]').toContain('wiki.example.com/handbook/plans/ and everything in it');
    await page.keyboard.press('Tab');
    await fieldIn(page, '[data-field=site]').toBe('wiki.example.com');
    await fieldIn(page, '[data-field=path]').toBe('/handbook/plans/');
    await clickIn(page, '[data-action=add-rule]');
    await said(page, 'rule-form').toContain('Added: wiki.example.com/handbook/plans/');
    await fieldIn(page, '[data-field=site]').toBe('');
    await type(page, '[data-field=site]', 'news.example');
    await clickIn(page, '[data-field=below]');
    await clickIn(page, '[data-setting=rule-tips] .option:last-child input');
    await page.focus('[data-field=site]');
    await page.keyboard.press('Enter');
    const both = ['news.example, without subdomains', 'wiki.example.com/handbook/plans/ and everything in it'];
    await rules(page).toEqual(both);
    await textIn(page, '[data-part=rule] .hint').toContain('as an exception');
    await clickIn(page, '[data-part=rule]:last-child [data-action=remove-rule]');
    await rules(page).toEqual(both.slice(0, 1));
    await clickIn(page, '[data-said=rules] [data-action=undo]');
    await said(page, 'rules').toBe('Undone');
    await rules(page).toEqual(both);
    await rules(await open()).toEqual(both);
  });

  it('say what is wrong with a rule, and make none', async () => {
    const page = await open();
    await clickIn(page, '[data-action=add-rule]');
    await textIn(page, '[data-part=rule-problem]').toContain('Write a site');
    for (const [typed, words] of [
      ['two words', 'no name of a site'],
      ['file:///tmp/plan.html', 'http and https'],
      ['wiki.*.com', 'Leave the star out'],
    ] as const) {
      await type(page, '[data-field=site]', typed);
      await clickIn(page, '[data-action=add-rule]');
      await textIn(page, '[data-part=rule-problem]').toContain(words);
    }
    await type(page, '[data-field=site]', 'bücher.example');
    await textIn(page, '[data-part=rule-problem]').toBe('');
    await textIn(page, '[data-part=rule-preview]').toContain('xn--bcher-kva.example');
    await rules(page).toEqual([]);
  });

  it('have a budget, and save no number that is none', async () => {
    const page = await open();
    const field = '[data-setting=chips-per-day]';
    await type(page, field, '7');
    await said(page, 'chips-per-day').toBe('Saved.');
    await textIn(page, '[data-part=budget-today]').toBe('Today: 0 of 7');
    for (const none of ['', '101', '-1', '2.5', 'many']) {
      await type(page, field, none);
      await textIn(page, '[data-part=number-problem]').toContain('whole number from 0 to 100');
      await page.keyboard.press('Tab');
      await textIn(page, '[data-part=budget-today]').toMatch(/ of (?:7|2|10)$/);
    }
    await type(page, field, '100');
    await textIn(page, '[data-part=number-problem]').toBe('');
    await textIn(page, '[data-part=budget-today]').toBe('Today: 0 of 100');
    await type(page, '[data-setting=quiet-after]', '0');
    await said(page, 'quiet-after').toBe('Saved.');
    const again = await open();
    await fieldIn(again, field).toBe('100');
    await fieldIn(again, '[data-setting=quiet-after]').toBe('0');
  });

  it('tell of the chips of the day and of quiet topics, and forget them', async () => {
    const [quote] = library.quotes;
    await test.browser.backgroundEval(async (id) => {
      const now = Date.now();
      await (globalThis as unknown as { chrome: Local }).chrome.storage.local.set({
        attention: {
          chips: [{ at: now, page: 'a', quote: id, topic: 'hiring' }],
          unread: { metrics: { count: 2, at: now }, hiring: { count: 1, at: now } },
        },
      });
    }, quote?.id ?? '');
    const page = await open();
    await textIn(page, '[data-part=budget-today]').toBe('Today: 1 of 3');
    await textIn(page, '[data-part=chips]').toMatch(/Hiring/);
    await textIn(page, '[data-part=chips]').toContain(quote?.text.split(' ').slice(0, 5).join(' '));
    await countIn(page, '[data-part=quiet] li').toBe(1);
    await textIn(page, '[data-quiet=metrics]').toContain('2 chips closed unread');
    await clickIn(page, '[data-quiet=metrics] [data-action=again]');
    await countIn(page, '[data-part=quiet] li').toBe(0);
    await clickIn(page, '[data-action=day-anew]');
    await textIn(page, '[data-part=budget-today]').toBe('Today: 0 of 3');
    await clickIn(page, '[data-action=forget-attention]');
    await said(page, 'attention').toContain('forgotten');
  });

  it('change how every page looks, at once and later', async () => {
    const [page, popup] = [await open(), await test.open('popup.html')];
    for (const one of [page, popup]) await test.browser.setColourScheme(one, 'light');
    await expect.poll(() => popup.evaluate(looks)).toEqual({ paper: LIGHT_PAPER, text: '16px' });
    await choose(page, 'theme', 'dark');
    await choose(page, 'text', 'large');
    for (const one of [page, popup])
      await expect.poll(() => one.evaluate(looks)).toEqual({ paper: DARK_PAPER, text: '19.2px' });
    for (const path of ['popup.html', 'sidepanel.html', 'library.html', 'welcome.html', 'options.html']) {
      const later = await test.open(path);
      await test.browser.setColourScheme(later, 'light');
      await expect.poll(() => later.evaluate(looks), { message: path }).toEqual({ paper: DARK_PAPER, text: '19.2px' });
    }
    await choose(page, 'theme', 'light');
    await test.browser.setColourScheme(popup, 'dark');
    await expect.poll(async () => (await popup.evaluate(looks)).paper).toBe(LIGHT_PAPER);
    await choose(page, 'theme', 'system');
    await expect.poll(async () => (await popup.evaluate(looks)).paper).toBe(DARK_PAPER);
  });

  it('show in one window what was changed in another', async () => {
    const [first, second] = [await open(), await open()];
    await choose(first, 'style', 'badge');
    await chosen(second, 'style').toBe('badge');
    await type(first, '[data-setting=template]', '{mentor}, to be sure');
    await fieldIn(second, '[data-setting=template]').toBe('{mentor}, to be sure');
    await type(second, '[data-setting=chips-per-day]', '9');
    await fieldIn(first, '[data-setting=chips-per-day]').toBe('9');
    // And back: what was typed here before is not in the way.
    await type(second, '[data-setting=template]', '{quote}');
    await fieldIn(first, '[data-setting=template]').toBe('{quote}');
    await type(first, '[data-field=site]', 'wiki.example');
    await clickIn(first, '[data-action=add-rule]');
    await rules(second).toEqual(['wiki.example and its subdomains']);
  });

  it('go into a file and come back from it', async () => {
    const page = await open();
    await choose(page, 'style', 'badge');
    await choose(page, 'theme', 'dark');
    await type(page, '[data-field=site]', 'wiki.example');
    await clickIn(page, '[data-action=add-rule]');
    await said(page, 'rule-form').toContain('Added');
    const saved = await savedBy(page, () => clickIn(page, '[data-action=export-settings]'));
    expect(saved.name).toMatch(/^margin-mentor-settings-\d{4}-\d\d-\d\d\.json$/);
    await choose(page, 'style', 'off');
    await choose(page, 'theme', 'system');
    await clickIn(page, '[data-action=remove-rule]');
    await rules(page).toEqual([]);
    await giveFiles(page, '[data-action=import-settings]', saved);
    await said(page, 'data').toBe('Taken over. Style: Badge only. Site rules: 1.');
    await chosen(page, 'style').toBe('badge');
    await chosen(page, 'theme').toBe('dark');
    await rules(page).toEqual(['wiki.example and its subdomains']);
    await clickIn(page, '[data-said=data] [data-action=undo]');
    await chosen(page, 'style').toBe('off');
    await rules(page).toEqual([]);
  });

  it('take nothing from a file that is no such, and say so', async () => {
    const page = await open();
    await choose(page, 'style', 'badge');
    for (const [text, words] of [
      ['no JSON', 'no settings file'],
      ['{"format":"margin-mentor/backup","version":1}', 'no settings file'],
      ['{"format":"margin-mentor/settings","version":99,"settings":{}}', 'newer version'],
      ['{"format":"margin-mentor/settings","version":1,"settings":{"tips":{"style":"loud"}}}', ': Tips.'],
    ] as const) {
      await giveFiles(page, '[data-action=import-settings]', { name: 'other.json', text });
      await textIn(page, '[data-part=import-problem]').toContain(words);
      await textIn(page, '[data-part=import-problem]').toContain('other.json');
    }
    await chosen(page, 'style').toBe('badge');
  });

  it('lead to their sections, to what is read, and to the backup', async () => {
    const page = await open();
    await page.bringToFront();
    await clickIn(page, '.sections a[href="#data"]');
    await expect.poll(() => page.$eval('#data', (heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
    await textIn(page, '.sections [aria-current]').toBe('Data');
    expect(await page.$eval('[data-action=keep]', (link) => (link as HTMLAnchorElement).pathname)).toBe(
      '/library.html',
    );
    const reads = await test.open('welcome.html#reads');
    await expect.poll(() => reads.$eval('#reads', (heading) => heading.getBoundingClientRect().top)).toBeLessThan(640);
  });
});

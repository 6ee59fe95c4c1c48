import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { TIP_SETTINGS_FALLBACK } from '../../core/tips/settings';
import { savedBy } from './harness/saved-file';
import { clickIn, countIn, openPopup, openSearch, quotesIn, searchFor, textIn } from './harness/search-app';
import { setUp } from './harness/set-up';
import { putIntoStorage, stored, storedValue } from './harness/storage';

const TOLD = 'p[data-part=set-aside]';
const SECTION = 'section[data-part=set-aside]';
const COUNT = '[data-action=show-tray] .count';

describe('what is stored', () => {
  const test = setUp({ '/note.html': '<!doctype html><title>Note</title><p>Milk, bread, stamps.</p>' });
  const local = async () => (await stored(test.browser)).local;

  /** What is set aside of a thing: why, with its version and value. */
  async function setAside(key: string): Promise<unknown> {
    const list = (await local())[`set aside: ${key}`] as { at: string }[] | undefined;
    return list?.map(({ at, ...original }) => {
      expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(600_000);
      return original;
    });
  }

  /** Puts something into the storage while the background is not there, and has it start. */
  async function putAndStart(values: Record<string, unknown>): Promise<void> {
    await putIntoStorage(test.browser, values);
    await test.browser.restartBackground();
    // Wakes it.
    await local();
  }

  const openSettings = async () => test.keep(await test.browser.openExtensionPage('options.html'));

  it('is set aside where it is damaged or newer, which is said, and can be saved and forgotten', async () => {
    const damaged = ['sample:a', 7, { id: 'sample:b' }];
    const newer = { version: 9, value: { style: 'silent', everywhere: ['but.example'] } };
    await putAndStart({ tray: damaged, tips: newer });
    await expect.poll(() => storedValue(test.browser, 'tray')).toEqual(['sample:a']);
    await expect.poll(() => storedValue(test.browser, 'tips')).toEqual({ ...TIP_SETTINGS_FALLBACK, style: 'asked' });
    expect(await setAside('tray')).toEqual([{ why: 'damaged', version: 1, value: damaged }]);
    expect(await setAside('tips')).toEqual([{ why: 'newer', ...newer }]);

    const page = await test.visit('team', '/note.html');
    const popup = await openPopup(test.browser, page);
    await textIn(popup, TOLD).toContain('could not be read');
    const settings = test.keep(
      await test.browser.extensionPageOpenedBy(() => clickIn(popup, '[data-action=set-aside]')),
    );
    await textIn(settings, SECTION).toContain('The tray');
    await textIn(settings, '[data-set-aside=tray]').toContain('Not all of it could be read.');
    await textIn(settings, '[data-set-aside=tips]').toContain('A newer version');
    await textIn(settings, '[data-set-aside=tips]').toContain(String(new Date().getFullYear()));

    const saved = await savedBy(settings, () =>
      clickIn(settings, '[data-set-aside=tray] [data-action=save-set-aside]'),
    );
    expect(saved.name).toBe('margin-mentor-set-aside-tray.json');
    expect(JSON.parse(saved.text)).toMatchObject({ key: 'tray', setAside: [{ why: 'damaged', value: damaged }] });

    await clickIn(settings, '[data-set-aside=tray] [data-action=forget-set-aside]');
    await countIn(settings, '[data-set-aside]').toBe(1);
    await textIn(settings, `${SECTION} [role=status]`).toBe('Forgotten: The tray.');
    expect(await setAside('tray')).toBe(undefined);
    expect(await setAside('tips')).toEqual([{ why: 'newer', ...newer }]);
    const library = await test.open('library.html');
    await countIn(library, TOLD).toBe(1);
    await clickIn(settings, '[data-set-aside=tips] [data-action=forget-set-aside]');
    await countIn(settings, '[data-set-aside]').toBe(0);
    // The page that says so hears of it.
    await countIn(library, TOLD).toBe(0);
    expect(await storedValue(test.browser, 'tray')).toEqual(['sample:a']);
  });

  it('is said to nobody where nothing is wrong', async () => {
    await putAndStart({ tray: ['sample:a'] });
    await expect.poll(() => storedValue(test.browser, 'tray').catch(() => undefined)).toEqual(['sample:a']);
    const library = await test.open('library.html');
    await textIn(library, COUNT).toBe('1');
    await countIn(library, TOLD).toBe(0);
    const settings = await openSettings();
    await settings.waitForSelector('[data-setting=template]');
    await countIn(settings, SECTION).toBe(0);
  });

  it('is still there where an earlier release stored it, and a snapshot is kept', async () => {
    const page = await test.open('library.html');
    const ids = (await searchFor(page, 'team')).map(({ id }) => id);
    const before = ids.slice(0, 2);
    await putIntoStorage(test.browser, { tray: before });
    await textIn(page, COUNT).toBe('2');
    expect((await local()).tray).toEqual(before);
    await page.click('[data-part=result]:nth-of-type(3) [data-action=tray]');
    await textIn(page, COUNT).toBe('3');
    expect((await local()).tray).toEqual({ version: 1, value: ids.slice(0, 3) });
    expect((await local())['snapshot: tray']).toMatchObject({ version: 1, value: before });
    await test.browser.restartBackground();
    const again = await test.open('library.html');
    await clickIn(again, '[data-action=show-tray]');
    await expect.poll(() => quotesIn(again, '[data-part=tray-item]')).toEqual(ids.slice(0, 3));
  });

  it('loses nothing where two windows change it at once, be it that it was damaged', async () => {
    const [one, other] = [await openSearch(test.browser, 'library.html'), await test.open('sidepanel.html')];
    test.keep(one);
    await searchFor(one, 'team');
    await searchFor(other, 'metrics');
    const all = new Set([...(await quotesIn(one)), ...(await quotesIn(other))]);
    await putIntoStorage(test.browser, { tray: ['sample:a', 7] });
    const addAll = (page: Page) =>
      page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('[data-action=tray]')) button.click();
      });
    await Promise.all([addAll(one), addAll(other)]);
    const expected = ['sample:a', ...all].sort();
    await expect
      .poll(async () => [...((await storedValue(test.browser, 'tray').catch(() => [])) as string[])].sort())
      .toEqual(expected);
    expect(await setAside('tray')).toEqual([{ why: 'damaged', version: 1, value: ['sample:a', 7] }]);
  });

  it('loses no setting where two pages change settings at once, without the background', async () => {
    const pages = [await openSettings(), await openSettings()];
    for (const page of pages) await page.waitForSelector('[data-setting=template]');
    // One writes the template, letter by letter; the other chooses the form, to and fro.
    const [first, second] = pages as [Page, Page];
    await Promise.all([
      first.evaluate(() => {
        const box = document.querySelector<HTMLTextAreaElement>('[data-setting=template]');
        if (!box) return;
        for (const text of ['{q', '{quo', '{quote} twice']) {
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }),
      second.evaluate(() => {
        const choice = document.querySelector<HTMLSelectElement>('select');
        if (!choice) return;
        for (const format of ['markdown', 'both', 'plain']) {
          choice.value = format;
          choice.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }),
    ]);
    await expect.poll(() => storedValue(test.browser, 'copy')).toEqual({ format: 'plain', template: '{quote} twice' });
  });
});

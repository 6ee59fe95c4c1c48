import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { copyOf } from './harness/copy-of';
import { browserKind, launchForTest } from './harness/e2e-browser';
import { clickIn, countIn, textIn } from './harness/search-app';
import { clearStored, stored } from './harness/storage';
import { eventually, pause } from './harness/wait';

/** A draft of one's own. */
const DRAFT = `# Plan: forecast of returns

## Hiring
We are hiring our first data scientist. The hiring manager wants a take-home exercise before the technical interview.

## Evaluation
We will measure offline accuracy first, and then run an A/B test with a guardrail metric.`;

describe('the page of welcome', () => {
  let browser: ExtensionBrowser;
  const opened: Page[] = [];

  beforeAll(async () => {
    browser = await launchForTest(undefined, { keepsWelcome: true });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
    await clearStored(browser);
  });

  async function open(path = 'welcome.html'): Promise<Page> {
    const page = await browser.openExtensionPage(path, { viewport: { width: 800, height: 800 } });
    opened.push(page);
    await page.waitForSelector('[data-part=chip]');
    return page;
  }

  it('opens once, after installing', async () => {
    const shown = await eventually(async () => (await browser.welcomePages())[0], 20_000);
    expect(shown).not.toBe(null);
    await shown?.close();
    await browser.restartBackground();
    // It wakes up.
    await stored(browser);
    await pause(1000);
    expect(await browser.welcomePages()).toEqual([]);
  });

  it('shows the real tip on its sample: it opens, says why, and copies', async () => {
    const page = await open();
    await page.bringToFront();
    await textIn(page, '[data-part=chip]').toBe('Mentor tip: hiring');
    await page.click('[data-part=chip]');
    await page.waitForSelector('[data-part=card]');
    const why = await page.$eval('[data-part=why]', (line) => line.textContent);
    const sheet = await page.$eval('[data-part=sheet]', (paper) => paper.textContent);
    const reasons = [...why.matchAll(/“(.*?)”/g)].map(([, words = '']) => words);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(sheet).toContain(reason);
    const id = await page.$eval('[data-part=quote]', (quote) => (quote as HTMLElement).dataset.quote ?? '');
    await page.click('[data-action=copy]');
    await textIn(page, '[data-part=card] [role=status]').toContain('Copied');
    await expect.poll(() => browser.readClipboard()).toEqual(copyOf(id));
    await page.bringToFront();
    await page.click('[data-part=card] [data-action=close]');
    await clickIn(page, '[data-action=again]');
    await countIn(page, '[data-part=chip]').toBe(1);
  });

  it('advises on what is pasted, and says so where there is nothing to say', async () => {
    const page = await open();
    await clickIn(page, '[data-action=advise]');
    await textIn(page, '[data-said=own] p').toBe('Paste or write something first.');
    const paste = (text: string) =>
      page.$eval(
        '[data-field=own]',
        (area, words) => {
          (area as HTMLTextAreaElement).value = words;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    await paste(DRAFT);
    await clickIn(page, '[data-action=advise]');
    await countIn(page, '[data-part=draft-section]').toBeGreaterThan(0);
    await page.bringToFront();
    const id = await page.$eval(
      '[data-part=draft-quote] [data-quote]',
      (one) => (one as HTMLElement).dataset.quote ?? '',
    );
    await page.click('[data-part=draft-quote] [data-action=copy]');
    await textIn(page, '[data-said=quote] p').toContain('Copied');
    await expect.poll(() => browser.readClipboard()).toEqual(copyOf(id));
    await page.bringToFront();
    await clickIn(page, '[data-action=back]');
    await countIn(page, '[data-part=draft]').toBe(0);
    await paste('Boil the potatoes for twenty minutes, then peel them and let them cool.');
    await clickIn(page, '[data-action=advise]');
    await countIn(page, '[data-part=draft]').toBe(1);
    await countIn(page, '[data-part=draft-section]').toBe(0);
    // Nothing of it is kept.
    expect(JSON.stringify(await stored(browser))).not.toContain('potatoes');
  });

  it('says why for each permission, what is read, and which keys there are', async () => {
    const page = await open();
    const permissions = await page.$$eval('[data-permission]', (rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent !== '']),
    );
    const names = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'];
    expect(permissions).toEqual(
      [...names, ...(browserKind === 'chromium' ? ['sidePanel'] : [])].map((name) => [name, true]),
    );
    await countIn(page, '[data-part=reads] li').toBe(5);
    await countIn(page, '[data-part=shortcut]').toBe(4);
    // A fresh Chromium has the icon behind the puzzle piece; Firefox shows it.
    await countIn(page, '[data-part=pin]').toBe(browserKind === 'chromium' ? 1 : 0);
  });

  it('takes the choice of style at once, for all pages', async () => {
    const page = await open();
    await clickIn(page, '[data-setting=style] input[value=badge]');
    await textIn(page, '[data-said=style] p').toBe('Saved.');
    const settings = await browser.openExtensionPage('options.html');
    opened.push(settings);
    await expect
      .poll(() =>
        settings.evaluate(() => document.querySelector<HTMLInputElement>('[data-setting=style] input:checked')?.value),
      )
      .toBe('badge');
  });
});

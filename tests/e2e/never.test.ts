import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../components/text';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { goTo } from './harness/go-to';
import { type PagesServer, servePages } from './harness/pages-server';
import { hasReader, readerState } from './harness/reader-state';
import { hostCount } from './harness/tip';

/** Listed hosts, of all kinds and several countries, and hosts below some. */
const LISTED = [
  'chase.com',
  'secure.chase.com',
  'www.ing.de',
  'particuliers.sg.fr',
  'www.tk.de',
  'portal.hopkinsmedicine.org',
  'mail.google.com',
  'outlook.office.com',
  'web.whatsapp.com',
  'our-team.slack.com',
  'www.skatteverket.se',
  'disk.tail1234.ts.net',
];

/** Hosts in no list, whose names tell what they are. */
const TOLD_BY_NAME = [
  'onlinebanking.margin-mentor.example',
  'www.smallvillagebank.example',
  'mychart.margin-mentor.example',
  'webmail.margin-mentor.example',
  'chat.margin-mentor.example',
  'tax.agency.gov.xx',
  'wiki.corp',
  'wiki',
  'localhost',
  '127.0.0.1',
  'wiki.margin-mentor.example.',
];

/** Hosts that look like one of those, or lie beside one. */
const ELSEWHERE = [
  'notchase.com',
  'chase.com.margin-mentor.example',
  'docs.google.com',
  'arxiv.org',
  'huggingface.co',
  'mailchimp.com',
  'databank.worldbank.org',
  'clinical-ml.margin-mentor.example',
];

describe('sites that are never read', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;
  let opened: Page | undefined;

  beforeAll(async () => {
    pages = await servePages({ '/plan.html': fixture('sample/plan.html') });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  async function open(host: string, secure = true): Promise<Page> {
    opened = await browser.newPage(pages.urlAt(host, '/plan.html', { secure }));
    expect(await opened.evaluate(() => [location.hostname, document.title])).toEqual([
      host,
      expect.stringMatching(/./),
    ]);
    return opened;
  }

  async function expectTip(page: Page): Promise<void> {
    expect((await readerState(browser, page)).state).toBe('advice');
    expect(await browser.tipFrame(page, 10_000)).not.toBe(null);
    expect(await hostCount(page)).toBe(1);
    await expect.poll(() => browser.badgeText(page)).toMatch(/^[1-9]$/);
  }

  /** That nothing is offered, also after as long as a tip takes at most. */
  async function expectNothing(page: Page): Promise<void> {
    expect(await browser.tipFrame(page, 1500)).toBe(null);
    expect(await hostCount(page)).toBe(0);
    expect(await browser.badgeText(page)).toBe('');
  }

  async function expectPopup(page: Page, wanted: string): Promise<void> {
    const popup = await browser.openToolbarPopup(page);
    try {
      await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain(wanted);
    } finally {
      await popup.close();
    }
  }

  /** Turns the popup's switch for the site of a page. @param isOn how it is before */
  async function toggleSite(page: Page, isOn: boolean): Promise<void> {
    const popup = await browser.openToolbarPopup(page);
    const state = () =>
      popup.evaluate(() => document.querySelector<HTMLInputElement>('[data-switch=site]')?.checked ?? null);
    try {
      await expect.poll(state).toBe(isOn);
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('[data-switch=site]')?.click());
      await expect.poll(state).toBe(!isOn);
    } finally {
      await popup.close();
    }
  }

  it.each(ELSEWHERE)('are not all that look like one: %s has its tip', async (host) => {
    await expectTip(await open(host));
  });

  it.each(LISTED)('have no reader where they are listed: %s', async (host) => {
    const page = await open(host);
    expect(await hasReader(browser, page)).toBe(false);
    await expectNothing(page);
  });

  it.each(TOLD_BY_NAME)('are told by their name: %s', async (host) => {
    const page = await open(host, false);
    expect(await readerState(browser, page)).toMatchObject({ state: 'never here', receipt: null, advice: null });
    await expectNothing(page);
  });

  it('have nothing either with the dot that ends a full name, which Firefox does not take for the same', async () => {
    const page = await open('www.dkb.de.');
    await expectNothing(page);
    await expectPopup(page, t('pageNever'));
  });

  it('stay so when the address changes', async () => {
    const page = await open('chat.margin-mentor.example', false);
    await page.evaluate(() => history.pushState(null, '', '/other'));
    // Longer than a page of an app is given to be filled.
    await expectNothing(page);
    expect((await readerState(browser, page)).state).toBe('never here');
  });

  it('stay so when they are come back to', async () => {
    const page = await open('chat.margin-mentor.example', false);
    await goTo(page, pages.url('wiki', '/plan.html'));
    await expectTip(page);
    await page.goBack();
    expect((await readerState(browser, page)).state).toBe('never here');
    await expectNothing(page);
  });

  it.each([
    ['secure.chase.com', true],
    ['chat.margin-mentor.example', false],
  ])('can be let in by the person, and are kept out again: %s', async (host, secure) => {
    const page = await open(host, secure);
    await expectNothing(page);
    await toggleSite(page, false);
    // Without being loaded again, and on what is opened from then on.
    await expectTip(page);
    await page.close();
    const again = await open(host, secure);
    await expectTip(again);
    await toggleSite(again, true);
    await expect.poll(() => hostCount(again)).toBe(0);
    await again.close();
    const last = await open(host, secure);
    await expectNothing(last);
  });

  it.each(['secure.chase.com', 'webmail.margin-mentor.example'])('are named as such in the popup: %s', async (host) => {
    await expectPopup(await open(host), t('pageNever'));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { type PagesServer, servePages } from './harness/pages-server';

// What the other tests build upon; when one of these fails, their failures say little about the product.
describe('the test harness', () => {
  let browser: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages({
      '/plain.html': '<!doctype html><title>Plain</title><p>Nothing of interest.</p>',
      '/strict.html': {
        body: '<!doctype html><title>Strict</title>',
        headers: { 'content-security-policy': "default-src 'none'" },
      },
    });
    browser = await launchForTest();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it.each([false, true])('serves pages under public-looking names (https: %s)', async (secure) => {
    const page = await browser.newPage(pages.url('wiki', '/plain.html', { secure }));
    expect(await page.title()).toBe('Plain');
    // Loopback would count as secure whatever the scheme.
    expect(await page.evaluate(() => isSecureContext)).toBe(secure);
    expect(pages.requests.at(-1)).toMatchObject({ secure });
    await page.close();
  });

  it('reaches nothing but its own pages', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plain.html'));
    const reached = await page.evaluate(() =>
      fetch('https://example.com/', { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    await page.close();
  });

  it('sends the headers of a page', async () => {
    const page = await browser.newPage(pages.url('wiki', '/strict.html'));
    const allowed = await page.evaluate(async () => {
      const image = new Image();
      image.src = '/plain.html';
      return new Promise((resolve) => document.addEventListener('securitypolicyviolation', () => resolve(false)));
    });
    expect(allowed).toBe(false);
    await page.close();
  });

  it('runs code in the background and can end it', async () => {
    await browser.backgroundEval(() => {
      (globalThis as { mark?: string }).mark = 'the first';
    });
    const mark = () => browser.backgroundEval(() => (globalThis as { mark?: string }).mark ?? null);
    expect(await mark()).toBe('the first');
    await browser.restartBackground();
    expect(await mark()).toBe(null);
  });

  it('sets the colours that a page is asked for', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plain.html'), { colourScheme: 'dark' });
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await dark()).toBe(true);
    await browser.setColourScheme(page, 'light');
    expect(await dark()).toBe(false);
    await page.close();
  });

  it('reads both flavours of the clipboard', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plain.html'));
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => {
        event.preventDefault();
        event.clipboardData?.setData('text/plain', 'plain');
        event.clipboardData?.setData('text/html', '<b>rich</b>');
      });
      document.addEventListener('click', () => document.execCommand('copy'));
    });
    await page.click('p');
    expect(await browser.readClipboard()).toEqual({ text: 'plain', html: expect.stringContaining('<b>rich</b>') });
    await page.close();
  });

  it('has an empty badge and no tip on a page of no interest', async () => {
    const page = await browser.newPage(pages.url('wiki', '/plain.html'));
    expect(await browser.tipFrame(page, 500)).toBe(null);
    expect(await browser.badgeText(page)).toBe('');
    await page.close();
  });

  it('opens the popup in a tab and under the toolbar button', async () => {
    const tab = await browser.openExtensionPage('popup.html');
    expect(tab.url().startsWith(browser.extensionOrigin) || browser.kind === 'firefox').toBe(true);
    await tab.close();
    const page = await browser.newPage(pages.url('wiki', '/plain.html'));
    const popup = await browser.openToolbarPopup(page);
    expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
    await popup.close();
    await page.close();
  });
});

import type { Page } from 'puppeteer-core';
import type { PageState } from '../../../platform/messages';
import type { ExtensionBrowser } from './browser';
import { askReaderInFront } from './inside';
import { eventually } from './wait';

/** What the reader of a page says once it has read, so that nothing more is to come. */
export async function readerState(browser: ExtensionBrowser, page: Page): Promise<PageState> {
  await page.bringToFront();
  const state = await eventually(async () => {
    const said = await browser.backgroundEval(askReaderInFront);
    return said?.state !== 'reading' && said;
  });
  if (!state) throw new Error(`No reader has read ${await page.evaluate(() => location.href)}`);
  return state;
}

/** Whether a reader runs in a page. One that does not come within the time in which others come is taken for none. */
export async function hasReader(browser: ExtensionBrowser, page: Page): Promise<boolean> {
  await page.bringToFront();
  return (await eventually(() => browser.backgroundEval(askReaderInFront), 1500)) !== null;
}

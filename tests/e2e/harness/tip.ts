import type { Frame, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browser';
import { clickInFrame } from './click';
import { readerState } from './reader-state';

/** Edges in CSS pixels of the window. */
export type Box = Record<'left' | 'top' | 'right' | 'bottom', number>;

/**
 * Waits for the chip of a page.
 * @param timeoutMs how long, in milliseconds
 * @returns its frame
 * @throws what is known of the page, where no tip comes
 */
export async function chipOf(browser: ExtensionBrowser, page: Page, timeoutMs = 10_000): Promise<Frame> {
  await page.bringToFront();
  const frame = await browser.tipFrame(page, timeoutMs);
  if (!frame) {
    const { state, advice } = await readerState(browser, page);
    throw new Error(
      `No tip came. Reader: ${state}, ${advice?.strength}; elements beside the body: ${await hostCount(page)}`,
    );
  }
  await frame.waitForSelector('[data-part=chip]', { visible: true });
  return frame;
}

/** Waits for the tip of a page and opens it by a click on its chip. @returns its frame */
export async function openTip(browser: ExtensionBrowser, page: Page): Promise<Frame> {
  const frame = await chipOf(browser, page);
  await clickInFrame(page, frame, '[data-part=chip]');
  await frame.waitForSelector('[data-part=card]', { visible: true, timeout: 5000 });
  return frame;
}

/** What a page has of a tip, seen from the page: a tip that can be clicked, one that has not drawn itself yet, or none. */
export const tipOn = (page: Page): Promise<'shown' | 'not yet' | 'none'> =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find(({ localName }) => !/^(?:head|body)$/.test(localName));
    if (!host) return 'none';
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host ? 'shown' : 'not yet';
  });

/** How many elements stand beside head and body, where no page has any: those of the tip. */
export const hostCount = (page: Page) =>
  page.evaluate(
    () => [...document.documentElement.children].filter(({ localName }) => !/^(?:head|body)$/.test(localName)).length,
  );

/** The box of the tip's frame in the page's window. */
export async function tipBox(frame: Frame): Promise<Box> {
  const element = await frame.frameElement();
  if (!element) throw new Error('The frame is gone');
  return element.evaluate((shown) => {
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

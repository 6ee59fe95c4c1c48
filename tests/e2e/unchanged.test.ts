import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from './harness/browser';
import { launchForTest } from './harness/e2e-browser';
import { LAYOUTS } from './harness/layouts';
import { type PagesServer, servePages } from './harness/pages-server';
import { difference } from './harness/pixels';
import { readerState } from './harness/reader-state';
import { type Box, chipOf, hostCount, tipBox } from './harness/tip';

const pathOf = (number: number) => `/${number}`;
const CASES = LAYOUTS.map(({ page, ...layout }, number) => ({ ...layout, path: pathOf(number) }));
const VIEWPORT = { width: 1000, height: 700 };
const WINDOW = { left: 0, top: 0, right: VIEWPORT.width, bottom: VIEWPORT.height };

/** In a page: all measures by which a page could be told from another. */
function measures() {
  const box = (element: Element | null) => element && JSON.stringify(element.getBoundingClientRect());
  const sizes = (element: Element) => [
    ...[element.scrollWidth, element.scrollHeight, element.clientWidth, element.clientHeight],
    ...[element.scrollLeft, element.scrollTop],
  ];
  return {
    window: [innerWidth, innerHeight, scrollX, scrollY, visualViewport?.width, visualViewport?.height],
    root: sizes(document.documentElement),
    body: sizes(document.body),
    boxes: [...document.querySelectorAll('html, body, body *')].map(box),
    active: document.activeElement?.localName,
    selection: String(getSelection()),
  };
}

const markup = () => document.documentElement.outerHTML;

/** In a page: settles when what is there now has been drawn. */
const drawn = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

describe('a page', () => {
  let browser: ExtensionBrowser;
  /** The same browser without the extension. */
  let bare: ExtensionBrowser;
  let pages: PagesServer;

  beforeAll(async () => {
    pages = await servePages(Object.fromEntries(LAYOUTS.map(({ page }, number) => [pathOf(number), page])));
    [browser, bare] = await Promise.all([launchForTest(), launchForTest(null)]);
  });

  afterAll(async () => {
    await browser?.close();
    await bare?.close();
    await pages?.close();
  });

  async function picture(page: Page): Promise<Uint8Array> {
    await page.bringToFront();
    await page.evaluate(drawn);
    return page.screenshot({ captureBeyondViewport: false });
  }

  async function chipOn(page: Page): Promise<Frame> {
    const frame = await chipOf(browser, page);
    // The frame is shown once its page has told its size.
    await expect
      .poll(async () => {
        const element = await frame.frameElement();
        return element?.evaluate((shown) => shown.checkVisibility({ opacityProperty: true }));
      })
      .toBe(true);
    return frame;
  }

  /** @param beyond how far it may reach out of the other, in pixels */
  function expectWithin(inner: Box, outer: Box, beyond: number): void {
    expect(inner.left).toBeGreaterThanOrEqual(Math.floor(outer.left) - beyond);
    expect(inner.top).toBeGreaterThanOrEqual(Math.floor(outer.top) - beyond);
    expect(inner.right).toBeLessThanOrEqual(Math.ceil(outer.right) + beyond);
    expect(inner.bottom).toBeLessThanOrEqual(Math.ceil(outer.bottom) + beyond);
  }

  it.each(CASES)(
    '$what is the same but for the chip, and the same again without it',
    async ({ path, isElsewhere, counts, undrawnIn }) => {
      const address = pages.url('wiki', path);
      const [page, other] = await Promise.all([
        browser.newPage(address, { viewport: VIEWPORT }),
        bare.newPage(address, { viewport: VIEWPORT }),
      ]);
      const [wanted, wantedMeasures, wantedMarkup] = [
        await picture(other),
        await other.evaluate(measures),
        await other.evaluate(markup),
      ];
      await other.close();

      await readerState(browser, page);
      if (!isElsewhere) {
        const frame = await chipOn(page);
        const box = counts ? WINDOW : await tipBox(frame);
        const changed = difference(wanted, await picture(page));
        // Scrolled by a part of a pixel, as by snapping, Firefox draws what stands still into the next one.
        const beyond = (await page.evaluate(() => scrollY % 1)) === 0 ? 0 : 1;
        if (changed) expectWithin(changed, box, beyond);
        else expect(undrawnIn).toBe(browser.kind);
        if (!counts) expect(await page.evaluate(measures)).toEqual(wantedMeasures);
        // By script, so that no mouse lies over anything, and also where the page is enlarged. Not at once: the frame goes,
        // and its answer with it.
        await frame.$eval('[data-action=close]', (button) => void setTimeout(() => (button as HTMLElement).click()));
      }
      await expect.poll(() => hostCount(page)).toBe(0);
      expect(difference(wanted, await picture(page))).toBe(null);
      expect(await page.evaluate(measures)).toEqual(wantedMeasures);
      expect(await page.evaluate(markup)).toBe(wantedMarkup);
      await page.close();
    },
  );
});

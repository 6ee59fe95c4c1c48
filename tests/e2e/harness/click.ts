import type { Frame, Page } from 'puppeteer-core';
import { evaluateApart } from './apart';
import { takeInput } from './take-input';
import { eventually } from './wait';

/**
 * A click of the mouse in a frame of the page, where a person could click too: what is in the frame may take itself for visible
 * while the page shows no frame, or too little of it. Puppeteer's own click also takes what is below the text of a page
 * without a doctype for invisible, and the tip stands at the bottom of any page.
 */
export async function clickInFrame(page: Page, frame: Frame, selector: string): Promise<void> {
  await frame.waitForSelector(selector, { visible: true, timeout: 5000 });
  const element = await frame.frameElement();
  if (!element) throw new Error('The frame is gone');
  if (!(await eventually(() => element.evaluate(isShown), 5000))) throw new Error('The page does not show the frame');
  const measure = async () => {
    const inner = await frame.$eval(selector, middleIfShown);
    const outer = await element.evaluate(corner);
    return inner && { x: outer.x + inner.x, y: outer.y + inner.y };
  };
  // The frame may still be growing to the size of what is in it. A click finds its way by what was drawn last, which in
  // Chromium is put together from two processes: so both have to draw the same again.
  let before = await measure();
  const point = await eventually(async () => {
    await Promise.all([evaluateApart(page, twoFramesDrawn), frame.evaluate(twoFramesDrawn)]);
    const now = await measure();
    const same = now !== null && now.x === before?.x && now.y === before.y;
    before = now;
    return same && now;
  }, 5000);
  if (!point) throw new Error(`The frame is too small to show ${selector}`);
  await takeInput(frame, page.mouse.click(point.x, point.y));
}

/** Where a frame begins in its page. */
export async function cornerOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  return element ? element.evaluate(corner) : { x: 0, y: 0 };
}

/** In a page: settles when what is there now has been drawn. */
function twoFramesDrawn(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function corner(element: Element): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect();
  return { x: left + element.clientLeft, y: top + element.clientTop };
}

function middleIfShown(element: Element): { x: number; y: number } | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  // The tip's page asks for its size by way of the background, which may have to be started first.
  const wanted = document.getElementById('app')?.offsetHeight ?? innerHeight;
  if (Math.abs(wanted - innerHeight) > 1) return null;
  return x > 0 && y > 0 && x < innerWidth && y < innerHeight ? { x, y } : null;
}

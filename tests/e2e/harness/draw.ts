import type { Page } from 'puppeteer-core';
import type { BrowserKind } from './browser';
import { pause } from './wait';

/**
 * Draws an element by its upper edge, where no words are, onto the middle of another, both of them in sight. Firefox begins
 * to draw when told so by the protocol and then hears nothing more, so there the events of drawing are made in the page.
 */
export async function drawOnto(kind: BrowserKind, page: Page, from: string, to: string): Promise<void> {
  if (kind === 'firefox') return page.evaluate(drawInPage, from, to);
  const place = (selector: string) =>
    page.$eval(selector, (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, top, middle: top + height / 2 };
    });
  const [start, end] = [await place(from), await place(to)];
  await page.mouse.move(start.x, start.top + 4);
  await page.mouse.down();
  await page.mouse.move(start.x, start.top + 12, { steps: 3 });
  await page.mouse.move(end.x, end.middle, { steps: 6 });
  // The browser asks the page whether it takes what is drawn, and must have its answer before the button is released.
  await pause(150);
  await page.mouse.move(end.x + 2, end.middle);
  await pause(150);
  await page.mouse.up();
}

/** In a page: what drawing does there. What is not taken on the way is not dropped. */
function drawInPage(from: string, to: string): Promise<void> {
  const [source, target] = [document.querySelector(from), document.querySelector(to)];
  const dataTransfer = new DataTransfer();
  const tell = (element: Element | null, type: string) =>
    element?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  tell(source, 'dragstart');
  return new Promise((done) =>
    setTimeout(() => {
      const taken = tell(target, 'dragover') === false;
      if (taken) tell(target, 'drop');
      tell(source, 'dragend');
      done();
    }, 50),
  );
}

import type { Frame, Page } from 'puppeteer-core';
import { cornerOf } from './click';

/**
 * Selects words of an element by drawing the mouse over them, as a person does.
 * @returns what is selected then, without white space at its ends
 */
export async function selectWords(
  page: Page,
  selector: string,
  words: string,
  frame: Frame = page.mainFrame(),
): Promise<string> {
  // Drawing from inside a selection would move it about.
  await frame.evaluate(() => getSelection()?.removeAllRanges());
  const place = await frame.$eval(selector, placeOfWords, words);
  if (!place) throw new Error(`"${words}" does not stand in ${selector}`);
  const { x, y } = await cornerOf(frame);
  await page.mouse.move(x + place.from.x, y + place.from.y);
  await page.mouse.down();
  await page.mouse.move(x + place.to.x, y + place.to.y, { steps: 4 });
  await page.mouse.up();
  return (await frame.evaluate(() => String(getSelection()))).trim();
}

interface Point {
  x: number;
  y: number;
}

/** In a page: the left end of the first word and the right end of the last one. */
function placeOfWords(element: Element, words: string): { from: Point; to: Point } | null {
  element.scrollIntoView({ block: 'nearest' });
  const start = element.textContent.indexOf(words);
  if (start < 0) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (start + words.length > at && start + words.length <= at + length) range.setEnd(node, start + words.length - at);
    at += length;
  }
  const lines = [...range.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  return {
    from: { x: first.left + 0.5, y: first.top + first.height / 2 },
    to: { x: last.right - 0.5, y: last.top + last.height / 2 },
  };
}

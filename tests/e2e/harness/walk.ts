import type { Page } from 'puppeteer-core';
import { pressWith } from './press-with';
import { eventually } from './wait';

const BOX = 'input[role=combobox]';

/** A draft with a heading that advice is found on, and that lacks much of what a good plan has. */
export const WALK_DRAFT = `# Design doc: churn model

## Data

Two years of events are in the warehouse. Cancellations are logged by billing, logins by the app.

## Success metrics

The north star metric is monthly active subscribers. It moves slowly, so we need a proxy metric.
`;

/** Waits for an element; states are told by data attributes, since the interface may be in any language. */
async function shown(page: Page, selector: string): Promise<void> {
  const found = await eventually(() => page.$(selector).then((element) => element !== null), 5000);
  if (!found) throw new Error(`There is no ${selector}`);
}

/** A click without a mouse, which the page gets wherever it is scrolled and whether its tab is in front or not. */
async function choose(page: Page, selector: string): Promise<void> {
  await shown(page, selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

async function search(page: Page, words: string): Promise<void> {
  await shown(page, BOX);
  await page.focus(BOX);
  await page.$eval(BOX, (box) => (box as HTMLInputElement).select());
  await page.keyboard.press('Backspace');
  await page.keyboard.type(words);
  await eventually(() => page.$eval(BOX, (box, typed) => (box as HTMLInputElement).value === typed, words), 5000);
}

/** Pastes a text into the search box by the keyboard, with all its lines. */
export async function pasteDraft(page: Page, text: string): Promise<void> {
  await page.evaluate((draft) => {
    const answer = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', draft);
      event.preventDefault();
    };
    document.addEventListener('copy', answer, { once: true });
  }, text);
  await page.focus(BOX);
  await pressWith(page, 'Command', 'c');
  await pressWith(page, 'Command', 'v');
}

interface WithStorage {
  chrome: { storage: { local: { clear(): Promise<void>; set(values: object): Promise<void> } } };
}

/** In a page of the extension: forgets all that is kept, so that nothing is left of a test before. */
export async function clearStored(): Promise<void> {
  await (globalThis as unknown as WithStorage).chrome.storage.local.clear();
}

/** In a page of the extension: remembers searches, as only the real popup and the panel do. */
export async function storeSearches(...queries: string[]): Promise<void> {
  await (globalThis as unknown as WithStorage).chrome.storage.local.set({ 'recent searches': queries });
}

/** Brings a page of the search, in front and new, from state to state; each is there when its name is told. */
export async function* walkSearch(page: Page): AsyncGenerator<string> {
  await page.evaluate(clearStored);
  await shown(page, '[data-topic]');
  yield 'home';
  await page.evaluate(storeSearches, 'hiring', 'when not to use ml');
  await shown(page, '[data-recent]');
  yield 'home, with recent searches';
  await page.keyboard.type('?');
  await shown(page, '.keys');
  yield 'keys';
  await page.keyboard.type('?');
  await search(page, 'team');
  await shown(page, '[data-part=result]');
  yield 'results';
  await choose(page, '[data-action=copy-as]');
  await shown(page, '[data-part=formats]');
  yield 'copy as';
  await choose(page, '[data-format]');
  yield 'copied';
  await search(page, 'topic:hiring team -music "people"');
  await shown(page, '[data-filter][aria-pressed=true]');
  yield 'filters';
  await search(page, 'qwzxv');
  await shown(page, '[data-part=nothing]');
  yield 'nothing found';
  await choose(page, '[data-action=show-tray]');
  await shown(page, '[data-part=tray]');
  yield 'tray, empty';
  await choose(page, '[data-action=back]');
  await search(page, 'team');
  for (const row of [1, 2, 3]) await choose(page, `[data-part=result]:nth-of-type(${row}) [data-action=tray]`);
  await shown(page, '[data-part=result]:nth-of-type(3) [aria-pressed=true]');
  yield 'added to the tray';
  await choose(page, '[data-action=show-tray]');
  await shown(page, '[data-part=tray-item]:nth-of-type(3)');
  yield 'tray';
  await choose(page, '[data-part=tray-item]:nth-of-type(3) [data-action=remove]');
  await shown(page, '[data-action=undo]');
  yield 'removed';
  await choose(page, '[data-part=tray-item]:nth-of-type(2) [data-action=read]');
  await shown(page, '[data-part=context]');
  yield 'context';
  // Back to the tray, and from it to the search.
  await choose(page, '[data-action=back]');
  await choose(page, '[data-action=clear]');
  await choose(page, '[data-action=back]');
  await search(page, ' ');
  await pasteDraft(page, WALK_DRAFT);
  await shown(page, '[data-part=draft-section]');
  yield 'draft';
  await choose(page, '.missing:last-of-type summary');
  await shown(page, '.missing[open] [data-part=draft-quote]');
  await page.$eval('.missing[open]', (element) => element.scrollIntoView());
  yield 'draft, missing';
}

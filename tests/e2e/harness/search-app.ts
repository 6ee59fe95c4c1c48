import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ExtensionBrowser, ToolbarPopup } from './browser';

/** The search box. */
export const BOX = 'input[role=combobox]';
/** What was just done. */
export const STATUS = '[data-part=status]';

/** The search, wherever it is shown: a tab or the real popup. */
export type Shown = Pick<ToolbarPopup, 'evaluate'> | Page;

/** A result as it is shown. */
export interface Row {
  readonly id: string;
  readonly quote: string;
  readonly marks: string[];
  readonly active: boolean;
  readonly text: string;
}

// These run in the page of the search: they see nothing of this file, only their arguments.

/** What the list of results shows. */
export function rowsShown(): Row[] {
  return [...document.querySelectorAll('[data-part=result]')].map((row) => {
    const quote = row.querySelector<HTMLElement>('[data-part=quote]');
    return {
      id: quote?.dataset.quote ?? '',
      quote: quote?.textContent ?? '',
      marks: [...row.querySelectorAll('mark')].map((mark) => mark.textContent),
      active: row.getAttribute('aria-selected') === 'true',
      text: row.textContent,
    };
  });
}

export const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
export const focused = () => document.activeElement?.getAttribute('role') ?? document.activeElement?.localName ?? '';
export const boxValue = () => document.querySelector('input')?.value ?? '';
export const countOf = (selector: string) => document.querySelectorAll(selector).length;
const idsOf = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(`${selector} [data-quote]`)].map(({ dataset }) => dataset.quote ?? '');
const clickFirst = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const focusFirst = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

/** Runs a function in the search: the two kinds of it have it under two types. */
export const inside = <Args extends unknown[], Result>(
  shown: Shown,
  fn: (...args: Args) => Result,
  ...args: Args
): Promise<Result> =>
  (shown.evaluate as (fn: (...args: Args) => Result, ...args: Args) => Promise<Result>).call(shown, fn, ...args);

/** Polls the text of a part of the search. */
export const textIn = (shown: Shown, selector: string) => expect.poll(() => inside(shown, textOf, selector));

/** Polls the status line. */
export const statusIn = (shown: Shown) => textIn(shown, STATUS);

/** Polls how many elements there are. */
export const countIn = (shown: Shown, selector: string) => expect.poll(() => inside(shown, countOf, selector));

/** The ids of the quotes in a part of the search, in their order. */
export const quotesIn = (shown: Shown, part = '[data-part=result]') => inside(shown, idsOf, part);

/** Clicks by script, for what needs no gesture of a person. */
export async function clickIn(shown: Shown, selector: string): Promise<void> {
  await countIn(shown, selector).toBeGreaterThan(0);
  await inside(shown, clickFirst, selector);
}

/** Presses a button of the real popup by keyboard, for what needs a gesture, such as copying. */
export async function pressIn(popup: ToolbarPopup, selector: string): Promise<void> {
  await countIn(popup, selector).toBeGreaterThan(0);
  await inside(popup, focusFirst, selector);
  await popup.press('Enter');
}

/** Opens the search in a tab and waits until one can type. */
export async function openSearch(browser: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.openExtensionPage(path, { viewport: { width: 480, height: 640 } });
  await countIn(page, '#app *').toBeGreaterThan(0);
  return page;
}

/** Opens the real popup on a page and waits until one can type. */
export async function openPopup(browser: ExtensionBrowser, page: Page): Promise<ToolbarPopup> {
  const popup = await browser.openToolbarPopup(page);
  await countIn(popup, '#app *').toBeGreaterThan(0);
  return popup;
}

/** Types a query in place of what stands in the box. @returns the rows, which change in the same moment */
export async function searchFor(page: Page, words: string): Promise<Row[]> {
  await page.bringToFront();
  await page.waitForSelector(BOX);
  await page.focus(BOX);
  await page.$eval(BOX, (box) => (box as HTMLInputElement).select());
  await page.keyboard.type(words);
  await expect.poll(() => page.evaluate(boxValue)).toBe(words);
  return page.evaluate(rowsShown);
}

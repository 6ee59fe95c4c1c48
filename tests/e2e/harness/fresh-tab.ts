import type { Browser, Page } from 'puppeteer-core';

const taken = new WeakSet<Browser>();

/** A new tab; the first time it is the one that the browser started with, so that no empty tab stays about. */
export async function freshTab(browser: Browser): Promise<Page> {
  const first = taken.has(browser) ? undefined : (await browser.pages())[0];
  taken.add(browser);
  return first?.url() === 'about:blank' ? first : browser.newPage();
}

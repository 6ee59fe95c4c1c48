import type { Page } from 'puppeteer-core';
import { eventually } from './wait';

/**
 * Goes to an address in a tab that shows a page. Firefox takes it for the end of the new load when a frame of the page that is
 * left was still loading, as that of a tip, and says so as an error; the new page comes all the same.
 */
export async function goTo(page: Page, address: string, until: 'load' | 'domcontentloaded' = 'load'): Promise<void> {
  try {
    await page.goto(address, { waitUntil: until });
  } catch (error) {
    if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
    const states = until === 'load' ? ['complete'] : ['interactive', 'complete'];
    const isThere = () => page.evaluate(hasCome, address.replace(/#.*/s, ''), states).catch(() => false);
    if (!(await eventually(isThere))) throw error;
  }
}

/** In a page: whether it is the one of an address, and so far. What stands behind `#` may be for the browser alone. */
function hasCome(address: string, states: readonly string[]): boolean {
  return location.href.replace(/#.*/s, '') === address && states.includes(document.readyState);
}

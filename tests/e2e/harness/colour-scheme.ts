import type { Page } from 'puppeteer-core';
import type { ColourScheme } from './browser';
import { eventually } from './wait';

/** An override reaches the frames of other processes, such as the tip's, a moment after the page itself. */
export async function untilPreferred(page: Page, scheme: ColourScheme): Promise<void> {
  for (const frame of page.frames()) {
    // A frame may go away meanwhile; it then needs no colours.
    await eventually(() => frame.evaluate(prefers, scheme).catch(() => true), 2000);
  }
}

function prefers(scheme: ColourScheme): boolean {
  return matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
}

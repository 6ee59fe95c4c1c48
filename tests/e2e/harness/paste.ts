import type { Page } from 'puppeteer-core';
import type { Clipboard } from './browser';
import { pressWith } from './press-with';
import { eventually } from './wait';

/** Pastes by the keyboard into a page that has nothing to do with the extension, and tells what arrived there. */
export async function pasteInto(page: Page): Promise<Clipboard> {
  await page.bringToFront();
  await page.evaluate(() => {
    document.body.innerHTML = '<textarea autofocus></textarea>';
    document.querySelector('textarea')?.focus();
    document.addEventListener('paste', (event) => {
      document.body.dataset.pasted = JSON.stringify({
        text: event.clipboardData?.getData('text/plain') ?? '',
        html: event.clipboardData?.getData('text/html') ?? '',
      });
    });
  });
  await pressWith(page, 'Command', 'v');
  const pasted = await eventually(() => page.evaluate(() => document.body.dataset.pasted), 1000);
  // Chromium fires no paste event when the clipboard is empty.
  return pasted ? (JSON.parse(pasted) as Clipboard) : { text: '', html: '' };
}

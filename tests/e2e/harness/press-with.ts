import type { KeyInput, Page } from 'puppeteer-core';

/** Presses a key while another is held. */
export async function pressWith(page: Page, held: 'Shift' | 'Command', key: KeyInput): Promise<void> {
  const modifier = held === 'Command' ? (process.platform === 'darwin' ? 'Meta' : 'Control') : held;
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { GivenFile } from './give-files';

/**
 * Does something that saves a file, and tells what is in it. Downloads are not to land on this computer's disk, so the
 * link that would start one is caught; what it leads to is read.
 */
export async function savedBy(
  page: Page,
  action: () => Promise<void>,
): Promise<Required<Pick<GivenFile, 'name' | 'text'>>> {
  await page.evaluate(() => {
    const world = globalThis as { savedFile?: { name: string; text: string } };
    delete world.savedFile;
    HTMLAnchorElement.prototype.click = function click() {
      void (async () => {
        world.savedFile = { name: this.download, text: await (await caught(this.href)).text() };
      })();
    };
    // The policy of the page allows no connection to what it has made itself.
    const made = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create(blob);
      if (blob instanceof Blob) made.set(address, blob);
      return address;
    };
    const caught = async (address: string) => made.get(address) ?? new Blob();
  });
  await action();
  const saved = () => page.evaluate(() => (globalThis as { savedFile?: { name: string; text: string } }).savedFile);
  await expect.poll(saved).toBeTruthy();
  return (await saved()) ?? { name: '', text: '' };
}

import type { Page } from 'puppeteer-core';

/** A file as a person chooses it; `base64` holds what is no text. */
export interface GivenFile {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
}

/** Chooses files in a picker of a page: the browser's own dialog can't be driven, so the input is given them. */
export async function giveFiles(page: Page, input: string, ...files: GivenFile[]): Promise<void> {
  await page.waitForSelector(input);
  await page.$eval(
    input,
    (element, given) => {
      const transfer = new DataTransfer();
      for (const { name, text, base64 } of given) {
        const bytes = base64 === undefined ? [text ?? ''] : [Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))];
        transfer.items.add(new File(bytes, name));
      }
      (element as HTMLInputElement).files = transfer.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files,
  );
}

/** Drops files on a place of a page. */
export async function dropFiles(page: Page, target: string, ...files: GivenFile[]): Promise<void> {
  await page.waitForSelector(target);
  await page.$eval(
    target,
    (element, given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text ?? ''], name));
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    files,
  );
}

import browser from 'webextension-polyfill';
import { type ImportAnswer, type ImportSource, isTooLarge } from '../core/corpus/add/import';

/** Milliseconds that one file may take. A file that takes longer is made to do harm, or of no use. */
const LONGEST = 5000;

/**
 * Finds out what is in a file or page, in a worker of its own, which is ended when it has answered or time is up. The
 * bytes of a file are moved there: they are gone here.
 * @param limit milliseconds after which the answer is `too slow`
 */
export async function readImport(source: ImportSource, limit = LONGEST): Promise<ImportAnswer> {
  if ('bytes' in source && isTooLarge(source.bytes)) return { kind: 'problem', problem: 'too large' };
  const worker = new Worker(browser.runtime.getURL('/import-worker.js'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<ImportAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'problem', problem: 'too slow' }), limit);
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data);
      worker.onerror = () => resolve({ kind: 'problem', problem: 'failed' });
      worker.postMessage(source, 'bytes' in source ? [source.bytes] : []);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

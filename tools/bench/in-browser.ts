import type { Page } from 'puppeteer-core';
import { movedTo } from '../../core/corpus/add/moved';
import type { Holding } from '../../core/model';
import type { BrowserKind, ExtensionBrowser } from '../../tests/e2e/harness/browser';
import { launch } from '../../tests/e2e/harness/launch';
import { findBrowser } from '../browsers';
import { BUILDS } from '../commands';
import type { openWorkbench } from '../workbench';
import { largeLibrary, PACK } from './large';
import { printTimes } from './measure';

/** Interviews that are sent to the background at once: a message may not be larger than 64 MB. */
const AT_ONCE = 100;
/** Times that the search is opened anew. */
const TIMES = 5;
const QUERY = 'convince my boss';

/** In a page: whether the index that is kept has as many interviews as are kept. */
function isIndexKept(): Promise<boolean> {
  return new Promise((done) => {
    const asked = indexedDB.open('margin-mentor');
    asked.onsuccess = () => {
      const database = asked.result;
      const transaction = database.transaction(['interviews', 'cache']);
      const count = transaction.objectStore('interviews').count();
      const kept = transaction.objectStore('cache').get('index');
      transaction.oncomplete = () => {
        database.close();
        done(Object.keys(kept.result?.holdings ?? {}).length > count.result);
      };
    };
    asked.onerror = () => done(false);
  });
}

/** Milliseconds until something in a page is so. */
async function until(
  page: Page,
  isSo: (argument: string) => boolean | Promise<boolean>,
  argument = '',
): Promise<number> {
  const start = performance.now();
  await page.waitForFunction(isSo, { polling: 250, timeout: 120_000 }, argument);
  return performance.now() - start;
}

/** Measures the built extension with 40,000 quotes of a person's own in a real browser. */
export async function benchBrowser(
  kind: BrowserKind,
  workbench: ReturnType<typeof openWorkbench>,
  texts?: string,
): Promise<void> {
  const executable = findBrowser(kind);
  if (!executable) throw new Error(`no ${kind} was found`);
  const { library, holdings } = largeLibrary(workbench, texts);
  const browser = await launch(kind, { extension: BUILDS[kind].folder, executable, headless: true });
  try {
    console.log(`\n${library.quoteCount} quotes in ${browser.version}`);
    await timed('opened with the built-in interview alone', TIMES, () => openAndFind(browser));
    const page = await browser.openExtensionPage('library.html#shelves');
    await page.waitForSelector('[data-part=shelf]');
    const parts = Array.from({ length: Math.ceil(holdings.length / AT_ONCE) }, (_, at) =>
      holdings.slice(at * AT_ONCE, (at + 1) * AT_ONCE).map((holding) => movedTo(holding, PACK.id)),
    );
    await timed(`${AT_ONCE} interviews added, in one change`, parts.length, async (time) =>
      add(page, parts[time] ?? []),
    );
    await timed('and there, in a page that is open', 1, () =>
      until(page, (count) => document.body.textContent.includes(`${count} interviews`), String(holdings.length)),
    );
    await timed('and its index kept', 1, () => until(page, isIndexKept));
    await page.close();
    await timed(`opened, and results for “${QUERY}” shown`, TIMES, () => openAndFind(browser));
    await typeLetters(browser);
  } finally {
    await browser.close();
  }
}

async function timed(name: string, times: number, work: (time: number) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    const own = await work(time);
    took.push(typeof own === 'number' ? own : performance.now() - start);
  }
  printTimes(name, took);
}

/** Adds interviews as the library's page does. */
const add = (page: Page, holdings: readonly Holding[]) =>
  page.evaluate(
    async (packs, given) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } })
        .chrome;
      const args = [{ packs, holdings: given }];
      await runtime.sendMessage({ name: 'change', params: { name: 'changeLibrary', args } });
    },
    [PACK],
    holdings as Holding[],
  );

/** Opens the search on a query. @returns milliseconds from opening it to results */
async function openAndFind(browser: ExtensionBrowser): Promise<number> {
  const page = await browser.openExtensionPage(`popup.html#${new URLSearchParams({ q: QUERY })}`);
  await page.waitForSelector('[data-part=result]', { timeout: 120_000 });
  const took = await page.evaluate(() => performance.now());
  await page.close();
  return took;
}

/** Types a query letter by letter, each when the last is answered. */
async function typeLetters(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openExtensionPage('popup.html');
  await page.waitForSelector('input');
  await new Promise((done) => setTimeout(done, 5_000));
  const took: number[] = [];
  for (let end = 1; end <= QUERY.length; end++)
    took.push(
      await page.evaluate(
        async (typed) => {
          const box = document.querySelector('input') as HTMLInputElement;
          const start = performance.now();
          box.value = typed;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
          return performance.now() - start;
        },
        QUERY.slice(0, end),
      ),
    );
  printTimes('a letter typed, to what is shown', took);
  await page.close();
}

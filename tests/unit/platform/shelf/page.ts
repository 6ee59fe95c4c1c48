import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Holding, PackInfo } from '../../../../core/model';
import browser, { resetFakeBrowser } from '../../fake-browser';
import { sampleInterview } from '../../sample-library';

/** Makes a new device: nothing is stored, no page is open. */
export function newDevice(): void {
  vi.restoreAllMocks();
  resetFakeBrowser();
  browser.extension.inIncognitoContext = false;
  globalThis.indexedDB = new IDBFactory();
}

/** Opens a page of the extension: it shares what is stored with others, and nothing that it has in memory. */
export async function openPage() {
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  return {
    ...(await import('../../../../platform/shelf/shelf')),
    ...(await import('../../../../platform/shelf/undo')),
    ...(await import('../../../../platform/shelf/notes')),
    ...(await import('../../../../platform/shelf/source-checks')),
    ...(await import('../../../../platform/shelf/queue')),
    ...(await import('../../../../platform/shelf/index-cache')),
    ...(await import('../../../../platform/shelf/revision')),
    ...(await import('../../../../platform/shelf/backup')),
    ...(await import('../../../../platform/shelf/rescue')),
  };
}

export type Page = Awaited<ReturnType<typeof openPage>>;

/** Opens the database without the extension's help. A new one has no stores, unless they are made. */
export function openRaw(version?: number, make: (database: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('margin-mentor', version);
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Does something to a store of the database without the extension's help. */
export async function tamper(store: string, change: (store: IDBObjectStore) => void): Promise<void> {
  const database = await openRaw();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    change(transaction.objectStore(store));
  });
  database.close();
}

export const info = (id: string, title = `Pack ${id}`): PackInfo => ({
  id,
  title,
  revision: 1,
  licence: 'none',
  source: '',
  attribution: '',
});

/** An interview of the pack that its id begins with. */
export function holding(id: string, ...answer: readonly string[]): Holding {
  const [first = 'Hire slowly.', ...others] = answer;
  const interview = sampleInterview([['Whom do you hire?', first, ...others]], id);
  return { pack: id.split(':')[0] ?? '', interview, quotes: quotesOf(interview) };
}

/** The interviews on the shelf and their first answers, by their ids, with the titles of the packs. */
export async function contents(page: Page): Promise<Record<string, string>> {
  const { packs, changed } = await page.readShelf();
  return Object.fromEntries([
    ...packs.map(({ id, title }) => [id, title]),
    ...changed.map(({ interview }) => [interview.id, interview.exchanges[0]?.answer[0]?.text]),
  ]);
}

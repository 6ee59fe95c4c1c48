import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from '../../fake-browser';
import { contents, holding, info, newDevice, openPage, openRaw, type Page } from './page';

let page: Page;

beforeEach(async () => {
  newDevice();
  page = await openPage();
});

afterEach(() => {
  vi.useRealTimers();
});

const first = { packs: [info('mine')], holdings: [holding('mine:ada')] };
const problem = (kind: string) => expect.objectContaining({ problem: kind });

/** Lets all the time pass that somebody may want to wait, once they wait. */
async function passTime(): Promise<void> {
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 1 });
  vi.runAllTimers();
}

describe('a database that can’t be opened', () => {
  it('was written by a later version', async () => {
    await page.changeLibrary(first);
    (await openRaw(2)).close();
    await expect((await openPage()).readShelf()).rejects.toThrow(problem('newer'));
  });

  it('is about to be, by a page that is newer: the older one lets go of it, and says so from then on', async () => {
    await page.changeLibrary(first);
    await openRaw(2);
    await expect(page.readShelf()).rejects.toThrow(problem('newer'));
    await expect(page.changeLibrary(first)).rejects.toThrow(problem('newer'));
  });

  it('is held by another page that does not let go', async () => {
    const held = await openRaw(1);
    // While this waits for the other page, everybody behind it waits too.
    indexedDB.deleteDatabase('margin-mentor');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reading = page.readShelf();
    reading.catch(() => {});
    await passTime();
    await expect(reading).rejects.toThrow(problem('blocked'));
    vi.useRealTimers();
    held.close();
    expect(await page.readShelf()).toMatchObject({ packs: [] });
  });

  it.each([
    ['InvalidStateError', 'forbidden'],
    ['SecurityError', 'forbidden'],
    ['UnknownError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['AbortError', 'broken'],
  ])('says %s', async (name, kind) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', name);
    });
    await expect(page.readShelf()).rejects.toThrow(problem(kind));
    await expect(page.changeLibrary(first)).rejects.toThrow(problem(kind));
    vi.restoreAllMocks();
    expect(await page.changeLibrary(first)).toBeGreaterThan(0);
  });

  it('is not there at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(page.readShelf()).rejects.toThrow(problem('forbidden'));
  });

  it('is none for private windows, where all would be lost with the window', async () => {
    await page.changeLibrary(first);
    browser.extension.inIncognitoContext = true;
    const other = await openPage();
    await expect(other.readShelf()).rejects.toThrow(problem('forbidden'));
    await expect(other.changeLibrary(first)).rejects.toThrow(problem('forbidden'));
    await expect(other.rescue()).rejects.toThrow(problem('forbidden'));
    await expect(other.eraseAll()).rejects.toThrow(problem('forbidden'));
    browser.extension.inIncognitoContext = false;
    expect(await contents(await openPage())).toMatchObject({ mine: 'Pack mine' });
  });

  it('lacks what belongs into it', async () => {
    (await openRaw(1, (made) => made.createObjectStore('packs'))).close();
    await expect(page.readShelf()).rejects.toThrow(problem('broken'));
  });

  it('is another than the one that was written, or empty again', async () => {
    await page.changeLibrary(first);
    const { IDBFactory } = await import('fake-indexeddb');
    globalThis.indexedDB = new IDBFactory();
    const other = await openPage();
    await expect(other.readShelf()).rejects.toThrow(problem('lost'));
    await expect(other.changeLibrary(first)).rejects.toThrow(problem('lost'));
    // Until everything is erased, knowingly.
    await other.eraseAll();
    expect(await other.readShelf()).toMatchObject({ packs: [], changed: [] });
  });
});

describe('a connection that ends', () => {
  it('is made anew where the browser ended it', async () => {
    await page.changeLibrary(first);
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (this: IDBDatabase, ...args) {
      this.close();
      return transaction.apply(this, args);
    });
    expect(await contents(page)).toMatchObject({ mine: 'Pack mine' });
  });

  it('lets another page erase everything, and finds it empty then', async () => {
    await page.changeLibrary(first);
    const other = await openPage();
    await other.eraseAll();
    expect(await page.readShelf(new Map([['mine:ada', 1]]))).toMatchObject({ packs: [], gone: ['mine:ada'] });
  });
});

describe('erasing', () => {
  it('leaves nothing', async () => {
    await page.changeLibrary(first);
    await browser.storage.local.set({ tray: ['a'], tips: { on: false } });
    await browser.storage.session.set({ 'state:popup': { query: 'hiring' } });
    await page.eraseAll();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await browser.storage.local.get()).toEqual({});
    expect(await browser.storage.session.get()).toEqual({});
  });

  it('also works on what can’t be read', async () => {
    (await openRaw(99)).close();
    await page.eraseAll();
    expect(await page.readShelf()).toMatchObject({ packs: [] });
  });

  it('says so where another page is in the way, and leaves the settings for then', async () => {
    await page.changeLibrary(first);
    const held = await openRaw();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const erasing = page.eraseAll();
    erasing.catch(() => {});
    await passTime();
    await expect(erasing).rejects.toThrow(problem('blocked'));
    expect(await page.libraryRevision.load()).toBeGreaterThan(0);
    held.close();
  });
});

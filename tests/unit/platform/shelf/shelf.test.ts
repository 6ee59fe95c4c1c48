import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toKept } from '../../../../core/corpus/kept';
import browser from '../../fake-browser';
import { contents, holding, info, newDevice, openPage, type Page, tamper } from './page';

let page: Page;

beforeEach(async () => {
  newDevice();
  page = await openPage();
});

const ada = holding('mine:ada', 'Hire slowly.', 'Pay well.');
const eve = holding('mine:eve', 'Plan little.');
const first = { packs: [info('mine')], holdings: [ada, eve] };

/** What a failed change says. */
const problem = (kind: string) => expect.objectContaining({ problem: kind });

describe('the shelf', () => {
  it('has nothing at first', async () => {
    expect(await page.readShelf()).toEqual({ revision: 0, packs: [], changed: [], gone: [], unreadable: [] });
  });

  it('gives back what was put there, also to a page opened later', async () => {
    const revision = await page.changeLibrary(first);
    expect(await (await openPage()).readShelf()).toEqual({
      revision,
      packs: [info('mine')],
      changed: [
        { ...ada, revision },
        { ...eve, revision },
      ],
      gone: [],
      unreadable: [],
    });
  });

  it('tells only what is new to whom knows the rest', async () => {
    const before = await page.changeLibrary(first);
    const after = await page.changeLibrary({ holdings: [holding('mine:ada', 'Hire fast.')], gone: ['mine:eve'] });
    const known = new Map([
      ['mine:ada', before],
      ['mine:eve', before],
    ]);
    expect(await page.readShelf(known)).toMatchObject({
      revision: after,
      changed: [{ interview: { id: 'mine:ada' }, revision: after }],
      gone: ['mine:eve'],
    });
    expect(await page.readShelf(new Map([['mine:ada', after]]))).toMatchObject({ changed: [], gone: [] });
  });

  it('replaces a pack with all its interviews in one change', async () => {
    await page.changeLibrary({ packs: [info('theirs'), info('mine')], holdings: [holding('theirs:a'), ada] });
    const update = { gonePacks: ['theirs'], packs: [info('theirs', 'New')], holdings: [holding('theirs:b')] };
    await page.changeLibrary(update);
    expect(await contents(page)).toEqual({
      mine: 'Pack mine',
      theirs: 'New',
      'mine:ada': 'Hire slowly.',
      'theirs:b': 'Hire slowly.',
    });
  });

  it('tells every page of each change', async () => {
    const told: number[] = [];
    page.libraryRevision.onChange((revision) => told.push(revision));
    const other = await openPage();
    const revision = await other.changeLibrary(first);
    await other.undoChange(revision);
    expect(told).toEqual([revision, revision + 1]);
  });

  it('takes a change for made where it could not be told', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await page.changeLibrary(first);
    expect(Object.keys(await contents(page))).toContain('mine:ada');
  });

  it('takes nothing that could not be shared or restored', async () => {
    const bad = { ...ada, interview: { ...ada.interview, url: 'javascript:alert(1)' } };
    await expect(page.changeLibrary({ ...first, holdings: [eve, bad] })).rejects.toMatchObject({ place: 'url' });
    await expect(page.changeLibrary({ packs: [info('no name')] })).rejects.toMatchObject({ place: 'id' });
    expect(await contents(page)).toEqual({});
  });

  it('takes no interview into a pack that is not there', async () => {
    await page.changeLibrary(first);
    await page.changeLibrary({ gonePacks: ['mine'] });
    await expect(page.changeLibrary({ holdings: [ada] })).rejects.toThrow(problem('changed since'));
    expect(await contents(page)).toEqual({});
  });

  it('knows which interviews come from an address', async () => {
    const at = (id: string, url: string) => ({ ...holding(id), interview: { ...holding(id).interview, url } });
    await page.changeLibrary({
      packs: [info('mine')],
      holdings: [
        at('mine:a', 'https://x.example/talks/#part-2'),
        at('mine:b', 'https://x.example/talks?page=2'),
        at('mine:c', ''),
        at('mine:d', 'https://X.example/talks'),
      ],
    });
    expect(await page.sourcesAt('https://x.example/talks')).toEqual(['mine:a', 'mine:d']);
    expect(await page.sourcesAt('https://x.example/talks/#top')).toEqual(['mine:a', 'mine:d']);
    expect(await page.sourcesAt('https://x.example/talks/?page=2')).toEqual(['mine:b']);
    expect(await page.sourcesAt('https://x.example/')).toEqual([]);
    expect(await page.sourcesAt('')).toEqual([]);
    expect(await page.sourcesAt('about:blank')).toEqual([]);
  });
});

describe('a change that fails in the middle', () => {
  const change = {
    packs: [info('mine', 'Other'), info('theirs')],
    holdings: [holding('mine:ada', 'Never.'), holding('theirs:b')],
    gone: ['mine:eve'],
  };
  let before: Awaited<ReturnType<Page['readShelf']>>;

  beforeEach(async () => {
    await page.changeLibrary(first);
    before = await page.readShelf();
  });

  /** Lets the n-th record that is put (from 0) come to grief. */
  function failAt(nth: number, how: (store: IDBObjectStore) => void): void {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (count++ === nth) how(this);
      return put.apply(this, args);
    });
  }

  const throwing = (error: Error) => () => {
    throw error;
  };

  it.each([0, 1, 2, 3, 4, 5])('leaves all as it was: at record %i', async (nth) => {
    failAt(nth, throwing(new RangeError('no')));
    await expect(page.changeLibrary(change)).rejects.toThrow(RangeError);
    vi.restoreAllMocks();
    expect(await page.readShelf()).toEqual(before);
    expect(await (await openPage()).readShelf()).toEqual(before);
  });

  it('says that the device is full, and goes on when it is no longer', async () => {
    failAt(3, throwing(new DOMException('', 'QuotaExceededError')));
    await expect(page.changeLibrary(change)).rejects.toThrow(problem('full'));
    vi.restoreAllMocks();
    expect(await page.readShelf()).toEqual(before);
    await page.changeLibrary(change);
    expect(await contents(page)).toMatchObject({ mine: 'Other', 'mine:ada': 'Never.' });
  });

  it('says so too where that turns out at the end', async () => {
    // What the browser does when there is no room to commit.
    failAt(5, ({ transaction }) => {
      queueMicrotask(() =>
        (transaction as IDBTransaction & { _abort(name: string): void })._abort('QuotaExceededError'),
      );
    });
    await expect(page.changeLibrary(change)).rejects.toThrow(problem('full'));
    vi.restoreAllMocks();
    expect(await page.readShelf()).toEqual(before);
  });

  it('says that the database is broken where it is', async () => {
    failAt(3, throwing(new DOMException('', 'UnknownError')));
    await expect(page.changeLibrary(change)).rejects.toThrow(problem('broken'));
  });
});

describe('two pages', () => {
  it('lose nothing when both change at once', async () => {
    const other = await openPage();
    await page.changeLibrary({ packs: [info('mine')] });
    const names = Array.from({ length: 10 }, (_, at) => `mine:n${at}`);
    const undo = await Promise.all(
      names.map((id, at) => (at % 2 ? page : other).changeLibrary({ holdings: [holding(id)] })),
    );
    expect(Object.keys(await contents(page))).toEqual(['mine', ...names]);
    expect(new Set(undo).size).toBe(names.length);
  });

  it('undo what the other did', async () => {
    const other = await openPage();
    await other.undoChange(await page.changeLibrary(first));
    expect(await contents(page)).toEqual({});
  });
});

describe('what can’t be read', () => {
  const all = { ...first, packs: [info('mine'), info('theirs')], holdings: [ada, eve, holding('theirs:b')] };

  it('is told, and hides nothing else: a record that makes no sense', async () => {
    const revision = await page.changeLibrary(all);
    await tamper('interviews', (store) => {
      const record = { revision, change: revision, pack: 'mine' };
      store.put({ ...record, id: 'mine:ada', kept: '{"interview":{"id":"mine:ada"},"quotes":[]}' });
      store.put({ ...record, id: 'mine:eve', kept: toKept(ada) });
      store.put({ id: 'odd', revision: 1 });
    });
    await tamper('packs', (store) => store.put({ id: 'theirs', info: null }));
    const news = await page.readShelf();
    expect(news.changed.map(({ interview }) => interview.id)).toEqual(['theirs:b']);
    expect(news.unreadable).toEqual(['theirs', 'mine:ada', 'mine:eve', 'odd']);
    expect(news.packs.map(({ id, title }) => [id, title])).toEqual([
      ['mine', 'Pack mine'],
      ['theirs', 'theirs'],
    ]);
  });

  it('is told, and hides nothing else: a record that the browser can’t read', async () => {
    await page.changeLibrary(all);
    const get = IDBObjectStore.prototype.get;
    const cantRead = () => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (Array.isArray(key) && key[0] === 'mine:ada') cantRead();
      return get.call(this, key);
    });
    const news = await page.readShelf();
    expect(news.changed.map(({ interview }) => interview.id)).toEqual(['mine:eve', 'theirs:b']);
    expect(news.unreadable).toEqual(['mine:ada']);
  });

  it('is no reason to take the interview for gone', async () => {
    const revision = await page.changeLibrary(first);
    await tamper('interviews', (store) => store.put({ id: 'mine:ada', revision: revision + 1 }));
    await tamper('interviews', (store) => store.delete(['mine:ada', revision]));
    const news = await page.readShelf(new Map([['mine:ada', revision]]));
    expect([news.gone, news.unreadable]).toEqual([[], ['mine:ada']]);
  });
});

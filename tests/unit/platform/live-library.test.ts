import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from '../fake-browser';
import { holding, info, newDevice } from './shelf/page';

const ada = holding('mine:ada', 'Hire wombats slowly, and pay them well from the first day on.');
const eve = holding('mine:eve', 'Plan ocelots little, and only for the quarter that you are in.');
/** Enough quotes for an index to be kept. */
const many = Array.from({ length: 40 }, (_, at) =>
  holding(
    `mine:many-${at}`,
    ...Array.from({ length: 10 }, (__, block) => `Capybara ${at} has lesson number ${block}.`),
  ),
);
const pack = [info('mine')];

/** The library of a page that is opened now, with its index. */
async function opened(first: (search: typeof import('../../../platform/search')) => unknown = () => {}) {
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  const { library } = await import('../../../platform/bundled');
  const { changeLibrary } = await import('../../../platform/shelf/shelf');
  const { readIndexCache, writeIndexCache } = await import('../../../platform/shelf/index-cache');
  const { putNote } = await import('../../../platform/shelf/notes');
  const { undoChange } = await import('../../../platform/shelf/undo');
  const live = await import('../../../platform/live-library');
  const search = await import('../../../platform/search');
  first(search);
  await live.followShelf(async ({ changed, gone }, revisions) => {
    await search.followLibrary(changed, gone, revisions);
    await search.keepIndex(revisions);
  });
  const found = (query: string) =>
    search
      .quoteIndex()
      .search(query)
      .filter(({ weak }) => !weak)
      .map(({ quote }) => quote.interview);
  return { library, changeLibrary, readIndexCache, writeIndexCache, putNote, undoChange, live, search, found };
}

beforeEach(() => {
  newDevice();
});

describe('the library of a page', () => {
  it('has what was added, changed and removed since it was opened, and so has its index', async () => {
    const page = await opened();
    const built = [...page.library.holdings].length;
    expect(page.found('wombats')).toEqual([]);
    const undo = await page.changeLibrary({ packs: pack, holdings: [ada, eve] });
    await page.live.refreshLibrary();
    expect(page.library.pack('mine')).toEqual(info('mine'));
    expect(page.found('wombats')).toEqual(['mine:ada']);
    const other = holding('mine:ada', 'Hire giraffes slowly, and pay them well from the first day on.');
    await page.changeLibrary({ packs: pack, holdings: [other], gone: ['mine:eve'] });
    await page.live.refreshLibrary();
    expect([page.found('wombats'), page.found('ocelots'), page.found('giraffes')]).toEqual([[], [], ['mine:ada']]);
    await expect(page.undoChange(undo)).rejects.toMatchObject({ problem: 'changed since' });
    await page.changeLibrary({ gonePacks: ['mine'] });
    await page.live.refreshLibrary();
    expect([...page.library.holdings]).toHaveLength(built);
    expect(page.library.pack('mine')).toBeUndefined();
    expect(page.found('hiring').length).toBeGreaterThan(0);
  });

  it('hears of changes that another page makes', async () => {
    const page = await opened();
    const told = vi.fn();
    page.live.liveLibrary.onChange(told);
    await page.changeLibrary({ packs: pack, holdings: [ada] });
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(page.found('wombats')).toEqual(['mine:ada']);
  });

  it('has the person’s notes', async () => {
    const page = await opened();
    const note = { quote: 'q', text: 'Mine', starred: true, words: 'w', mentor: 'm', changed: '2026-01-02T03:04:05Z' };
    await page.putNote(note);
    await page.live.refreshLibrary();
    expect(page.live.notes().get('q')).toEqual(note);
  });

  it('says why it has nothing, and keeps what is built in', async () => {
    const page = await opened();
    await page.changeLibrary({ packs: pack, holdings: [ada] });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'VersionError');
      },
    });
    const other = await opened();
    expect(other.live.liveLibrary.now.problem).toBe('newer');
    expect([...other.library.holdings].length).toBeGreaterThan(0);
    vi.unstubAllGlobals();
  });

  it('asks the background where the browser shows it another database', async () => {
    const page = await opened();
    await page.changeLibrary({ packs: pack, holdings: [ada] });
    const kept = await page.live.readKept(new Map());
    browser.extension.inIncognitoContext = true;
    browser.runtime.onMessage.addListener((message) =>
      (message as { name: string }).name === 'shelf' ? Promise.resolve(kept) : undefined,
    );
    const inPrivate = await opened();
    expect(inPrivate.live.liveLibrary.now.problem).toBeNull();
    expect(inPrivate.found('wombats')).toEqual(['mine:ada']);
  });
});

/** Adds so many quotes that their index is kept, and keeps another in its place. */
async function keepManyQuotes(
  page: Awaited<ReturnType<typeof opened>>,
  other: (data: string) => string,
): Promise<void> {
  await page.changeLibrary({ packs: pack, holdings: [ada, ...many] });
  await page.live.refreshLibrary();
  const kept = await page.readIndexCache();
  if (!kept) throw new Error('no index was kept');
  await page.writeIndexCache({ ...kept, data: other(kept.data) });
}

describe('the index that is kept', () => {
  it('is not made anew by the next page, and is brought up to date', async () => {
    const first = await opened();
    await first.changeLibrary({ packs: pack, holdings: [ada, ...many] });
    await first.live.refreshLibrary();
    const kept = await first.readIndexCache();
    expect(Object.keys(kept?.holdings ?? {})).toContain('mine:ada');
    // Behind the back of what was kept.
    await first.changeLibrary({ packs: pack, holdings: [eve], gone: ['mine:ada'] });
    const second = await opened();
    expect(second.found('ocelots')).toEqual(['mine:eve']);
    expect(second.found('wombats')).toEqual([]);
    expect(second.found('capybara 7').length).toBeGreaterThan(0);
  });

  /** Keeps an index that says that it has everything, and has what was there at first. */
  async function keepOlderIndex(): Promise<void> {
    const page = await opened();
    const before = page.search.quoteIndex().toJSON();
    await keepManyQuotes(page, () => before);
  }

  it('is believed, and not looked through', async () => {
    await keepOlderIndex();
    expect((await opened()).found('wombats')).toEqual([]);
  });

  it('is taken also where somebody has searched before the library was read', async () => {
    await keepOlderIndex();
    expect((await opened((search) => search.quoteIndex())).found('wombats')).toEqual([]);
  });

  it('is made anew where it cannot be read', async () => {
    await keepManyQuotes(await opened(), (data) => data.slice(0, 100));
    expect((await opened()).found('wombats')).toEqual(['mine:ada']);
  });

  it('is not kept for a few quotes', async () => {
    const page = await opened();
    await page.changeLibrary({ packs: pack, holdings: [ada] });
    await page.live.refreshLibrary();
    expect(await page.readIndexCache()).toBeUndefined();
  });
});

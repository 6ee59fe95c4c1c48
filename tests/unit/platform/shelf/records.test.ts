import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Note, SourceCheck } from '../../../../core/corpus/backup';
import { holding, info, newDevice, openPage, type Page, tamper } from './page';

let page: Page;

beforeEach(async () => {
  newDevice();
  page = await openPage();
});

const note: Note = {
  quote: 'mine:ada-1-0',
  text: 'So true.',
  starred: false,
  words: 'Hire slowly.',
  mentor: 'Ada Example',
  changed: '2026-02-03T04:05:06.789Z',
};

describe('notes', () => {
  it('are kept by quote, across restarts', async () => {
    await page.putNote(note);
    await page.putNote({ ...note, quote: 'other', starred: true, text: '' });
    await page.putNote({ ...note, text: 'Or not.' });
    expect(await (await openPage()).readNotes()).toEqual([
      { ...note, text: 'Or not.' },
      { ...note, quote: 'other', starred: true, text: '' },
    ]);
  });

  it('go when there is neither text nor star', async () => {
    await page.putNote(note);
    await page.putNote({ ...note, text: ' \n' });
    expect(await page.readNotes()).toEqual([]);
  });

  it('are untouched by all that happens to packs', async () => {
    await page.changeLibrary({ packs: [info('mine')], holdings: [holding('mine:ada')] });
    await page.putNote(note);
    await page.undoChange(await page.changeLibrary({ gonePacks: ['mine'] }));
    await page.changeLibrary({ gonePacks: ['mine'] });
    expect(await page.readNotes()).toEqual([note]);
  });

  it('are taken only where a backup could have them', async () => {
    await expect(page.putNote({ ...note, changed: 'yesterday' })).rejects.toThrow();
    await page.putNote(note);
    await tamper('notes', (store) => store.put({ quote: 'odd', text: 3 }));
    expect(await page.readNotes()).toEqual([note]);
  });
});

describe('what was found at sources', () => {
  const check: SourceCheck = {
    interview: 'mine:ada',
    at: '2026-02-03T04:05:06.789Z',
    quotes: { a: 'unchanged', b: { changed: 'Hire.' } },
  };

  it('is kept by interview, the last of each', async () => {
    await page.putCheck(check);
    await page.putCheck({ ...check, interview: 'mine:eve' });
    await page.putCheck({ ...check, quotes: { a: 'gone' } });
    await tamper('checks', (store) => store.put({ interview: 'odd' }));
    expect(await (await openPage()).readChecks()).toEqual([
      { ...check, quotes: { a: 'gone' } },
      { ...check, interview: 'mine:eve' },
    ]);
  });
});

describe('the queue', () => {
  const waiting = (address: string) => ({
    address,
    name: '',
    date: '',
    collection: 'Mentors',
    state: 'waiting' as const,
  });

  it('keeps its order while it is worked on, across restarts', async () => {
    await page.putQueue([waiting('https://z.example/'), waiting('https://a.example/')]);
    await page.putQueue([waiting('https://m.example/')]);
    const done = { ...waiting('https://z.example/'), state: 'added' as const, interview: 'mine:z' };
    await page.putQueue([done]);
    await page.putQueue([{ ...waiting('https://a.example/'), state: 'failed', reason: '404' }]);
    await tamper('queue', (store) => store.put({ address: 'odd', state: 'lost' }));
    expect(await (await openPage()).readQueue()).toEqual([
      done,
      { ...waiting('https://a.example/'), state: 'failed', reason: '404' },
      waiting('https://m.example/'),
    ]);
  });

  it('is as long as it was, whatever is put again', async () => {
    const addresses = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(addresses, { maxLength: 4 }), async (puts) => {
        await page.clearQueue();
        for (const put of puts) await page.putQueue(put.map(waiting));
        expect((await page.readQueue()).map(({ address }) => address)).toEqual([...new Set(puts.flat())]);
      }),
      { numRuns: 30 },
    );
  });

  it('can be forgotten', async () => {
    await page.putQueue([waiting('https://a.example/')]);
    await page.clearQueue();
    expect(await page.readQueue()).toEqual([]);
  });
});

describe('the index as it was', () => {
  const cache = { holdings: { 'mine:ada': 3 }, data: '{"index":1}' };

  it('is there for the next page', async () => {
    expect(await page.readIndexCache()).toBeUndefined();
    await page.writeIndexCache(cache);
    await page.writeIndexCache({ ...cache, data: '{}' });
    expect(await (await openPage()).readIndexCache()).toEqual({ ...cache, data: '{}' });
  });

  it('is none where it makes no sense', async () => {
    await page.writeIndexCache(cache);
    await tamper('cache', (store) => store.put({ holdings: [], data: 7 }, 'index'));
    expect(await page.readIndexCache()).toBeUndefined();
  });
});

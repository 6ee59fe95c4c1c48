import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Note, readBackup, type SourceCheck } from '../../../../core/corpus/backup';
import { toKept } from '../../../../core/corpus/kept';
import { readTipSettings, tipSettingsFromFirst } from '../../../../core/tips/settings';
import { IN_BACKUP } from '../../../../platform/declared';
import { sampleLexicon } from '../../core/advice/sample-lexicon';
import browser from '../../fake-browser';
import { contents, holding, info, newDevice, openPage, openRaw, type Page, tamper } from './page';

let page: Page;

const note: Note = {
  quote: 'mine:ada-1-0',
  text: 'So true.',
  starred: true,
  words: 'Hire slowly.',
  mentor: 'Ada Example',
  changed: '2026-02-03T04:05:06.789Z',
};
const check: SourceCheck = { interview: 'mine:ada', at: '2026-02-03T04:05:06.789Z', quotes: { a: 'unchanged' } };
const kept = (value: unknown) => ({ version: 1, value });
const tips = readTipSettings(tipSettingsFromFirst({ on: false, sitesOff: ['x.example'] }));
const things = {
  tray: kept(['mine:ada-1-0']),
  tips: { version: 2, value: tips },
  copy: kept({ format: 'plain', template: '{quote}' }),
};

beforeEach(async () => {
  newDevice();
  page = await openPage();
  await page.changeLibrary({
    packs: [info('mine'), info('theirs')],
    holdings: [holding('mine:ada'), holding('theirs:b', 'Plan little.')],
  });
  await page.putNote(note);
  await page.putCheck(check);
  await browser.storage.local.set(things);
});

/** Everything that a person can see of what is kept. */
const all = async (own: Page) => ({
  shelf: await contents(own),
  notes: await own.readNotes(),
  checks: await own.readChecks(),
  tray: (await browser.storage.local.get('tray')).tray,
  stored: { ...(await browser.storage.local.get()), 'library revision': 0 },
});

describe('a backup of everything', () => {
  it('gives everything back on a device that has nothing', async () => {
    const before = await all(page);
    const text = await page.makeBackup();
    newDevice();
    const other = await openPage();
    await other.restoreBackup(readBackup(text, sampleLexicon));
    expect(await all(other)).toEqual(before);
    expect(await other.makeBackup()).toBe(text);
  });

  it('takes the place of what is there, and all of that can be had back', async () => {
    const text = await page.makeBackup();
    await page.changeLibrary({ gone: ['mine:ada'], packs: [info('new')], holdings: [holding('new:c')] });
    await page.putNote({ ...note, quote: 'new:c-1-0' });
    await page.putNote({ ...note, text: 'Rather not.' });
    await page.putCheck({ ...check, interview: 'new:c' });
    await browser.storage.local.set({ tray: kept(['new:c-1-0']), 'recent searches': kept(['hiring']) });
    const before = await all(page);
    const undo = await page.restoreBackup(readBackup(text, sampleLexicon));
    expect(await all(page)).toMatchObject({ notes: [note], checks: [check], stored: things });
    expect(await contents(page)).toEqual({
      mine: 'Pack mine',
      theirs: 'Pack theirs',
      'mine:ada': 'Hire slowly.',
      'theirs:b': 'Plan little.',
    });
    expect(Object.keys(await browser.storage.local.get())).not.toContain('recent searches');
    await page.undoChange(undo);
    expect(await all(page)).toEqual(before);
  });

  it('is not undone over a note that was written since', async () => {
    const undo = await page.restoreBackup(readBackup(await page.makeBackup(), sampleLexicon));
    await page.putNote({ ...note, text: 'Later.' });
    const problem = expect.objectContaining({ problem: 'changed since' });
    await expect(page.undoChange(undo)).rejects.toThrow(problem);
    expect(await page.readNotes()).toEqual([{ ...note, text: 'Later.' }]);
  });

  it('is restored whole or not at all: what fails in the database', async () => {
    const backup = readBackup(await page.makeBackup(), sampleLexicon);
    await page.changeLibrary({ gonePacks: ['mine'] });
    await browser.storage.local.set({ tray: kept([]) });
    const before = await all(page);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'bin') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(page.restoreBackup(backup)).rejects.toThrow(expect.objectContaining({ problem: 'full' }));
    vi.restoreAllMocks();
    expect(await all(page)).toEqual(before);
  });

  it('is restored whole or not at all: settings that there is no room for', async () => {
    const backup = readBackup(await page.makeBackup(), sampleLexicon);
    await page.changeLibrary({ gonePacks: ['mine'] });
    await browser.storage.local.set({ tray: kept([]) });
    const before = await all(page);
    const set = browser.storage.local.set.bind(browser.storage.local);
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (values) => {
      if (JSON.stringify(values).includes('mine:ada')) throw new Error('QUOTA_BYTES quota exceeded');
      return set(values);
    });
    await expect(page.restoreBackup(backup)).rejects.toThrow(expect.objectContaining({ problem: 'full' }));
    vi.restoreAllMocks();
    expect(await all(page)).toEqual(before);
  });

  it('takes no other settings out of a file than those that there are', async () => {
    const backup = readBackup(await page.makeBackup(), sampleLexicon);
    await page.restoreBackup({ ...backup, stored: { tray: ['a'], 'library revision': 7e15, other: 1 } });
    const stored = await browser.storage.local.get();
    expect(Object.keys(stored).sort()).toEqual(['library revision', 'tray']);
    expect(stored['library revision']).toEqual(kept((await page.readShelf()).revision));
  });

  it('has all that is declared as its own', async () => {
    const declared = IN_BACKUP.map(({ key }) => key);
    expect(declared.length).toBeGreaterThan(3);
    await browser.storage.local.set(Object.fromEntries(declared.map((key) => [key, key])));
    const { stored } = readBackup(await page.makeBackup(), sampleLexicon);
    expect(Object.keys(stored).sort()).toEqual([...declared].sort());
  });
});

describe('a backup of another version', () => {
  const restore = async (stored: Record<string, unknown>) => {
    const backup = readBackup(await page.makeBackup(), sampleLexicon);
    return page.restoreBackup({ ...backup, stored: { ...things, ...stored } });
  };
  const local = () => browser.storage.local.get();

  it('is restored where it was made before versions were stored', async () => {
    await restore({ tray: ['old:a', 'old:b'], 'recent searches': ['hiring'] });
    expect(await local()).toMatchObject({ tray: kept(['old:a', 'old:b']), 'recent searches': kept(['hiring']) });
    expect(Object.keys(await local()).filter((key) => key.startsWith('set aside'))).toEqual([]);
  });

  it('has what is newer set aside, and leaves what is there', async () => {
    const newer = { version: 9, value: { quotes: ['new:a'] } };
    const undo = await restore({ tray: newer, 'recent searches': newer });
    expect(await local()).toMatchObject({
      ...things,
      'set aside: tray': [{ why: 'newer', ...newer }],
      'set aside: recent searches': [{ why: 'newer', ...newer }],
    });
    expect(Object.keys(await local())).not.toContain('recent searches');
    await page.undoChange(undo);
    expect(await local()).toMatchObject(things);
  });

  it('has what is damaged set aside, and gives what is understood of it', async () => {
    await restore({ tray: ['a', 1] });
    expect(await local()).toMatchObject({
      tray: kept(['a']),
      'set aside: tray': [{ why: 'damaged', ...kept(['a', 1]) }],
    });
  });

  it('loses nothing of what was damaged or newer before it', async () => {
    await browser.storage.local.set({ tray: ['b', 2], tips: { version: 9, value: { on: false, hosts: [] } } });
    const undo = await restore({ tray: ['a', 1] });
    expect(await local()).toMatchObject({
      tray: kept(['a']),
      tips: things.tips,
      'set aside: tray': [kept(['b', 2]), kept(['a', 1])],
      'set aside: tips': [{ version: 9, value: { on: false, hosts: [] } }],
    });
    await page.undoChange(undo);
    expect(await local()).toMatchObject({ tray: kept(['b']), tips: { version: 2, value: readTipSettings({}) } });
  });
});

describe('rescuing', () => {
  const rescued = async () => {
    const { text, ...counts } = await page.rescue();
    return { ...counts, backup: readBackup(text, sampleLexicon) };
  };

  it('reads a database of a later version', async () => {
    const before = await all(page);
    (await openRaw(99, (database) => database.createObjectStore('pictures'))).close();
    const { backup, ...counts } = await rescued();
    expect(counts).toEqual({ interviews: 2, unreadable: 0 });
    newDevice();
    const other = await openPage();
    await other.restoreBackup(backup);
    expect(await all(other)).toEqual(before);
  });

  it('reads all but what makes no sense, and changes nothing', async () => {
    await tamper('interviews', (store) => {
      store.put({ id: 'odd', revision: 1 });
      // Of this kind nothing gets here; a backup could not have it.
      const eve = holding('mine:eve');
      const kept = toKept({ ...eve, interview: { ...eve.interview, url: 'x' } });
      store.put({ id: 'mine:eve', revision: 1, pack: 'mine', kept });
    });
    await tamper('packs', (store) => store.put({ id: 'theirs', info: 'gone' }));
    await tamper('notes', (store) => store.put({ quote: 'odd' }));
    const { backup, ...counts } = await rescued();
    expect(counts).toEqual({ interviews: 2, unreadable: 4 });
    expect(backup.packs.map(({ id, title }) => [id, title])).toEqual([
      ['mine', 'Pack mine'],
      ['theirs', 'theirs'],
    ]);
    expect(backup).toMatchObject({ notes: [note], checks: [check], stored: things });
    expect((await page.readShelf()).unreadable).toContain('odd');
  });

  it('reads what the browser can read', async () => {
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (Array.isArray(key) && key[0] === 'mine:ada') throw new DOMException('', 'DataError');
      return get.call(this, key);
    });
    const { backup, ...counts } = await rescued();
    expect(counts).toEqual({ interviews: 1, unreadable: 1 });
    expect(backup.packs.flatMap(({ interviews }) => interviews.map(({ id }) => id))).toEqual(['theirs:b']);
  });

  it('reads the other stores where one is not to be read at all', async () => {
    const keys = IDBObjectStore.prototype.getAllKeys;
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'interviews') throw new DOMException('', 'UnknownError');
      return keys.apply(this, args);
    });
    const { backup, ...counts } = await rescued();
    expect(counts).toEqual({ interviews: 0, unreadable: 1 });
    expect(backup.notes).toEqual([note]);
  });

  it('has nothing where there is nothing, and leaves no trace', async () => {
    newDevice();
    page = await openPage();
    const { backup, ...counts } = await rescued();
    expect(counts).toEqual({ interviews: 0, unreadable: 0 });
    expect(backup.packs).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await page.readShelf()).toMatchObject({ packs: [] });
  });
});

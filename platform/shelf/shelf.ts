import { fromKept, toKept } from '../../core/corpus/kept';
import { checkHolding, checkPackInfo, packInfoFrom } from '../../core/corpus/pack';
import type { Holding, PackInfo } from '../../core/model';
import { all, type Reading, read, type Writing, write } from './database';
import type { BinRecord, InterviewRecord, PackRecord, ShelfSchema } from './records';
import { tellRevision } from './revision';
import { ShelfError } from './shelf-error';
import { sourceKey } from './source-key';
import { everyRevision, keepForUndo, nextRevision } from './undo';

/** A change of the person's own library, all of it or nothing. What is to go goes first. */
export interface LibraryChange {
  /** Added, or put in the place of those of the same ids. */
  readonly packs?: readonly PackInfo[];
  /** Added, or put in the place of those of the same interview. Each is in a pack that is there or is added too. */
  readonly holdings?: readonly Holding[];
  /** Ids of interviews. */
  readonly gone?: readonly string[];
  /** Ids of packs, which go with all their interviews. */
  readonly gonePacks?: readonly string[];
}

/**
 * Changes the person's own library.
 * @returns the number by which this can be undone
 * @throws PackError where a pack or an interview could not be written into a pack file; ShelfError, `changed since` where
 * the pack of an interview is not there. In each case nothing is changed
 */
export async function changeLibrary(change: LibraryChange): Promise<number> {
  change.packs?.forEach(checkPackInfo);
  change.holdings?.forEach(checkHolding);
  const revision = await write(['packs', 'interviews', 'bin', 'meta'], async (transaction) => {
    const number = await nextRevision(transaction);
    const interviews = await changeInterviews(transaction, change, number);
    const packs = await changePacks(transaction, change, number);
    const there = new Set(await transaction.objectStore('packs').getAllKeys());
    if (change.holdings?.some(({ pack }) => !there.has(pack))) throw new ShelfError('changed since');
    await keepForUndo(transaction, { undo: number, packs, interviews });
    return number;
  });
  await tellRevision(revision);
  return revision;
}

async function changeInterviews(
  transaction: Writing,
  { holdings = [], gone = [], gonePacks = [] }: LibraryChange,
  revision: number,
): Promise<BinRecord['interviews']> {
  const store = transaction.objectStore('interviews');
  const put = new Map(holdings.map((holding) => [holding.interview.id, holding]));
  const withPacks = await Promise.all(gonePacks.map(async (pack) => store.index('pack').getAllKeys(pack)));
  const touched = new Set([...gone, ...withPacks.flat().map(([id]) => id), ...put.keys()]);
  const found = await Promise.all(
    [...touched].map(async (id) => {
      const [was] = await store.getAll(everyRevision(id));
      return { id, ...(was ? { was } : {}), left: put.has(id) };
    }),
  );
  const before = found.filter(({ was, left }) => was || left);
  const replaced = before.filter(({ was }) => was);
  await all([
    ...replaced.map(
      ({ id }) =>
        () =>
          store.delete(everyRevision(id)),
    ),
    ...[...put.values()].map((holding) => () => store.put(interviewRecord(holding, revision))),
  ]);
  return before;
}

async function changePacks(
  transaction: Writing,
  { packs = [], gonePacks = [] }: LibraryChange,
  change: number,
): Promise<BinRecord['packs']> {
  const store = transaction.objectStore('packs');
  const put = new Map(packs.map((info) => [info.id, info]));
  const before = await Promise.all(
    [...new Set([...gonePacks, ...put.keys()])].map(async (id) => {
      const was = await store.get(id);
      return { id, ...(was ? { was } : {}), left: put.has(id) };
    }),
  );
  // To say of a pack once more what is said of it already is no change, and later undone as such.
  const changed = before.filter(({ id, was }) => !(was ? isSame(was.info, put.get(id)) : !put.has(id)));
  await Promise.all(
    changed.map(async ({ id }) => {
      const info = put.get(id);
      await (info ? store.put({ id, info, change }) : store.delete(id));
    }),
  );
  return changed;
}

const isSame = (one: PackInfo, other: PackInfo | undefined) =>
  other !== undefined &&
  one.title === other.title &&
  one.revision === other.revision &&
  one.licence === other.licence &&
  one.source === other.source &&
  one.attribution === other.attribution;

/** An interview as it is stored by the change of a number. */
export function interviewRecord(holding: Holding, change: number): InterviewRecord {
  const { pack, interview } = holding;
  const source = sourceKey(interview.url);
  const url = source === '' ? {} : { url: source };
  return { id: interview.id, pack, revision: change, change, ...url, kept: toKept(holding) };
}

/** The interview of a record with its quotes; undefined where the record is not whole, whatever else it is. */
export function recordHolding(record: unknown): Holding | undefined {
  const { id, pack, kept } = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  const holding = typeof pack === 'string' ? fromKept(pack, kept) : undefined;
  return holding?.interview.id === id ? holding : undefined;
}

/** What is new in the person's own library. */
export interface ShelfNews {
  readonly revision: number;
  /** All packs. One that could not be read, and is needed, is there by its id alone. */
  readonly packs: readonly PackInfo[];
  /** The interviews that are new or changed. */
  readonly changed: readonly (Holding & { readonly revision: number })[];
  /** The ids of those known that are no longer there. */
  readonly gone: readonly string[];
  /** The ids of packs and interviews that are there and can't be read. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the person's own library.
 * @param known the interviews that the asker has already, by id, with the revision that each had
 * @throws ShelfError
 */
export async function readShelf(known: ReadonlyMap<string, number> = new Map()): Promise<ShelfNews> {
  const isWanted = ([id, revision]: Key) => known.get(id) !== revision;
  const { revision, packs, keys, records } = await readAtOnce(isWanted).catch((error: unknown) => {
    if (error instanceof ShelfError && error.problem === 'broken') return readOneByOne(isWanted);
    throw error;
  });
  const changed: (Holding & { readonly revision: number })[] = [];
  const infos = new Map(packs.flatMap(({ info }) => packInfoFrom(info) ?? []).map((info) => [info.id, info]));
  const unreadable = packs.map(({ id }) => id).filter((id) => !infos.has(id));
  for (const [[id, current], record] of records) {
    const holding = recordHolding(record);
    if (!holding) unreadable.push(id);
    else {
      changed.push({ ...holding, revision: current });
      if (!infos.has(holding.pack)) infos.set(holding.pack, bareInfo(holding.pack));
    }
  }
  const there = new Set(keys.map(([id]) => id));
  const gone = [...known.keys()].filter((id) => !there.has(id));
  return { revision, packs: [...infos.values()], changed, gone, unreadable };
}

type Key = ShelfSchema['interviews']['key'];

interface Contents {
  readonly revision: number;
  readonly packs: readonly PackRecord[];
  readonly keys: readonly Key[];
}

const STORES = ['packs', 'interviews', 'meta'] as const;

async function readContents(transaction: Reading): Promise<Contents> {
  const revision = (await transaction.objectStore('meta').get('revision')) ?? 0;
  const packs = await transaction.objectStore('packs').getAll();
  return { revision, packs, keys: await transaction.objectStore('interviews').getAllKeys() };
}

type Records = readonly (readonly [Key, unknown])[];

async function readAtOnce(isWanted: (key: Key) => boolean): Promise<Contents & { readonly records: Records }> {
  return read(STORES, async (transaction) => {
    const contents = await readContents(transaction);
    const store = transaction.objectStore('interviews');
    const wanted = contents.keys.filter(isWanted);
    // Measured in both browsers: faster than one request for all of them.
    const found = await Promise.all(wanted.map(async (key) => store.get(key)));
    return { ...contents, records: wanted.map((key, at) => [key, found[at]] as const) };
  });
}

/** Reads each interview in a transaction of its own, so that one that the browser can't read does not hide the others. */
async function readOneByOne(isWanted: (key: Key) => boolean): Promise<Contents & { readonly records: Records }> {
  const contents = await read(STORES, readContents);
  const records: [Key, unknown][] = [];
  for (const key of contents.keys.filter(isWanted)) {
    const readOne = (transaction: Reading) => transaction.objectStore('interviews').get(key);
    records.push([key, await read(['interviews'], readOne).catch(() => null)]);
  }
  // What another page took away meanwhile is undefined; the asker will hear of that change.
  return { ...contents, records: records.filter(([, record]) => record !== undefined) };
}

/** What is said of a pack where nothing can be read of it. */
export const bareInfo = (id: string): PackInfo => ({
  id,
  title: id,
  revision: 1,
  licence: '',
  source: '',
  attribution: '',
});

/**
 * The ids of the interviews whose source page has an address, whatever stands there behind `#`, and with a `/` at its end
 * or not.
 * @throws ShelfError
 */
export async function sourcesAt(url: string): Promise<string[]> {
  const source = sourceKey(url);
  if (source === '') return [];
  const keys = await read(['interviews'], (transaction) =>
    transaction.objectStore('interviews').index('url').getAllKeys(source),
  );
  return keys.map(([id]) => id);
}

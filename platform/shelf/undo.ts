import { all, type Writing, write } from './database';
import type { BinRecord, ShelfSchema } from './records';
import { tellRevision } from './revision';
import { ShelfError } from './shelf-error';
import { putStoredThings } from './stored-things';

/** How many changes can be undone. */
const KEPT = 20;

/** The keys of an interview, whatever its revision. */
export const everyRevision = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Counts a change. @returns its number, which nothing had before and nothing gets again, not even after erasing all */
export async function nextRevision(transaction: Writing): Promise<number> {
  const meta = transaction.objectStore('meta');
  // A new database begins where an erased one can't have been: pages may still hold what was read of that.
  const last = await meta.get('revision');
  const revision = (Number.isSafeInteger(last) ? Number(last) : Date.now()) + 1;
  await meta.put(revision, 'revision');
  return revision;
}

/** Keeps what is needed to undo a change, and forgets what was for changes long ago. */
export async function keepForUndo(transaction: Writing, change: BinRecord): Promise<void> {
  const bin = transaction.objectStore('bin');
  const earlier = await bin.getAllKeys();
  await all([() => bin.put(change), ...earlier.slice(0, 1 - KEPT).map((undo) => () => bin.delete(undo))]);
}

/**
 * Undoes a change, so that there is again what was there before it. A pack that it added stays where other interviews
 * have come into it since.
 * @param undo the number that the change gave
 * @throws ShelfError `changed since` where any of it was changed by a later change that is not undone itself;
 * `forgotten` where it is undone already, or more than twenty changes ago
 */
export async function undoChange(undo: number): Promise<void> {
  const stores = ['packs', 'interviews', 'notes', 'checks', 'bin', 'meta'] as const;
  const { revision, stored } = await write(stores, async (transaction) => {
    const change = await transaction.objectStore('bin').get(undo);
    if (!change) throw new ShelfError('forgotten');
    await checkUnchanged(transaction, change);
    const next = await nextRevision(transaction);
    await putBack(transaction, change, next);
    await transaction.objectStore('bin').delete(undo);
    return { revision: next, stored: change.restored?.stored };
  });
  if (stored) await putStoredThings(stored);
  await tellRevision(revision);
}

/** Makes sure that all is as the change left it. Each record has the number of the change that brought it. */
async function checkUnchanged(transaction: Writing, { undo, packs, interviews, restored }: BinRecord): Promise<void> {
  const shelves = transaction.objectStore('packs');
  const held = transaction.objectStore('interviews');
  const asLeft = [
    ...packs.map(async ({ id, left }) => (await shelves.get(id))?.change === (left ? undo : undefined)),
    ...interviews.map(
      async ({ id, left }) => (await held.getAll(everyRevision(id)))[0]?.change === (left ? undo : undefined),
    ),
  ];
  const changed = (await Promise.all(asLeft)).includes(false);
  // What is put back needs its pack, which a later change may have taken away.
  const there = new Set([...(await shelves.getAllKeys()), ...packs.flatMap(({ was }) => was?.id ?? [])]);
  const homeless = interviews.some(({ was }) => was && !there.has(was.pack));
  const notes = restored ? JSON.stringify(await transaction.objectStore('notes').getAll()) : undefined;
  if (changed || homeless || notes !== (restored && JSON.stringify(restored.notesLeft)))
    throw new ShelfError('changed since');
}

async function putBack(
  transaction: Writing,
  { packs, interviews, restored }: BinRecord,
  revision: number,
): Promise<void> {
  const shelves = transaction.objectStore('packs');
  const held = transaction.objectStore('interviews');
  await all([
    ...interviews.map(
      ({ id }) =>
        () =>
          held.delete(everyRevision(id)),
    ),
    ...interviews.flatMap(({ was }) => (was ? () => held.put({ ...was, revision }) : [])),
    ...packs.flatMap(({ was }) => (was ? () => shelves.put(was) : [])),
  ]);
  if (restored) {
    await replaceAll(transaction, 'notes', restored.notes);
    await replaceAll(transaction, 'checks', restored.checks);
  }
  const added = packs.filter(({ was }) => !was);
  await Promise.all(
    added.map(async ({ id }) => {
      if ((await held.index('pack').count(id)) === 0) await shelves.delete(id);
    }),
  );
}

/** Empties a store and puts records into it. */
export async function replaceAll<Name extends 'notes' | 'checks'>(
  transaction: Writing,
  name: Name,
  records: readonly ShelfSchema[Name]['value'][],
): Promise<void> {
  const store = transaction.objectStore<Name>(name);
  await all([() => store.clear(), ...records.map((record) => () => store.put(record))]);
}

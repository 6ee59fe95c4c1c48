import browser from 'webextension-polyfill';
import { type Backup, writeBackup } from '../../core/corpus/backup';
import { Library } from '../../core/library';
import { IN_BACKUP } from '../declared';
import { settleStored } from '../stored';
import { all, deleteDatabase, write } from './database';
import { readNotes } from './notes';
import type { PackRecord } from './records';
import { tellRevision } from './revision';
import { interviewRecord, readShelf } from './shelf';
import { ShelfError } from './shelf-error';
import { readChecks } from './source-checks';
import { putStoredThings, storedThings } from './stored-things';
import { keepForUndo, nextRevision, replaceAll, undoChange } from './undo';

/**
 * Everything that the person has, as the text of a backup file. What is unreadable is not in it.
 * @throws ShelfError
 */
export async function makeBackup(): Promise<string> {
  const { packs, changed } = await readShelf();
  const own = new Library();
  for (const info of packs) own.putPack(info);
  for (const holding of changed) own.put(holding);
  return writeBackup({
    packs: own.packs,
    notes: await readNotes(),
    checks: await readChecks(),
    stored: await storedThings(),
  });
}

/**
 * Puts what a backup has in the place of the person's packs, notes and checks, in one transaction, and then of the settings
 * and the tray.
 * @returns the number by which all of it can be undone
 * @throws ShelfError
 */
export async function restoreBackup({ packs, notes, checks, stored }: Backup): Promise<number> {
  const own = new Library(packs);
  // What is odd now would not come back by undoing.
  await settleStored(IN_BACKUP);
  const before = await storedThings();
  const stores = ['packs', 'interviews', 'notes', 'checks', 'bin', 'meta'] as const;
  const revision = await write(stores, async (transaction) => {
    const [shelves, held] = [transaction.objectStore('packs'), transaction.objectStore('interviews')];
    const number = await nextRevision(transaction);
    const replaced = {
      packs: await shelves.getAll(),
      interviews: await held.getAll(),
      notes: await transaction.objectStore('notes').getAll(),
      checks: await transaction.objectStore('checks').getAll(),
    };
    const shelved = [...own.packInfos].map((info): PackRecord => ({ id: info.id, info, change: number }));
    const records = [...own.holdings].map((holding) => interviewRecord(holding, number));
    await all([
      () => shelves.clear(),
      () => held.clear(),
      ...shelved.map((record) => () => shelves.put(record)),
      ...records.map((record) => () => held.put(record)),
    ]);
    await replaceAll(transaction, 'notes', notes);
    await replaceAll(transaction, 'checks', checks);
    await keepForUndo(transaction, {
      undo: number,
      packs: beforeAndLeft(replaced.packs, shelved),
      interviews: beforeAndLeft(replaced.interviews, records),
      restored: {
        notes: replaced.notes,
        notesLeft: await transaction.objectStore('notes').getAll(),
        checks: replaced.checks,
        stored: before,
      },
    });
    return number;
  });
  try {
    await putStoredThings(stored);
  } catch (cause) {
    await undoChange(revision);
    throw new ShelfError('full', { cause });
  }
  await tellRevision(revision);
  return revision;
}

function beforeAndLeft<Was extends { readonly id: string }>(before: readonly Was[], left: readonly Was[]) {
  const was = new Map(before.map((record) => [record.id, record]));
  const stays = new Set(left.map(({ id }) => id));
  return [...new Set([...was.keys(), ...stays])].map((id) => {
    const record = was.get(id);
    return { id, ...(record ? { was: record } : {}), left: stays.has(id) };
  });
}

/**
 * Erases everything that the person has in Margin Mentor. It can't be undone.
 * @throws ShelfError
 */
export async function eraseAll(): Promise<void> {
  await deleteDatabase();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

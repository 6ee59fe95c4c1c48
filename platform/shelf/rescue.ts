import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { checkSchema, noteSchema, writeBackup } from '../../core/corpus/backup';
import { checkHolding, packInfoFrom } from '../../core/corpus/pack';
import { Library } from '../../core/library';
import type { Holding } from '../../core/model';
import { openAsItIs } from './database';
import { bareInfo, recordHolding } from './shelf';
import { storedThings } from './stored-things';

/** What could be read of a library that can't be opened as it should. */
export interface Rescued {
  /** A backup file of it. */
  readonly text: string;
  /** How many interviews are in that. */
  readonly interviews: number;
  /** How many records could not be read, or were not understood. */
  readonly unreadable: number;
}

/**
 * Reads what can be read of the database, whatever version it has and whatever is wrong with some of its records. Nothing
 * is changed.
 * @throws ShelfError where the database can't be opened at all
 */
export async function rescue(): Promise<Rescued> {
  const database = await openAsItIs();
  try {
    const packs = await readEach(database, 'packs', (raw) => packInfoFrom(v.is(withInfo, raw) ? raw.info : raw));
    const interviews = await readEach(database, 'interviews', wholeHolding);
    const notes = await readEach(database, 'notes', (raw) => (v.is(noteSchema, raw) ? raw : undefined));
    const checks = await readEach(database, 'checks', (raw) => (v.is(checkSchema, raw) ? raw : undefined));
    const own = new Library();
    for (const { pack } of interviews.read) own.putPack(bareInfo(pack));
    for (const info of packs.read) own.putPack(info);
    for (const holding of interviews.read) own.put(holding);
    const stored = await storedThings();
    return {
      text: writeBackup({ packs: own.packs, notes: notes.read, checks: checks.read, stored }),
      interviews: [...own.holdings].length,
      unreadable: packs.unread + interviews.unread + notes.unread + checks.unread,
    };
  } finally {
    database?.close();
  }
}

const withInfo = v.object({ info: v.unknown() });

/** An interview that a backup can have. */
function wholeHolding(raw: unknown): Holding | undefined {
  const holding = recordHolding(raw);
  if (!holding) return undefined;
  try {
    checkHolding(holding);
    return holding;
  } catch {
    return undefined;
  }
}

interface Read<Value> {
  readonly read: readonly Value[];
  readonly unread: number;
}

/** Reads each record of a store by itself, in a transaction of its own: one that can't be read ends its transaction. */
async function readEach<Value>(
  database: IDBPDatabase | undefined,
  store: string,
  understand: (raw: unknown) => Value | undefined,
): Promise<Read<Value>> {
  if (!database?.objectStoreNames.contains(store)) return { read: [], unread: 0 };
  const keys = await database.getAllKeys(store).catch(() => undefined);
  // There is something in it, and nobody knows how much.
  if (!keys) return { read: [], unread: 1 };
  const read: Value[] = [];
  for (const key of keys) {
    const value = understand(await database.get(store, key).catch(() => undefined));
    if (value !== undefined) read.push(value);
  }
  return { read, unread: keys.length - read.length };
}

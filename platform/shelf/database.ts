import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import browser from 'webextension-polyfill';
import type { ShelfSchema } from './records';
import { libraryRevision } from './revision';
import { openingError, ShelfError, transactionError } from './shelf-error';

/** The name of the database. */
export const DATABASE = 'margin-mentor';

/** The version that this code writes. */
const VERSION = 1;

/** How long to wait for one's turn: another page may have to let go of the database first. */
const PATIENCE_MS = 10_000;

type Database = IDBPDatabase<ShelfSchema>;
type Store = StoreNames<ShelfSchema>;

/** A transaction in which one may read. Nothing may be awaited in it but its own requests, or it ends too early. */
export type Reading = IDBPTransaction<ShelfSchema, Store[], 'readonly'>;

/** A transaction in which one may read and write. Nothing may be awaited in it but its own requests. */
export type Writing = IDBPTransaction<ShelfSchema, Store[], 'readwrite'>;

/** What makes each version of the database out of the one before, from nothing on. */
const UPGRADES: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    const interviews = database.createObjectStore('interviews', { keyPath: ['id', 'revision'] });
    interviews.createIndex('pack', 'pack');
    interviews.createIndex('url', 'url');
    database.createObjectStore('bin', { keyPath: 'undo' });
    database.createObjectStore('notes', { keyPath: 'quote' });
    database.createObjectStore('checks', { keyPath: 'interview' });
    database.createObjectStore('queue', { keyPath: 'address' });
    database.createObjectStore('cache');
    database.createObjectStore('meta');
  },
];

const STORES: readonly Store[] = ['packs', 'interviews', 'bin', 'notes', 'checks', 'queue', 'cache', 'meta'];

let opened: Promise<Database> | undefined;

function forget(): void {
  opened = undefined;
}

function connection(): Promise<Database> {
  if (!opened) {
    const mine = open();
    opened = mine;
    // Another try may go better.
    mine.catch(() => opened === mine && forget());
  }
  return opened;
}

function forbidPrivateWindows(): void {
  // Firefox would give pages in a private window a database of their own, and throw it away with the window.
  if (browser.extension?.inIncognitoContext) throw new ShelfError('forbidden');
}

async function open(): Promise<Database> {
  forbidPrivateWindows();
  const wasWritten = (await libraryRevision.load()) > 0;
  let isLost = false;
  let database: Database;
  try {
    database = await withPatience(
      (goesOn) =>
        openDB<ShelfSchema>(DATABASE, VERSION, {
          upgrade(made, from, _to, transaction) {
            goesOn();
            isLost = from === 0 && wasWritten;
            // Nothing is put where the library was before someone has been told that it is gone.
            if (isLost) abort(transaction);
            else for (const upgrade of UPGRADES.slice(from)) upgrade(made);
          },
          blocking: (_from, _to, { target }) => {
            (target as IDBDatabase).close();
            forget();
          },
          terminated: forget,
        }),
      (late) => late.close(),
    );
  } catch (error) {
    throw isLost ? new ShelfError('lost') : openingError(error);
  }
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new ShelfError('broken');
}

/**
 * Waits for the database to be opened or deleted, and gives up where nothing happens: another page is in the way.
 * @param request gets what it is to call when it is its turn and the rest is a matter of work
 * @param late gets an answer that comes when nobody waits for it any more
 */
function withPatience<Answer>(
  request: (goesOn: () => void) => Promise<Answer>,
  late: (answer: Answer) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    const timer = setTimeout(() => {
      gaveUp = true;
      reject(new ShelfError('blocked'));
    }, PATIENCE_MS);
    const goesOn = () => clearTimeout(timer);
    request(goesOn)
      .then((answer) => (gaveUp ? late(answer) : resolve(answer)), reject)
      .finally(goesOn);
  });
}

function abort(transaction: { readonly done: Promise<void>; abort(): void }): void {
  // Whoever wants to know of the end of it has heard.
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It has come to its end by itself.
  }
}

/** Begins a transaction; once more where the connection was closed in the meantime, as when another page erases all. */
async function begin<Mode extends 'readonly' | 'readwrite'>(
  stores: readonly Store[],
  mode: Mode,
  durability: IDBTransactionDurability,
): Promise<IDBPTransaction<ShelfSchema, Store[], Mode>> {
  const start = async () => (await connection()).transaction([...stores], mode, { durability });
  try {
    return await start().catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
      forget();
      return start();
    });
  } catch (error) {
    throw transactionError(error, null);
  }
}

async function within<Mode extends 'readonly' | 'readwrite', Answer>(
  transaction: IDBPTransaction<ShelfSchema, Store[], Mode>,
  work: (transaction: IDBPTransaction<ShelfSchema, Store[], Mode>) => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await work(transaction);
    await transaction.done;
    return answer;
  } catch (error) {
    abort(transaction);
    throw transactionError(error, transaction.error);
  }
}

/**
 * Reads from the database, all as it is at one moment.
 * @throws ShelfError
 */
export async function read<Answer>(
  stores: readonly Store[],
  work: (transaction: Reading) => Promise<Answer>,
): Promise<Answer> {
  return within(await begin(stores, 'readonly', 'default'), work);
}

/**
 * Changes the database in one transaction: all that `work` does is done, and on the device, when this is; where anything
 * fails or throws, nothing is.
 * @throws ShelfError, or what `work` throws
 */
export async function write<Answer>(
  stores: readonly Store[],
  work: (transaction: Writing) => Promise<Answer>,
): Promise<Answer> {
  return within(await begin(stores, 'readwrite', 'strict'), work);
}

/** Like {@link write} for what can be made again: the browser may take its time to put it on the device. */
export async function writeCache(work: (transaction: Writing) => Promise<unknown>): Promise<void> {
  await within(await begin(['cache'], 'readwrite', 'relaxed'), work);
}

/**
 * Makes requests in a transaction and waits for all of them. Some fail at once and some later; here it makes no difference,
 * and the failure of one leaves none of the others unwatched.
 */
export const all = async (requests: Iterable<() => Promise<unknown>>): Promise<void> => {
  await Promise.all([...requests].map(async (request) => request()));
};

/**
 * Deletes the database with all that is in it.
 * @throws ShelfError
 */
export async function deleteDatabase(): Promise<void> {
  forbidPrivateWindows();
  const mine = opened;
  forget();
  // It may be deleted without ever having been opened here, or where it can't be.
  await mine?.then((database) => database.close()).catch(() => {});
  await withPatience(
    () => deleteDB(DATABASE),
    () => {},
  ).catch((error: unknown) => {
    throw openingError(error);
  });
}

/**
 * Opens the database as it is, whatever version and stores it has. Whoever does so closes it.
 * @returns undefined where there is none
 * @throws ShelfError
 */
export async function openAsItIs(): Promise<IDBPDatabase | undefined> {
  forbidPrivateWindows();
  let isNone = false;
  try {
    return await withPatience(
      () =>
        openDB(DATABASE, undefined, {
          upgrade(_made, _from, _to, transaction) {
            isNone = true;
            abort(transaction);
          },
        }),
      (late) => late.close(),
    );
  } catch (error) {
    if (isNone) return undefined;
    throw openingError(error);
  }
}

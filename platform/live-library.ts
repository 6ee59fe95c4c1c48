import type { Note, SourceCheck } from '../core/corpus/backup';
import { library } from './bundled';
import type { Kept } from './messages';
import { askBackground } from './messaging';
import { readNotes } from './shelf/notes';
import { libraryRevision } from './shelf/revision';
import { readShelf, type ShelfNews } from './shelf/shelf';
import { ShelfError, type ShelfProblem } from './shelf/shelf-error';
import { readChecks } from './shelf/source-checks';

/** How the library of this page stands to what is kept of the person's own. */
export interface LibraryState {
  /** Grows with each change that this page has taken over. */
  readonly revision: number;
  /** Why the person's own part is not there; null where it is. */
  readonly problem: ShelfProblem | null;
  /** Ids of packs and interviews that are kept and cannot be read. */
  readonly unreadable: readonly string[];
}

/** What is told when the library has changed, before anybody else is. */
type Follower = (news: ShelfNews, revisions: ReadonlyMap<string, number>) => Promise<void> | void;

let state: LibraryState = { revision: 0, problem: null, unreadable: [] };
let turn: Promise<void> = Promise.resolve();
let follow: Follower = () => {};
const listeners = new Set<(state: LibraryState) => void>();
/** The revisions of the person's own interviews in the library, by id. */
const revisions = new Map<string, number>();
let packs: readonly string[] = [];
let noted: ReadonlyMap<string, Note> = new Map();
let checked: ReadonlyMap<string, SourceCheck> = new Map();

/** How the library stands, for those who show it. */
export const liveLibrary = {
  get now(): LibraryState {
    return state;
  },
  /** Tells each change. @returns ends it */
  onChange(told: (state: LibraryState) => void): () => void {
    listeners.add(told);
    return () => listeners.delete(told);
  },
};

/** The person's notes and stars, by the id of the quote. */
export const notes = () => noted;

/** The revisions of the person's own interviews in the library, by id. */
export const ownRevisions = (): ReadonlyMap<string, number> => revisions;

/** What was found of interviews at their sources, by the id of the interview. */
export const checks = () => checked;

/**
 * Brings the library of this page up to date with what is kept, now and with each change. For pages, which live as long as
 * they are looked at.
 * @param follower is told first, for instance to bring an index up to date
 */
export async function followShelf(follower: Follower): Promise<void> {
  follow = follower;
  libraryRevision.onChange(() => void refreshLibrary());
  await refreshLibrary();
}

/** The revision of the shelf that was last read. */
let seen: number | undefined;

/**
 * Brings the library up to date if anything has changed since. For the background, which asks before each use: to listen
 * for changes would wake it up for everything that is stored.
 */
export async function openShelf(follower: Follower): Promise<void> {
  follow = follower;
  const current = await libraryRevision.load();
  if (current === seen) return turn;
  await refreshLibrary();
  // What failed is tried again the next time.
  seen = state.problem === null ? current : undefined;
}

/** Brings the library up to date. */
export function refreshLibrary(): Promise<void> {
  turn = turn.catch(() => {}).then(refresh);
  return turn;
}

async function refresh(): Promise<void> {
  try {
    const { news, notes: allNotes, checks: allChecks } = await readFromAnywhere();
    take(news);
    noted = new Map(allNotes.map((note) => [note.quote, note]));
    checked = new Map(allChecks.map((check) => [check.interview, check]));
    await follow(news, revisions);
    tell({ revision: state.revision + 1, problem: null, unreadable: news.unreadable });
  } catch (error) {
    const isKnown = error instanceof ShelfError;
    if (!isKnown) {
      console.error(error);
      // Nobody knows how far it came, so all is read once more the next time.
      revisions.clear();
    }
    tell({ ...state, revision: state.revision + 1, problem: isKnown ? error.problem : 'broken' });
  }
}

function tell(now: LibraryState): void {
  state = now;
  for (const told of listeners) told(now);
}

/** Reads what is kept. @param known what was read before, by interview @throws ShelfError */
export async function readKept(known: ReadonlyMap<string, number>): Promise<Kept> {
  const [news, allNotes, allChecks] = await Promise.all([readShelf(known), readNotes(), readChecks()]);
  return { news, notes: allNotes, checks: allChecks };
}

async function readFromAnywhere(): Promise<Kept> {
  try {
    return await readKept(revisions);
  } catch (error) {
    // Private windows, containers and frames have a database of their own, or none; the background has the right one.
    if (!(error instanceof ShelfError) || !['forbidden', 'lost'].includes(error.problem)) throw error;
    const kept = await askBackground('shelf', { known: [...revisions] }).catch(() => null);
    if (!kept) throw error;
    return kept;
  }
}

function take({ packs: infos, changed, gone }: ShelfNews): void {
  for (const id of gone) {
    library.remove(id);
    revisions.delete(id);
  }
  for (const info of infos) library.putPack(info);
  for (const { revision, ...holding } of changed) {
    library.put(holding);
    revisions.set(holding.interview.id, revision);
  }
  const now = infos.map(({ id }) => id);
  for (const id of packs) if (!now.includes(id)) library.removePack(id);
  packs = now;
}

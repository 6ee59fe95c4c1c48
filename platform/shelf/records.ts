import type { DBSchema } from 'idb';
import type { Note, SourceCheck } from '../../core/corpus/backup';
import type { PackInfo } from '../../core/model';

/** A pack as it is stored. */
export interface PackRecord {
  readonly id: string;
  readonly info: PackInfo;
  /** The number of the change that said this. */
  readonly change: number;
}

/**
 * An interview as it is stored. Its key is its id with its revision, so that reading the keys alone tells what has
 * changed.
 */
export interface InterviewRecord {
  readonly id: string;
  readonly pack: string;
  /** The revision of the library with which it was written. No two things written ever have the same. */
  readonly revision: number;
  /** The number of the change that brought it. When a later change is undone, it is brought back with this number. */
  readonly change: number;
  /** Address of its source page as `sourceKey` has it; left out where there is none. */
  readonly url?: string;
  /** The interview and its quotes, in the form of core/corpus/kept.ts. */
  readonly kept: string;
}

/** What was at a place before a change, and whether the change left something there. */
interface Before<Was> {
  readonly id: string;
  readonly was?: Was;
  readonly left: boolean;
}

/** What a change replaced: enough to undo it. */
export interface BinRecord {
  readonly undo: number;
  readonly packs: readonly Before<PackRecord>[];
  readonly interviews: readonly Before<InterviewRecord>[];
  /** Where a backup was restored: what else it replaced. */
  readonly restored?: {
    readonly notes: readonly Note[];
    /** The notes as the backup had them. */
    readonly notesLeft: readonly Note[];
    readonly checks: readonly SourceCheck[];
    readonly stored: Readonly<Record<string, unknown>>;
  };
}

/** An address that the person wants fetched, and what has become of it. */
export interface QueuedAddress {
  readonly address: string;
  /** What the list that it is from says of it; '' for what it does not say. */
  readonly name: string;
  readonly date: string;
  /** Id of the collection that it was chosen from, and of the pack that it goes into. */
  readonly collection: string;
  readonly state: 'waiting' | 'added' | 'unchanged' | 'failed' | 'unsure';
  readonly reason?: string;
  /** Id of the interview that was found there. */
  readonly interview?: string;
}

/** The index for searching as it was last made. */
export interface IndexCache {
  /** The interviews in it, by id, with the revision that each had. */
  readonly holdings: Readonly<Record<string, number>>;
  readonly data: string;
}

/** What is in the database. What is read from it may be something else for all that. */
export interface ShelfSchema extends DBSchema {
  packs: { key: string; value: PackRecord };
  interviews: { key: [string, number]; value: InterviewRecord; indexes: { pack: string; url: string } };
  bin: { key: number; value: BinRecord };
  notes: { key: string; value: Note };
  checks: { key: string; value: SourceCheck };
  queue: { key: string; value: QueuedAddress & { readonly order: number } };
  cache: { key: 'index'; value: IndexCache };
  meta: { key: 'revision'; value: number };
}

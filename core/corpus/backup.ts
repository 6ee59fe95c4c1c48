import * as v from 'valibot';
import type { Lexicon } from '../advice/lexicon';
import type { Pack } from '../model';
import { PackError, packFile, packFrom } from './pack';

/** What a backup says it is. */
export const BACKUP_FORMAT = 'margin-mentor/backup';

/** The version that this code writes, and the newest that it reads. */
export const BACKUP_VERSION = 1;

/** Longest text of a backup, in UTF-16 code units. */
export const LONGEST_BACKUP = 100_000_000;

/** Why a file is not taken as a backup, and where in it the reason stands. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly problem: 'too long' | 'no JSON' | 'no backup' | 'newer' | 'invalid',
    /** For example `packs.0.interviews.3.url`; '' where the whole file is meant. */
    readonly place = '',
    detail = '',
  ) {
    super([problem, place, detail].filter(Boolean).join(': '));
  }
}

/** The form of a {@link Note}. */
export const noteSchema = v.object({
  quote: v.string(),
  text: v.string(),
  starred: v.boolean(),
  words: v.string(),
  mentor: v.string(),
  changed: v.pipe(v.string(), v.isoTimestamp()),
});

/**
 * What a person wrote beside a quote. It has the quote's words and mentor too, so that it says something when the
 * interview is no longer there; `changed` is an ISO 8601 time.
 */
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;

/** The form of a {@link SourceCheck}. */
export const checkSchema = v.object({
  interview: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  quotes: v.record(v.string(), v.union([v.picklist(['unchanged', 'gone']), v.object({ changed: v.string() })])),
});

/** What was found of an interview's quotes, by their ids, when its source was last visited; `at` is an ISO 8601 time. */
export type SourceCheck = v.InferOutput<typeof checkSchema>;

/** Everything that a person has in Margin Mentor. */
export interface Backup {
  /** Without those that come with the extension. */
  readonly packs: readonly Pack[];
  readonly notes: readonly Note[];
  readonly checks: readonly SourceCheck[];
  /** Settings, the tray and the like by the names under which they are stored. Whoever reads them checks them. */
  readonly stored: Readonly<Record<string, unknown>>;
}

const backupSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  packs: v.array(v.unknown()),
  notes: v.array(noteSchema),
  checks: v.array(checkSchema),
  stored: v.record(v.string(), v.unknown()),
});

/** Writes a backup as text that {@link readBackup} reads to the same. Packs stand in it as they would in files. */
export const writeBackup = ({ packs, notes, checks, stored }: Backup): string =>
  `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, packs: packs.map(packFile), notes, checks, stored })}\n`;

/**
 * Reads a backup, by the rules for packs ({@link packFrom}).
 * @throws BackupError which says what is wrong and where; nothing is taken of a file that has anything wrong
 */
export function readBackup(json: string, lexicon: Lexicon): Backup {
  if (json.length > LONGEST_BACKUP) throw new BackupError('too long');
  const { packs: files, notes, checks, stored } = checked(parsed(json));
  const packs = files.map((file, at) => readPackAt(at, file, lexicon));
  const ids = new Set<string>();
  for (const [at, { id }] of packs.entries()) {
    if (ids.has(id)) throw new BackupError('invalid', `packs.${at}.id`, `“${id}” stands here twice`);
    ids.add(id);
  }
  return { packs, notes, checks, stored };
}

function parsed(json: string): unknown {
  try {
    // A byte order mark is no JSON, and editors write one.
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new BackupError('no JSON');
  }
}

function checked(value: unknown): v.InferOutput<typeof backupSchema> {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== BACKUP_FORMAT) throw new BackupError('no backup');
  if (typeof version === 'number' && version > BACKUP_VERSION) throw new BackupError('newer');
  const result = v.safeParse(backupSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BackupError('invalid', v.getDotPath(issue) ?? '', issue.message);
}

function readPackAt(at: number, file: unknown, lexicon: Lexicon): Pack {
  try {
    return packFrom(file, lexicon);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const { problem, place, message } = error;
    const where = ['packs', at, place].filter((part) => part !== '').join('.');
    throw new BackupError(problem === 'newer' ? 'newer' : 'invalid', where, message);
  }
}

/** How things that are kept look in the browser's storage, and what is made of those that look otherwise. */

/** A thing that is kept: where, in which form, and how earlier forms become this one. */
export interface Declaration<T> {
  /** `local` holds across restarts; `session` is in memory, until the browser is closed. */
  readonly area: 'local' | 'session';
  readonly key: string;
  /** The version of the form that this code writes, from 1 on. A form that changes gets the next one. */
  readonly version: number;
  /** Makes a value of whatever is stored: what is not understood falls back, and `undefined` gives the fallback. */
  readonly read: (raw: unknown) => T;
  /** What makes a value of version n + 1 out of one of version n, by n. What it throws at is damaged. */
  readonly migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
}

/** A value with the version of its form: what is stored under a key. */
export interface Form {
  readonly version: number;
  readonly value: unknown;
}

/** What was under a key before something else was put there; `at` is the ISO 8601 time of that. */
export interface Original extends Form {
  readonly at: string;
}

/** An original that was not understood, or not wholly: `''` stands for a time that is not known. */
export interface SetAside extends Original {
  readonly why: 'damaged' | 'newer';
}

/**
 * How what is stored stands to what this code writes:
 * - `older`: an earlier version wrote it, and it was understood wholly;
 * - `damaged`: not all of it was understood, or it could not be migrated;
 * - `newer`: a later version wrote it.
 */
export type State = 'missing' | 'whole' | 'older' | 'damaged' | 'newer';

/** How many originals are set aside for one key. */
const MOST_SET_ASIDE = 5;

/** What keys of things that are set aside begin with. */
export const SET_ASIDE = 'set aside: ';

/** Under which key the originals are set aside that were not understood. */
export const setAsideKey = (key: string) => `${SET_ASIDE}${key}`;

/** Under which key the original is that was migrated last. */
export const snapshotKey = (key: string) => `snapshot: ${key}`;

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === 'object' && raw !== null;

const isVersion = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) >= 1;

const isForm = (raw: unknown): raw is Form =>
  isRecord(raw) && Object.keys(raw).sort().join() === 'value,version' && isVersion(raw.version);

/** What is stored, with its version. Earlier releases stored values bare: that is version 1. */
export const formOf = (raw: unknown): Form => (isForm(raw) ? raw : { version: 1, value: raw });

/** A value as this code stores it. */
export const toForm = <T>({ version }: Declaration<T>, value: T): Form => ({ version, value });

/** Understands what is stored as far as can be. */
export function readStored<T>(declaration: Declaration<T>, raw: unknown): { readonly value: T; readonly state: State } {
  const { version, read } = declaration;
  if (raw === undefined) return { value: read(undefined), state: 'missing' };
  const form = formOf(raw);
  // Something may be understood, such as that a thing was switched off.
  if (form.version > version) return { value: read(form.value), state: 'newer' };
  const { migrated, failed } = migrate(declaration, form);
  const value = read(migrated);
  if (failed || !isSame(value, migrated)) return { value, state: 'damaged' };
  return { value, state: isForm(raw) && form.version === version ? 'whole' : 'older' };
}

function migrate<T>({ version, migrations = {} }: Declaration<T>, form: Form) {
  // What a migration does to the value that it is given is not to be done to the original.
  let migrated = form.version < version ? structuredClone(form.value) : form.value;
  for (let from = form.version; from < version; from++) {
    try {
      const step = migrations[from];
      if (!step) throw new Error(`Nothing makes version ${from + 1} out of ${from}`);
      migrated = step(migrated);
    } catch {
      return { migrated, failed: true };
    }
  }
  return { migrated, failed: false };
}

/** Whether two values are the same as JSON, in which the keys of an object have no order. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/**
 * The originals that have to be kept, by the keys they are kept under, when something else is put in the place of what is
 * stored.
 * @param aside what is stored under {@link setAsideKey}
 * @param at an ISO 8601 time
 */
export function originalsKept<T>(
  declaration: Declaration<T>,
  raw: unknown,
  aside: unknown,
  at: string,
): Readonly<Record<string, Original | readonly SetAside[]>> {
  const { state } = readStored(declaration, raw);
  const { version, value } = formOf(raw);
  if (state === 'older') return { [snapshotKey(declaration.key)]: { at, version, value } };
  if (state !== 'damaged' && state !== 'newer') return {};
  const others = readSetAside(aside).filter((one) => one.version !== version || !isSame(one.value, value));
  return {
    [setAsideKey(declaration.key)]: [...others, { at, why: state, version, value }].slice(-MOST_SET_ASIDE),
  };
}

/** What is set aside for a key, the latest last. Whatever is stored there is an original, be it one of its own. */
export function readSetAside(raw: unknown): readonly SetAside[] {
  if (raw === undefined) return [];
  return (Array.isArray(raw) ? raw : [raw]).map((one: unknown) =>
    isSetAside(one) ? one : { at: '', why: 'damaged', version: 1, value: one },
  );
}

const isSetAside = (raw: unknown): raw is SetAside =>
  isRecord(raw) &&
  typeof raw.at === 'string' &&
  (raw.at === '' || !Number.isNaN(Date.parse(raw.at))) &&
  (raw.why === 'damaged' || raw.why === 'newer') &&
  isVersion(raw.version) &&
  Object.hasOwn(raw, 'value');

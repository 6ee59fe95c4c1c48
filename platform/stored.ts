import browser from 'webextension-polyfill';
import { inTurn, inTurnOfAll } from './in-turn';
import { type Declaration, originalsKept, readStored, setAsideKey, snapshotKey, toForm } from './stored-form';

/** One thing that is kept in the browser's storage: read whole, changed whole. */
export interface Stored<T> {
  /** Reads it, and writes nothing. */
  readonly load: () => Promise<T>;
  /**
   * Changes it. Changes follow one another, also those of other windows, so that none is lost.
   * @returns what it is now
   */
  readonly change: (by: (value: T) => T) => Promise<T>;
  /** Puts it there, whatever there was; in the session at once, for a page that may be closed right behind. */
  readonly replace: (value: T) => Promise<void>;
  /** Takes it away with all originals that were kept of it. */
  readonly forget: () => Promise<void>;
  /** Tells each change, also one made elsewhere. @returns ends it */
  readonly onChange: (told: (value: T) => void) => () => void;
}

/** The name of the turn in which something is changed. */
export const turnOf = ({ area = 'local', key }: { area?: Declaration<unknown>['area']; key: string }) =>
  `${area}:${key}`;

const keysOf = (key: string) => [key, setAsideKey(key)];

const now = () => new Date().toISOString();

/**
 * A thing that is kept. Where what is stored was not written by this version, or is damaged, its first change keeps the
 * original: in the same call, which browsers carry out whole or not at all.
 */
export function stored<T>(declaration: Declaration<T>): Stored<T> {
  const { area, key } = declaration;
  const storage = () => browser.storage[area];
  const change = (by: (value: T) => T) =>
    inTurn(turnOf(declaration), async () => {
      const there = await storage().get(keysOf(key));
      const changed = by(readStored(declaration, there[key]).value);
      await storage().set({ ...kept(declaration, there), [key]: toForm(declaration, changed) });
      return changed;
    });
  return {
    load: async () => readStored(declaration, (await storage().get(key))[key]).value,
    change,
    async replace(value) {
      if (area === 'session') await storage().set({ [key]: toForm(declaration, value) });
      else await change(() => value);
    },
    forget: () => inTurn(turnOf(declaration), () => storage().remove([...keysOf(key), snapshotKey(key)])),
    onChange(told) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change) told(readStored(declaration, change.newValue).value);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** The originals to be kept of something, by their keys. What is in memory only, this very version has written. */
const kept = (declaration: Declaration<unknown>, there: Readonly<Record<string, unknown>>) =>
  declaration.area === 'session'
    ? {}
    : originalsKept(declaration, there[declaration.key], there[setAsideKey(declaration.key)], now());

/**
 * Brings what other versions have stored into the form of this one and sets aside what is damaged or newer, so that it can
 * be said before anything is changed. What there is no room for stays as it is, until the next time.
 * @param declarations of things that hold across restarts
 */
export async function settleStored(declarations: readonly Declaration<unknown>[]): Promise<void> {
  const all = await browser.storage.local.get(declarations.map(({ key }) => key)).catch(() => ({}));
  const odd = declarations.filter((one) => isOdd(one, all));
  await Promise.all(odd.map((one) => inTurn(turnOf(one), () => settle(one)).catch(() => {})));
}

function isOdd(declaration: Declaration<unknown>, there: Readonly<Record<string, unknown>>): boolean {
  const { state } = readStored(declaration, there[declaration.key]);
  return state !== 'missing' && state !== 'whole';
}

async function settle(declaration: Declaration<unknown>): Promise<void> {
  const { key } = declaration;
  const there = await browser.storage.local.get(keysOf(key));
  // Somebody may have been faster.
  if (!isOdd(declaration, there)) return;
  const { value } = readStored(declaration, there[key]);
  await browser.storage.local.set({ ...kept(declaration, there), [key]: toForm(declaration, value) });
}

/**
 * Puts things in the place of what is there, all together, as they were stored once, perhaps by another version. What is not
 * among them goes back to how it is at first. What is damaged is set aside, and what was understood of it is put there;
 * what is newer is set aside, and the thing stays as it is.
 * @param declarations of things that hold across restarts
 */
export async function putStored(
  declarations: readonly Declaration<unknown>[],
  things: Readonly<Record<string, unknown>>,
): Promise<void> {
  await inTurnOfAll(declarations.map(turnOf), async () => {
    const there = await browser.storage.local.get(declarations.flatMap(({ key }) => keysOf(key)));
    const given = declarations.filter(({ key }) => Object.hasOwn(things, key));
    const put: Record<string, unknown> = {};
    for (const one of declarations) Object.assign(put, kept(one, there));
    for (const one of given) Object.assign(put, putting(one, things[one.key], { ...there, ...put }));
    await browser.storage.local.set(put);
    const gone = declarations.filter((one) => !given.includes(one));
    await browser.storage.local.remove(gone.map(({ key }) => key));
  });
}

/** What has to be written to put a thing there that was stored once. */
function putting(declaration: Declaration<unknown>, raw: unknown, there: Readonly<Record<string, unknown>>) {
  const { key } = declaration;
  const { value, state } = readStored(declaration, raw);
  // Of what is older there is an original: where it comes from.
  const aside = state === 'damaged' || state === 'newer' ? kept(declaration, { ...there, [key]: raw }) : {};
  if (state !== 'newer') return { ...aside, [key]: toForm(declaration, value) };
  return there[key] === undefined
    ? aside
    : { ...aside, [key]: toForm(declaration, readStored(declaration, there[key]).value) };
}

/** The texts of a stored list; anything else in it is dropped. */
export const textsOf = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];

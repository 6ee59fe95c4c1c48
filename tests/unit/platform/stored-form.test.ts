import { describe, expect, it } from 'vitest';
import {
  type Declaration,
  originalsKept,
  readSetAside,
  readStored,
  setAsideKey,
  snapshotKey,
} from '../../../platform/stored-form';

interface Pet {
  readonly names: readonly string[];
  readonly legs: number;
}

/** Version 1 was a name, version 2 a list of names. */
const pet: Declaration<Pet> = {
  area: 'local',
  key: 'pet',
  version: 3,
  read(raw) {
    const { names, legs } = Object(raw) as Partial<Record<keyof Pet, unknown>>;
    const texts = Array.isArray(names) ? names.filter((one): one is string => typeof one === 'string') : [];
    return { names: texts, legs: typeof legs === 'number' ? legs : 4 };
  },
  migrations: {
    1: (name) => {
      if (typeof name !== 'string') throw new Error('no name');
      return [name];
    },
    2: (names) => ({ legs: 4, names }),
  },
};

const fallback = { names: [], legs: 4 };
const ada = { names: ['Ada'], legs: 4 };

describe('what is stored', () => {
  it.each([
    ['nothing', undefined, 'missing', fallback],
    ['this version', { version: 3, value: ada }, 'whole', ada],
    ['this version, its keys in another order', { value: { legs: 4, names: ['Ada'] }, version: 3 }, 'whole', ada],
    ['a bare value of the first version', 'Ada', 'older', ada],
    ['the first version', { version: 1, value: 'Ada' }, 'older', ada],
    ['the second version', { version: 2, value: ['Ada'] }, 'older', ada],
    ['an earlier version with something odd', { version: 2, value: ['Ada', 7] }, 'damaged', ada],
    ['an earlier version that cannot be migrated', { version: 1, value: 7 }, 'damaged', fallback],
    ['a part that is odd', { version: 3, value: { names: ['Ada', 7], legs: 2 } }, 'damaged', { ...ada, legs: 2 }],
    ['a part that is missing', { version: 3, value: { names: ['Ada'] } }, 'damaged', ada],
    ['a part that nobody knows', { version: 3, value: { ...ada, tail: true } }, 'damaged', ada],
    ['a list for an object', { version: 3, value: [] }, 'damaged', fallback],
    ['null', null, 'damaged', fallback],
    ['something beside the value', { version: 3, value: ada, at: 1 }, 'damaged', fallback],
    ['a version that is none', { version: 0, value: ada }, 'damaged', fallback],
    ['half a version', { version: 2.5, value: ada }, 'damaged', fallback],
    ['a later version', { version: 4, value: ada }, 'newer', ada],
    ['a later version of which nothing is understood', { version: 4, value: 'x' }, 'newer', fallback],
  ])('%s', (_, raw, state, value) => {
    expect(readStored(pet, raw)).toEqual({ state, value });
  });

  it('is damaged where a step is missing', () => {
    const { 1: first, 2: second } = { ...pet.migrations };
    expect(readStored({ ...pet, migrations: { ...(first && { 1: first }) } }, 'Ada').state).toBe('damaged');
    expect(readStored({ ...pet, migrations: { ...(second && { 2: second }) } }, 'Ada').state).toBe('damaged');
  });

  it('is not changed by a migration', () => {
    const raw = { version: 2, value: ['Ada'] };
    const migrations = { 2: (names: unknown) => ({ names: (names as string[]).splice(0), legs: 4 }) };
    expect(readStored({ ...pet, migrations }, raw)).toEqual({ state: 'older', value: ada });
    expect(raw).toEqual({ version: 2, value: ['Ada'] });
  });
});

describe('the originals that are kept', () => {
  const at = '2026-02-03T04:05:06.789Z';
  const of = (raw: unknown, aside?: unknown) => originalsKept(pet, raw, aside, at);

  it('are none of what is whole or missing', () => {
    expect(of(undefined)).toEqual({});
    expect(of({ version: 3, value: ada })).toEqual({});
  });

  it('are a snapshot of what is older', () => {
    expect(of('Ada')).toEqual({ [snapshotKey('pet')]: { at, version: 1, value: 'Ada' } });
    expect(of({ version: 2, value: ['Ada'] })).toEqual({ [snapshotKey('pet')]: { at, version: 2, value: ['Ada'] } });
  });

  it('are set aside where they are damaged or newer', () => {
    expect(of(7)).toEqual({ [setAsideKey('pet')]: [{ at, why: 'damaged', version: 1, value: 7 }] });
    const first = { at: '2025-01-01T00:00:00.000Z', why: 'damaged', version: 1, value: 7 };
    expect(of({ version: 9, value: 8 }, [first])).toEqual({
      [setAsideKey('pet')]: [first, { at, why: 'newer', version: 9, value: 8 }],
    });
  });

  it('stand there once, the latest last, and five at most', () => {
    const aside = [1, 2, 3, 4, 5].map((value) => ({ at, why: 'damaged', version: 1, value }));
    const values = (kept: Record<string, unknown>) =>
      readSetAside(kept[setAsideKey('pet')]).map(({ version, value }) => [version, value]);
    expect(values(of(2, aside)).map(([, value]) => value)).toEqual([1, 3, 4, 5, 2]);
    expect(values(of(6, aside)).map(([, value]) => value)).toEqual([2, 3, 4, 5, 6]);
    expect(values(of({ version: 9, value: 5 }, aside)).slice(-2)).toEqual([
      [1, 5],
      [9, 5],
    ]);
  });

  it('stay with whatever was in their place', () => {
    for (const odd of ['garbage', { at, why: 'damaged', version: 1 }, { at: 'x', why: 'newer', version: 1, value: 1 }])
      expect(of(7, odd)).toEqual({
        [setAsideKey('pet')]: [
          { at: '', why: 'damaged', version: 1, value: odd },
          { at, why: 'damaged', version: 1, value: 7 },
        ],
      });
  });
});

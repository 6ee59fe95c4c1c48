import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DECLARED, IN_BACKUP } from '../../../platform/declared';
import { settleStored, stored } from '../../../platform/stored';
import { formOf, readSetAside, readStored, setAsideKey, snapshotKey } from '../../../platform/stored-form';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const sources = ['platform', 'entrypoints', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf-8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      name: `${room}/${name}`,
      text: readFileSync(`${room}/${name}`, 'utf-8').replace(/\/\*\*.*?\*\//gs, ''),
    })),
);
const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('what is declared', () => {
  it('is everything that holds across restarts', () => {
    const inFiles = sources
      .filter(({ name }) => !name.endsWith('stored-form.ts'))
      .flatMap(({ text }) => text.match(/\barea: 'local'/g) ?? []);
    expect(inFiles).toHaveLength(DECLARED.length);
    expect(new Set(DECLARED.map(({ key }) => key)).size).toBe(DECLARED.length);
    expect(DECLARED.map(({ area }) => area)).toEqual(DECLARED.map(() => 'local'));
  });

  it('is the only thing that is written', () => {
    const uses = filesWith(/\bstorage(?:\(\)|\s*\.\s*(?:local|session|sync)\b|\s*\[)/);
    expect(uses.sort()).toEqual(
      [
        // Erases everything.
        'platform/shelf/backup.ts',
        // Gets what a backup is to have.
        'platform/shelf/stored-things.ts',
        // Forgets what was set aside.
        'platform/stored-problems.ts',
        'platform/stored.ts',
        // Gets what the reader is to do.
        'platform/reader-connection.ts',
        // Remembers for the session that the tabs have their readers.
        'platform/rearm.ts',
      ].sort(),
    );
    expect(filesWith(/\blocal\s*\.\s*set\b|storage\(\)\s*\.\s*set\b/)).toEqual(['platform/stored.ts']);
  });

  it('has a step from each version to the next', () => {
    for (const { key, version, migrations = {} } of DECLARED)
      expect(Object.keys(migrations).map(Number), key).toEqual(Array.from({ length: version - 1 }, (_, at) => at + 1));
  });

  it('belongs to a backup, but for what is about this device', () => {
    expect(DECLARED.filter((one) => !IN_BACKUP.includes(one)).map(({ key }) => key)).toEqual([
      'page names',
      'library revision',
    ]);
  });

  it('falls back to what it would store itself', () => {
    for (const one of DECLARED) {
      const { value, state } = readStored(one, undefined);
      expect(state).toBe('missing');
      expect(readStored(one, { version: one.version, value: JSON.parse(JSON.stringify(value)) })).toEqual({
        value,
        state: 'whole',
      });
    }
  });
});

describe('any JSON in the place of anything', () => {
  const likely = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.oneof(fc.string(), fc.jsonValue())),
    fc.integer(),
    fc.record({ on: fc.boolean(), sitesOff: fc.array(fc.string()) }),
    fc.record({
      style: fc.constantFrom('chip', 'off', 'x'),
      rules: fc.array(fc.jsonValue()),
      chipsPerDay: fc.integer(),
    }),
    fc.record({
      chips: fc.array(fc.record({ at: fc.integer(), page: fc.string(), quote: fc.string(), topic: fc.string() })),
      unread: fc.dictionary(fc.string(), fc.record({ count: fc.integer(), at: fc.integer() })),
    }),
    fc.record({ format: fc.constantFrom('plain', 'both', 'x'), template: fc.string() }),
    fc.dictionary(fc.string(), fc.record({ revision: fc.integer(), content: fc.string() })),
  );
  /** What some of them would store, so that there is always something whole. */
  const whole = fc.constantFrom([], '', { chips: [], unread: {} }).map((value) => ({ version: 1, value }));
  const raws = fc.oneof(likely, fc.record({ version: fc.integer({ min: -1, max: 4 }), value: likely }), whole);
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it('is read, and found again after any change', async () => {
    const states = new Set<string>();
    const ways = fc.constantFrom('change', 'replace', 'settle');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DECLARED), raws, fc.option(raws), ways, async (one, given, aside, way) => {
        const raw = asJson(given);
        resetFakeBrowser();
        const before = { [one.key]: raw, ...(aside === null ? {} : { [setAsideKey(one.key)]: asJson(aside) }) };
        await browser.storage.local.set(before);
        const { state } = readStored(one, raw);
        states.add(state);
        const thing = stored(one);
        const understood = await thing.load();
        expect(await browser.storage.local.get()).toEqual(before);
        if (way === 'change') await thing.change((value) => value);
        else if (way === 'replace') await thing.replace(understood);
        else await settleStored([one]);

        const after = await browser.storage.local.get();
        expect(readStored(one, after[one.key])).toEqual({ value: asJson(understood), state: 'whole' });
        for (const { version, value } of aside === null ? [] : readSetAside(asJson(aside)).slice(-4))
          expect(readSetAside(after[setAsideKey(one.key)])).toContainEqual(expect.objectContaining({ version, value }));
        const { version, value } = formOf(raw);
        if (state === 'whole') expect(after).toEqual(before);
        else if (state === 'older') expect(after[snapshotKey(one.key)]).toMatchObject({ version, value });
        else expect(readSetAside(after[setAsideKey(one.key)]).at(-1)).toMatchObject({ version, value, why: state });
      }),
      { numRuns: 500 },
    );
    expect([...states].sort()).toEqual(['damaged', 'newer', 'older', 'whole']);
  });
});

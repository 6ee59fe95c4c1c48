import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  BackupError,
  LONGEST_BACKUP,
  type Note,
  readBackup,
  type SourceCheck,
  writeBackup,
} from '../../../../core/corpus/backup';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Pack } from '../../../../core/model';
import { sampleInterview, samplePack } from '../../sample-library';
import { sampleLexicon } from '../advice/sample-lexicon';

const interview = sampleInterview([['Whom do you hire?', 'Hire slowly.', 'Pay well.']], 'sample:ada');
const note: Note = {
  quote: 'sample:ada-0-0',
  text: 'So true.\n\n– and “late”',
  starred: true,
  words: 'Hire slowly.',
  mentor: 'Ada Example',
  changed: '2026-02-03T04:05:06.789Z',
};
const check: SourceCheck = {
  interview: 'sample:ada',
  at: '2026-02-03T04:05:06.789Z',
  quotes: { one: 'unchanged', two: 'gone', three: { changed: 'Hire very slowly.' } },
};
const backup: Backup = {
  packs: [samplePack([interview], quotesOf(interview)), { ...samplePack([], []), id: 'empty' }],
  notes: [note],
  checks: [check],
  stored: { tray: ['sample:ada-0-0'], tips: { on: false, sitesOff: [] } },
};
const good = () => JSON.parse(writeBackup(backup));

/** What is wrong with a backup after a change. */
function problem(change: (file: ReturnType<typeof good>) => void): Pick<BackupError, 'problem' | 'place'> {
  const file = good();
  change(file);
  try {
    readBackup(JSON.stringify(file), sampleLexicon);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    return { problem: error.problem, place: error.place };
  }
  throw new Error('nothing is wrong');
}

/** Text as interviews have it. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `${text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ')}.`.trim());
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const exchange = fc.tuple(words, fc.array(words, { minLength: 1, maxLength: 3 }));
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());

const packs: fc.Arbitrary<Pack[]> = fc
  .uniqueArray(
    fc.tuple(name, fc.uniqueArray(name, { maxLength: 3 }), fc.array(exchange, { minLength: 1, maxLength: 3 })),
    {
      selector: ([id]) => id,
      maxLength: 3,
    },
  )
  .map((all) =>
    all.map(([id, interviews, exchanges]) => {
      const own = interviews.map((local, at) => ({
        ...sampleInterview(
          exchanges.map(([question, answer]) => [question, ...answer] as [string, ...string[]]),
          `${id}:${local}`,
        ),
        url: at === 1 ? '' : 'https://interviews.example/ada/',
      }));
      return {
        ...samplePack(
          own,
          own.flatMap((one) => quotesOf(one)),
        ),
        id,
      };
    }),
  );

const anyBackup: fc.Arbitrary<Backup> = fc.record({
  packs,
  notes: fc.array(
    fc.record({
      quote: name,
      text: fc.string({ unit: 'binary' }),
      starred: fc.boolean(),
      words: fc.string(),
      mentor: fc.string(),
      changed: time,
    }),
    { maxLength: 4 },
  ),
  checks: fc.array(
    fc.record({
      interview: name,
      at: time,
      quotes: fc.dictionary(
        name,
        fc.oneof(
          fc.constantFrom('unchanged' as const, 'gone' as const),
          fc.record({ changed: fc.string() }, { noNullPrototype: true }),
        ),
        { noNullPrototype: true },
      ),
    }),
    { maxLength: 3 },
  ),
  // What JSON has two ways of writing is no business of this: -0 comes back as 0.
  stored: fc.dictionary(
    name,
    fc.json().map((json) => JSON.parse(JSON.stringify(JSON.parse(json)))),
    {
      noNullPrototype: true,
      maxKeys: 4,
    },
  ),
});

describe('a backup', () => {
  it('comes back as it was written', () => expect(readBackup(writeBackup(backup), sampleLexicon)).toEqual(backup));

  it('comes back as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(anyBackup, (any) => {
        expect(readBackup(writeBackup(any), sampleLexicon)).toEqual(any);
      }),
    );
  });

  it('may begin with a byte order mark', () => {
    expect(readBackup(`\ufeff${writeBackup(backup)}`, sampleLexicon)).toEqual(backup);
  });

  it('has packs as pack files have them', () => {
    expect(good().packs[0]).toMatchObject({ format: 'margin-mentor/pack', version: 1, id: 'sample' });
  });

  it('is data: names that objects know change nothing', () => {
    const json = writeBackup(backup)
      .replace('"stored":{', '"stored":{"__proto__":{"polluted":true},"constructor":1,')
      .replace('"quotes":{', '"quotes":{"__proto__":"gone",')
      .replace('{', '{"__proto__":{"polluted":true},');
    const read = readBackup(json, sampleLexicon);
    expect(read).toEqual(backup);
    expect(Object.getPrototypeOf(read.stored)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a file that is no backup, or not a whole one', () => {
  it.each([
    ['text', 'hello', 'no JSON'],
    ['half of one', writeBackup(backup).slice(0, -20), 'no JSON'],
    ['a pack', '{"format": "margin-mentor/pack", "version": 1}', 'no backup'],
    ['null', 'null', 'no backup'],
    ['very deep', '['.repeat(100_000), 'no JSON'],
  ])('%s', (_, json, expected) => {
    expect(() => readBackup(json, sampleLexicon)).toThrow(expect.objectContaining({ problem: expected }));
  });

  it('too long', () => {
    const long = { length: LONGEST_BACKUP + 1 } as string;
    expect(() => readBackup(long, sampleLexicon)).toThrow(expect.objectContaining({ problem: 'too long' }));
  });

  it.each<[string, (file: ReturnType<typeof good>) => void, string, string]>([
    ['a later version', (file) => (file.version = 2), 'newer', ''],
    ['a pack of a later version', (file) => (file.packs[1].version = 2), 'newer', 'packs.1'],
    ['a pack that is none', (file) => (file.packs[0] = {}), 'invalid', 'packs.0'],
    ['no notes', (file) => delete file.notes, 'invalid', 'notes'],
    ['a note without words', (file) => delete file.notes[0].words, 'invalid', 'notes.0.words'],
    ['a note of no time', (file) => (file.notes[0].changed = 'yesterday'), 'invalid', 'notes.0.changed'],
    ['a check with another outcome', (file) => (file.checks[0].quotes.one = 'lost'), 'invalid', 'checks.0.quotes.one'],
    ['settings that are a text', (file) => (file.stored = 'off'), 'invalid', 'stored'],
    [
      'a script as address',
      (file) => (file.packs[0].interviews[0].url = 'javascript:alert(1)'),
      'invalid',
      'packs.0.interviews.0.url',
    ],
    ['a pack that stands twice', (file) => file.packs.push(file.packs[0]), 'invalid', 'packs.2.id'],
  ])('%s', (_, change, kind, place) => expect(problem(change)).toEqual({ problem: kind, place }));

  it('never fails in another way', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('packs', 'notes', 'checks', 'stored'), (json, key) => {
        const broken = JSON.stringify({ ...good(), [key]: JSON.parse(json) });
        try {
          readBackup(broken, sampleLexicon);
        } catch (error) {
          expect(error).toBeInstanceOf(BackupError);
        }
      }),
    );
  });
});

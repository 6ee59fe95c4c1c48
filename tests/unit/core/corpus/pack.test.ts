import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkHolding,
  checkPackInfo,
  LONGEST_PACK,
  PackError,
  readPack,
  writePack,
} from '../../../../core/corpus/pack';
import { quotesOf } from '../../../../core/corpus/quotes';
import { Library } from '../../../../core/library';
import type { Holding, Pack } from '../../../../core/model';
import { sampleInterview, samplePack } from '../../sample-library';
import { sampleLexicon } from '../advice/sample-lexicon';

const interview = sampleInterview(
  [
    ['Whom do you hire?', 'Hire slowly. Pay well.', 'Call people back.'],
    ['How do you plan?', 'Plan little.'],
  ],
  'sample:ada',
);
const [first, ...others] = quotesOf(interview);
const pack = samplePack(
  [interview],
  first ? [{ ...first, keywords: ['patience'], ratings: { hiring: 3 } }, ...others] : [],
);
const good = () => JSON.parse(writePack(pack));

/** What is wrong with a file after a change. */
function problem(change: (file: ReturnType<typeof good>) => void): Pick<PackError, 'problem' | 'place'> {
  const file = good();
  change(file);
  try {
    readPack(JSON.stringify(file), sampleLexicon);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { problem: error.problem, place: error.place };
  }
  throw new Error('nothing is wrong');
}

const words = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 30 })
  .map((all) =>
    all
      .join(' ')
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('packs', () => {
  it('come back as they were written', () => expect(readPack(writePack(pack), sampleLexicon)).toEqual(pack));

  it('come back as they were written, whatever was said', () => {
    const exchange = fc.tuple(words, fc.array(words, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(exchange, { minLength: 1, maxLength: 5 }), (exchanges) => {
        const any = sampleInterview(
          exchanges.map(([question, answer]) => [question, ...answer] as [string, ...string[]]),
          'sample:any',
        );
        const written: Pack = samplePack([any], quotesOf(any));
        const read = readPack(writePack(written), sampleLexicon);
        expect(read).toEqual(written);
        expect([...new Library([read]).quotes]).toEqual(written.quotes);
      }),
    );
  });

  it('divide and annotate what comes without quotes', () => {
    const file = good();
    delete file.interviews[0].quotes;
    const { quotes } = readPack(JSON.stringify(file), sampleLexicon);
    expect(quotes.map(({ text }) => text)).toEqual(['Hire slowly. Pay well.', 'Call people back.', 'Plan little.']);
    expect(quotes.flatMap(({ ratings }) => Object.values(ratings))).not.toContain(3);
  });

  it('keep two packs with the same name for different interviews apart', () => {
    const other = readPack(JSON.stringify({ ...good(), id: 'other' }), sampleLexicon);
    expect(other.interviews[0]?.id).toBe('other:ada');
    expect([...new Library([pack, other]).quotes]).toHaveLength(2 * pack.quotes.length);
  });

  it('have interviews without an address too', () => {
    const without = { ...pack, interviews: [{ ...interview, url: '' }] };
    expect(readPack(writePack(without), sampleLexicon)).toEqual(without);
  });

  it('may begin with a byte order mark', () => {
    expect(readPack(`\ufeff${writePack(pack)}`, sampleLexicon)).toEqual(pack);
  });

  it('drop what they have no business with, topics that nobody knows too', () => {
    const file = good();
    file.script = '<script>alert(1)</script>';
    file.interviews[0].quotes[0].ratings.sailing = 3;
    expect(readPack(JSON.stringify(file), sampleLexicon)).toEqual(pack);
  });

  it('are data: names that objects know change nothing', () => {
    const json = writePack(pack)
      .replace('"links": {}', '"links": {"__proto__": "https://x.example/"}')
      .replace('"ratings": {', '"ratings": {"__proto__": 3, "constructor": 3,')
      .replace('{', '{"__proto__": {"polluted": true},');
    const read = readPack(json, sampleLexicon);
    expect(read).toEqual(pack);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(read.interviews[0]?.links)).toBe(Object.prototype);
  });

  it('keep markup as the text that it is, without control characters', () => {
    const file = good();
    file.interviews[0].exchanges[1].question = '<img src=x onerror=alert(1)>\u0000 a\u0007\n\nb';
    const { interviews } = readPack(JSON.stringify(file), sampleLexicon);
    expect(interviews[0]?.exchanges[1]?.question).toBe('<img src=x onerror=alert(1)> a b');
  });
});

describe('a file that is no pack, or not a whole one', () => {
  it.each([
    ['text', 'hello', 'no JSON'],
    ['nothing', '', 'no JSON'],
    ['another file', '{"name": "x", "version": 1}', 'no pack'],
    ['a list', '[]', 'no pack'],
    ['null', 'null', 'no pack'],
    ['too long', ' '.repeat(LONGEST_PACK + 1), 'too long'],
    ['very deep', '['.repeat(100_000), 'no JSON'],
  ])('%s', (_, json, expected) => {
    expect(() => readPack(json, sampleLexicon)).toThrow(expect.objectContaining({ problem: expected }));
  });

  it.each<[string, (file: ReturnType<typeof good>) => void, string, string]>([
    ['a later version', (file) => (file.version = 2), 'newer', ''],
    ['no title', (file) => delete file.title, 'invalid', 'title'],
    ['a script as address', (file) => (file.interviews[0].url = 'javascript:alert(1)'), 'invalid', 'interviews.0.url'],
    [
      'a script as link',
      (file) => (file.interviews[0].links.blog = 'data:text/html,x'),
      'invalid',
      'interviews.0.links.blog',
    ],
    [
      'an exchange without an answer',
      (file) => (file.interviews[0].exchanges[1].answer = []),
      'invalid',
      'interviews.0.exchanges.1.answer',
    ],
    [
      'a speaker who is not there',
      (file) => (file.interviews[0].exchanges[1].answer[0].speaker = 1),
      'invalid',
      'interviews.0.exchanges.1.answer.0.speaker',
    ],
    [
      'a quote outside its block',
      (file) => (file.interviews[0].quotes[2].end = 999),
      'invalid',
      'interviews.0.quotes.2',
    ],
    ['quotes that overlap', (file) => (file.interviews[0].quotes[1].block = 0), 'invalid', 'interviews.0.quotes.1'],
    [
      'a rating of 4',
      (file) => (file.interviews[0].quotes[0].ratings.hiring = 4),
      'invalid',
      'interviews.0.quotes.0.ratings.hiring',
    ],
    ['an id that stands twice', (file) => file.interviews.push(file.interviews[0]), 'invalid', 'interviews.1.id'],
  ])('%s', (_, change, kind, place) => expect(problem(change)).toEqual({ problem: kind, place }));

  it('never fails in another way', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() => readPack(json, sampleLexicon)).toThrow(PackError);
      }),
    );
  });
});

describe('what is to be kept', () => {
  const holding: Holding = { pack: 'sample', interview, quotes: pack.quotes };
  const { interviews: _, quotes: __, ...info } = pack;

  it('is good where a pack file could have it', () => {
    expect(() => checkHolding(holding)).not.toThrow();
    expect(() => checkPackInfo(info)).not.toThrow();
  });

  it.each<[string, Holding, string]>([
    ['another pack', { ...holding, pack: 'other' }, 'id'],
    ['an id that is no name', { ...holding, interview: { ...interview, id: 'sample:a b' } }, 'id'],
    ['a script as address', { ...holding, interview: { ...interview, url: 'javascript:alert(1)' } }, 'url'],
    ['nobody interviewed', { ...holding, interview: { ...interview, mentors: [] } }, 'mentors'],
    ['untidy text', { ...holding, interview: { ...interview, rights: '© \u0096 us' } }, ''],
    [
      'a quote of other words',
      { ...holding, quotes: pack.quotes.map((quote, at) => (at === 1 ? { ...quote, text: 'Call.' } : quote)) },
      'quotes.1',
    ],
    [
      'a quote of another interview',
      { ...holding, quotes: pack.quotes.map((quote) => ({ ...quote, interview: 'sample:eve' })) },
      'quotes.0',
    ],
    [
      'a speaker who is not there',
      {
        ...holding,
        interview: {
          ...interview,
          mentors: interview.mentors,
          exchanges: [{ question: 'Who?', answer: [{ kind: 'paragraph', text: 'Me.', speaker: -1 }] }],
        },
        quotes: [],
      },
      'exchanges.0.answer.0.speaker',
    ],
  ])('is told from what is not: %s', (_case, wrong, where) => {
    expect(() => checkHolding(wrong)).toThrow(expect.objectContaining({ problem: 'invalid', place: where }));
  });

  it.each([
    ['id', { ...info, id: 'a b' }],
    ['title', { ...info, title: '' }],
    ['licence', { ...info, licence: 'two\nlines' }],
    ['revision', { ...info, revision: 0 }],
  ])('is told from a pack with a bad %s', (where, wrong) => {
    expect(() => checkPackInfo(wrong)).toThrow(expect.objectContaining({ problem: 'invalid', place: where }));
  });
});

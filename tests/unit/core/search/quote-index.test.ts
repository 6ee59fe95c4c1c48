import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../../core/library';
import { QuoteIndex } from '../../../../core/search/quote-index';
import { readSynonyms } from '../../../../core/search/synonyms';
import { projectData } from '../../project';
import { sampleInterview, sampleLibrary } from '../../sample-library';

const interview = sampleInterview([
  ['How do you plan?', 'Plan little and learn much.', 'A roadmap is a guess.'],
  ['What of money?', 'Money is short.', 'Ask early.'],
  ['Whom do you hire?', 'We hire slowly and pay well.', 'Good people know other good people.'],
]);
const library = sampleLibrary(interview, {
  'A roadmap': { ratings: { planning: 3 } },
  'Good people': { keywords: ['hiring', 'referrals'], ratings: { hiring: 2 } },
});
const tables = {
  synonyms: readSynonyms({ joins: {}, groups: [['boss', 'manager']], oneway: {} }),
  topicsOf: (query: string) => (query.includes('plan') ? ['planning'] : []),
};
const index = QuoteIndex.build(library, tables);
const found = (query: string) => index.search(query).map(({ quote }) => quote.text);

describe('QuoteIndex', () => {
  it('finds by the text and by the keywords', () => {
    expect(found('hire')).toEqual(
      expect.arrayContaining(['We hire slowly and pay well.', 'Good people know other good people.']),
    );
    expect(found('referral')).toEqual(['Good people know other good people.']);
  });

  it('finds by the question, behind the quotes that have the word themselves', () => {
    expect(found('money')).toEqual(['Money is short.', 'Ask early.']);
  });

  it('adds the quotes that are rated for a topic that is asked for', () => {
    expect(found('plan')).toContain('A roadmap is a guess.');
    expect(index.search('plan').find(({ quote }) => quote.text.startsWith('A roadmap'))?.weak).toBe(false);
  });

  it('puts weak hits last and says that they are', () => {
    const hits = index.search('slowly xylophone quartet', 10);
    expect(hits.length).toBeGreaterThan(0);
    for (const { weak } of hits) expect(weak).toBe(true);
    const flags = index.search('hire slowly').map(({ weak }) => Number(weak));
    expect(flags).toEqual([...flags].sort());
  });

  it('takes a synonym of several words only where they follow one another', () => {
    const synonyms = readSynonyms({
      joins: {},
      groups: [
        ['recruiting', 'hire slowly'],
        ['gossip', 'pay slowly'],
      ],
      oneway: {},
    });
    const own = QuoteIndex.build(library, { ...tables, synonyms });
    expect(own.search('recruiting').map(({ quote }) => quote.text)).toEqual(['We hire slowly and pay well.']);
    // The words are there, in another order.
    expect(own.search('gossip')).toEqual([]);
  });

  it('completes a half-typed word to those that are used most', () => {
    // The stem of "testing" does not begin with what was typed, so that it is found as a completion alone.
    const rare = [...'abcdfghkm'].map((letter) => `testi${letter}`);
    const texts = [...rare.map((word) => `We met a ${word}.`), 'We like testing.', 'No testing for us.'];
    const small = sampleInterview(texts.map((one) => ['What of it?', one] as const));
    const hits = QuoteIndex.build(sampleLibrary(small), tables).search('testi', 20);
    expect(hits.map(({ quote }) => quote.text)).toEqual(expect.arrayContaining(texts.slice(-2)));
  });

  it('gives no more than asked for', () => {
    expect(index.search('mentor:ada', 2)).toHaveLength(2);
  });

  it('searches an empty library', () => {
    const none = QuoteIndex.build(new Library([]), tables);
    expect(none.search('plan')).toEqual([]);
    expect(none.search('mentor:ada "plan" -x')).toEqual([]);
  });

  it('gives scores that are numbers, best first among those not weak', () => {
    const scores = index.search('hire good people').map(({ score }) => score);
    for (const score of scores) expect(score).toBeGreaterThan(0);
  });
});

describe('a stored index', () => {
  const { library: whole, tables: own, quotes } = projectData();
  const built = QuoteIndex.build(whole, own);
  const again = QuoteIndex.load(built.toJSON(), whole, own);
  const words = [...whole.quotes].flatMap(({ text, keywords }) => [...text.split(' '), ...keywords]);
  const query = fc.array(fc.constantFrom(...words, 'hirng', 'topic:hiring', '-music'), { minLength: 1, maxLength: 4 });

  it('answers as the one that it was made from', () => {
    fc.assert(
      fc.property(query, (parts) => {
        const typed = parts.join(' ');
        expect(again.search(typed)).toEqual(built.search(typed));
        expect(quotes.search(typed)).toEqual(built.search(typed));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the best of all there are', () => {
    fc.assert(
      fc.property(query, fc.nat(12), (parts, most) => {
        const typed = parts.join(' ');
        expect(again.search(typed, most)).toEqual(again.search(typed, Number.POSITIVE_INFINITY).slice(0, most));
      }),
      { numRuns: 60 },
    );
  });

  it('puts weak hits behind all others, whatever they score, and each group best first', () => {
    let mixed = 0;
    fc.assert(
      fc.property(query, (parts) => {
        const hits = again.search(parts.join(' '), 100);
        const groups = [hits.filter(({ weak }) => !weak), hits.filter(({ weak }) => weak)];
        expect(hits).toEqual(groups.flat());
        for (const group of groups) {
          const scores = group.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((x, y) => y - x));
        }
        if (
          Math.max(...(groups[1] ?? []).map(({ score }) => score)) >
          (groups[0]?.at(-1)?.score ?? Number.POSITIVE_INFINITY)
        )
          mixed++;
      }),
      { numRuns: 200 },
    );
    // Else nothing was tried: a weak hit may score more than a good one.
    expect(mixed).toBeGreaterThan(0);
  });

  it('answers any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        '-',
        'topic:',
        'mentor:',
        'constructor',
        '__proto__',
        'toString',
        '\u0000',
        '\ud83d',
        ' ',
        '’',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (typed) => {
          for (const { score, quote, marks } of again.search(typed)) {
            expect(score).toBeGreaterThanOrEqual(0);
            for (const { start, end } of marks) expect(quote.text.slice(start, end)).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers a text of a million characters', () => {
    expect(again.search('hiring '.repeat(150_000)).length).toBeGreaterThan(0);
    expect(again.search('x'.repeat(1_000_000))).toEqual([]);
    expect(again.search(' '.repeat(1_000_000))).toEqual([]);
    expect(again.search('"'.repeat(1_000_000))).toEqual([]);
    expect(again.search('ﷺ'.repeat(1_000_000))).toEqual([]);
  });

  it('ignores control characters between words', () => {
    expect(again.search('hiring\u0000\u0007people').map(({ quote }) => quote.id)).toEqual(
      again.search('hiring people').map(({ quote }) => quote.id),
    );
  });
});

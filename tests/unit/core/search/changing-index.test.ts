import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateQuotes } from '../../../../core/corpus/annotate';
import { quotesOf } from '../../../../core/corpus/quotes';
import { Library } from '../../../../core/library';
import type { Holding, Interview } from '../../../../core/model';
import { QuoteIndex } from '../../../../core/search/quote-index';
import { readSynonyms } from '../../../../core/search/synonyms';
import { projectData } from '../../project';
import { sampleInterview } from '../../sample-library';

const { library: whole, lexicon, tables: real } = projectData();

const own = {
  synonyms: readSynonyms({
    joins: { abtest: ['a/b test'] },
    groups: [
      ['boss', 'manager'],
      ['recruiting', 'hire slowly'],
    ],
    oneway: {},
  }),
  topicsOf: (query: string) => (query.includes('plan') ? ['planning'] : []),
};

const WORDS = 'plan plans planning hire hires slowly boss manager data a/b test model modle roadmap the of'.split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const IDS = ['ada', 'ben', 'cleo', 'dora'];

const holding = fc
  .record({
    id: fc.constantFrom(...IDS),
    exchanges: fc.array(fc.tuple(text, text, text), { maxLength: 3 }),
    rated: fc.nat(3),
    keywords: fc.array(fc.constantFrom('hiring', 'hire slowly', 'a/b test'), { maxLength: 2 }),
  })
  .map(({ id, exchanges, rated, keywords }): Holding => {
    const interview = sampleInterview(exchanges, id);
    const quotes = quotesOf(interview).map((quote, at) => ({
      ...quote,
      keywords: at % 2 === 0 ? keywords : [],
      ratings: at % 4 === rated ? { planning: 2 as const } : {},
    }));
    return { pack: 'sample', interview, quotes };
  });

type Step = { readonly put: Holding } | { readonly remove: string } | { readonly stored: 'whole' | 'short' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: holding }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.constantFrom(...IDS) }) },
  { weight: 1, arbitrary: fc.record({ stored: fc.constantFrom('whole' as const, 'short' as const) }) },
);

const QUERIES = [
  'plan',
  'hire slowly',
  'recruiting',
  'boss',
  'modl',
  'pla',
  'roadmap data',
  'a/b test',
  'hirng',
].concat(...['topic:planning', 'topic:planning data', 'mentor:ada', '"hire slowly"', 'data -model', 'zebra', 'the']);

const answers = (index: QuoteIndex, queries: readonly string[]) =>
  queries.map((query) => index.search(query, 20).map(({ quote, ...hit }) => ({ ...hit, id: quote.id })));

describe('an index that changes', () => {
  it('answers as one that was built of what is there now', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const library = new Library();
        let index = QuoteIndex.build(library, own);
        for (const one of steps) {
          if ('put' in one) {
            library.put(one.put);
            index.put(one.put);
          } else if ('remove' in one) {
            library.remove(one.remove);
            index.remove(one.remove);
          } else {
            const stored = one.stored === 'short' ? index.toShortJSON() : index.toJSON();
            index = QuoteIndex.load(stored, library, own);
          }
        }
        expect(answers(index, QUERIES)).toEqual(answers(QuoteIndex.build(library, own), QUERIES));
      }),
      { numRuns: 150 },
    );
  });

  it('is brought up to date at once as one by one', () => {
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 5 }), fc.array(holding, { maxLength: 5 }), (before, changed) => {
        const library = new Library();
        for (const one of before) library.put(one);
        const stored = QuoteIndex.build(library, own).toJSON();
        const gone = IDS.slice(0, 1);
        for (const one of changed) library.put(one);
        for (const id of gone) library.remove(id);
        const index = QuoteIndex.load(stored, library, own);
        index.bringUpToDate([...library.holdings], gone);
        expect(answers(index, QUERIES)).toEqual(answers(QuoteIndex.build(library, own), QUERIES));
      }),
    );
  });

  it('answers the same with real interviews, in whatever order they came', () => {
    const [real0] = [...whole.holdings] as [Holding];
    const part = (id: string, from: number, to: number): Holding => {
      const interview: Interview = { ...real0.interview, id, exchanges: real0.interview.exchanges.slice(from, to) };
      return { pack: real0.pack, interview, quotes: annotateQuotes(interview, quotesOf(interview), lexicon) };
    };
    const parts = [part('first', 0, 5), part('second', 5, 10), part('third', 8, 14)];
    const library = new Library();
    for (const one of [real0, ...parts]) library.put(one);
    const queries = [
      'convince my boss',
      'when not to use ml',
      'hirng',
      'experimen',
      'roadmap',
      'topic:hiring',
      'a/b test',
    ];
    const expected = answers(QuoteIndex.build(library, real), queries);
    const index = QuoteIndex.load(QuoteIndex.build(whole, real).toJSON(), library, real);
    for (const one of [parts[2], parts[0], parts[2], part('fourth', 0, 14), parts[1]] as Holding[]) index.put(one);
    index.remove('fourth');
    expect(answers(index, queries)).toEqual(expected);
    expect(expected.every((hits) => hits.length > 0)).toBe(true);
  });

  it('leaves out what the library has no more when it is loaded', () => {
    const library = new Library();
    const [ada, ben] = ['ada', 'ben'].map((id) => sampleInterview([['Why?', `We hire slowly, says ${id}.`]], id));
    for (const interview of [ada, ben] as Interview[])
      library.put({ pack: 'sample', interview, quotes: quotesOf(interview) });
    const stored = QuoteIndex.build(library, own).toJSON();
    library.remove('ada');
    const found = QuoteIndex.load(stored, library, own).search('hire');
    expect(found.map(({ quote }) => quote.interview)).toEqual(['ben']);
  });

  it.each(['', '{}', 'null', '{"version":0}', '[1]'])('is not loaded from %s', (stored) =>
    expect(() => QuoteIndex.load(stored, new Library(), own)).toThrow(Error),
  );
});

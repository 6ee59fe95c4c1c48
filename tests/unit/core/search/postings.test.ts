import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from '../../../../core/search/numbers';
import { type Alternative, FIELDS, ITSELF, Postings } from '../../../../core/search/postings';
import { BM25, FIELD } from '../../../../core/search/weights';

type Document = readonly (readonly string[])[];

const WORDS = ['plan', 'plans', 'planning', 'hire', 'hires', 'data', 'a', 'ünder', '数', '😀'];
const word = fc.constantFrom(...WORDS);
const documents = fc.array(fc.tuple(...FIELDS.map(() => fc.array(word, { maxLength: 12 }))), { maxLength: 8 });

function postingsOf(all: readonly Document[]): Postings {
  const postings = new Postings();
  for (const one of all) postings.add(one);
  return postings;
}

function found(postings: Postings, groups: readonly (readonly Alternative[])[]) {
  const results: { document: number; score: number; found: number }[] = [];
  postings.find(groups, (document, score, bits) => results.push({ document, score, found: bits }));
  return results.sort((a, b) => a.document - b.document);
}

/** Everything that can be found. */
const all = (postings: Postings) => [
  postings.startingWith(''),
  ...WORDS.map((one) => found(postings, [[{ term: one, weight: 1 }]])),
  ...WORDS.map((one) => found(postings, [[{ term: one, weight: 1 }], [{ term: 'plan', weight: 0.5 }]])),
  ...WORDS.map((one) => [postings.count([one]), postings.has(one)]),
];

/** The same documents in MiniSearch, which ranks by the same formula. */
function peer(every: readonly Document[]) {
  const search = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
  });
  every.forEach((fields, id) => {
    search.add({ id, ...Object.fromEntries(FIELDS.map((name, field) => [name, fields[field]?.join(' ')])) });
  });
  const options = { boost: FIELD, bm25: BM25, combineWith: 'AND' } as const;
  return (terms: string) =>
    search
      .search(terms, options)
      .map(({ id, score, match }) => ({
        document: Number(id),
        score,
        fields: [...new Set(Object.values(match).flat())],
      }))
      .sort((a, b) => a.document - b.document);
}

describe('Postings', () => {
  it('rank as MiniSearch does', () => {
    const terms = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(documents, fc.array(terms, { minLength: 1, maxLength: 3 }), (every, searches) => {
        const postings = postingsOf(every);
        const search = peer(every);
        // One after another, so that one would see what another left behind.
        for (const one of searches) {
          const own = found(
            postings,
            one.map((term) => [{ term, weight: 1 }]),
          );
          const other = search(one.join(' '));
          expect(own.map(({ document }) => document)).toEqual(other.map(({ document }) => document));
          own.forEach(({ score, found: bits }, at) => {
            expect(score).toBeCloseTo(other[at]?.score ?? Number.NaN, 9);
            const fields = FIELDS.filter((_, field) => bits & (1 << field));
            expect(new Set(fields)).toEqual(new Set(other[at]?.fields));
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hold after any removal what the documents left would have made', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.boolean(), { minLength: 8 }), documents, (every, gone, later) => {
        const postings = postingsOf(every);
        postings.remove((document) => gone[document] === true);
        for (const one of later) postings.add(one);
        const left = every.filter((_, document) => !gone[document]);
        expect(all(postings)).toEqual(all(postingsOf([...left, ...later])));
      }),
    );
  });

  it('are the same after they were written and read', () => {
    fc.assert(
      fc.property(documents, (every) => {
        const postings = postingsOf(every);
        const lists = new NumberWriter();
        const terms = postings.write(lists);
        expect(all(Postings.read(terms, new NumberReader(lists.toString())))).toEqual(all(postings));
      }),
    );
  });

  it('count an alternative less, and say where the word itself was found', () => {
    const postings = postingsOf([
      [['plan'], [], []],
      [['plans'], [], []],
    ]);
    const [itself, other] = found(postings, [
      [
        { term: 'plan', weight: 1 },
        { term: 'plans', weight: 0.5 },
      ],
    ]);
    expect(itself?.found).toBe(1 | ITSELF);
    expect(other?.found).toBe(1);
    expect(other?.score).toBeCloseTo((itself?.score ?? 0) / 2, 9);
  });

  it('are not read from what they have not written', () => {
    const lists = new NumberWriter();
    for (const number of [1, 1, 40]) lists.write(number);
    expect(() => Postings.read(['plan'], new NumberReader(lists.toString()))).toThrow(RangeError);
    expect(() => Postings.read(['plan'], new NumberReader(''))).toThrow(RangeError);
  });
});

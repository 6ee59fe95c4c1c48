import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, type IndexedQuote, TermIndex } from '../../../../core/search/term-index';

const WORDS = ['plan', 'plans', 'planning', 'hire', 'hires', 'data', 'a', 'ünder', '数', '😀', 'constructor'];
const terms = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const rows = fc.constantFrom('', 'hire_data', 'hire_data plan_hire');
const quotes = fc
  .array(fc.record({ text: terms, question: terms, keywords: terms, rows }), { maxLength: 8 })
  .map((all) => all.map((quote, id): IndexedQuote => ({ ...quote, id })));

function indexOf(...all: readonly IndexedQuote[]): TermIndex {
  const index = new TermIndex();
  for (const quote of all) index.add(quote);
  return index;
}

function found(
  index: TermIndex,
  ...[words, manner]: Parameters<TermIndex['find']> extends [...infer P, unknown] ? P : never
) {
  const all: Found[] = [];
  index.find(words, manner, (one) => all.push(one));
  return all
    .map(({ id, score, terms: own, match }) => ({
      id: Number(id),
      score: score.toFixed(9),
      terms: [...own].sort(),
      match,
    }))
    .sort((a, b) => a.id - b.id);
}

const quote = (id: number, text: string, others: Partial<IndexedQuote> = {}): IndexedQuote => ({
  id,
  text,
  question: '',
  keywords: '',
  rows: '',
  ...others,
});

/** Everything that can be found. */
const all = (index: TermIndex) =>
  WORDS.map((word) => [
    found(index, word, {}),
    found(index, word, { isBeginning: true }),
    found(index, `${word} plan`, {}),
    [...index.having(word, true)].sort(),
    [...index.havingRow('hire_data')].sort(),
  ]);

describe('TermIndex', () => {
  it('holds after any removal what the quotes left would have made, also when it was stored', () => {
    fc.assert(
      fc.property(quotes, fc.array(fc.boolean(), { minLength: 8 }), quotes, (every, gone, later) => {
        const index = indexOf(...every);
        for (const one of every) if (gone[one.id]) index.remove(one);
        const stored = new TermIndex(JSON.parse(JSON.stringify(index)));
        const fresh = later.map((one) => ({ ...one, id: one.id + every.length }));
        const expected = indexOf(...every.filter(({ id }) => !gone[id]), ...fresh);
        for (const one of [index, stored]) {
          for (const added of fresh) one.add(added);
          expect(all(one)).toEqual(all(expected));
          expect(one.size).toBe(expected.size);
        }
      }),
    );
  });

  it('counts a term that is only begun less than one that is there', () => {
    const [itself, begun] = found(indexOf(quote(0, 'plan'), quote(1, 'plans')), 'plan', { isBeginning: true });
    expect(itself?.terms).toEqual(['plan']);
    expect(begun?.terms).toEqual(['plans']);
    expect(Number(begun?.score)).toBeLessThan(Number(itself?.score) / 2);
  });

  it('finds what has all terms, and of that only what is asked for', () => {
    const index = indexOf(quote(0, 'personal', { question: 'data' }), quote(1, 'personal data'), quote(2, 'data'));
    expect(found(index, 'personal data', {}).map(({ id }) => id)).toEqual([0, 1]);
    const both = found(index, 'personal data', {});
    expect(found(index, 'personal data', { among: new Set([1, 2]) })).toEqual(both.slice(1));
  });

  it('takes no row for a term', () => {
    const index = indexOf(quote(0, 'data', { rows: 'personal_data' }), quote(1, 'person'));
    expect(found(index, 'person', { isBeginning: true }).map(({ id }) => id)).toEqual([1]);
    expect(index.having('person', true)).toEqual(new Set([1]));
    expect(index.having('personal_data', false)).toEqual(new Set());
    expect(index.havingRow('personal_data')).toEqual(new Set([0]));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../../core/search/marks';
import { Joins, stem, termsOf } from '../../../../core/search/terms';
import { projectData } from '../../project';

const { quotes, library } = projectData();
const NO_JOINS = new Joins([]);
const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const marked = (query: string, opening: string) => {
  const hit = quotes.search(query).find(({ quote }) => quote.text.startsWith(opening));
  return hit ? slices(hit.quote.text, hit.marks) : [];
};

describe('marksOf', () => {
  it('marks whole words by their stems', () => {
    const text = 'We hire hirers; hiring is hard.';
    expect(slices(text, marksOf(text, termsOf(text, NO_JOINS), new Set([stem('hire')]), []))).toEqual([
      'hire',
      'hiring',
    ]);
  });

  it('marks a compound as a whole', () => {
    const text = 'We ran A/B tests.';
    const joins = new Joins([['a b tests', 'abtest']]);
    expect(slices(text, marksOf(text, termsOf(text, joins), new Set([stem('abtest')]), []))).toEqual(['A/B tests']);
  });

  it('joins a phrase with the words that it overlaps', () => {
    const text = 'The North Star metric, the north star.';
    expect(slices(text, marksOf(text, termsOf(text, NO_JOINS), new Set(['star', 'metric']), ['north star']))).toEqual([
      'North Star',
      'metric',
      'north star',
    ]);
  });
});

describe('the marks of a search', () => {
  it.each([
    ['hire', 'More recently', ['hiring', 'hire']],
    ['recruiting', 'More recently', ['hiring', 'hire']],
    ['ab testing', 'My super dry', ['A/B tests']],
    ['reproducibility', 'My experience', ['reproducible']],
    ['hirng', 'More recently', ['hiring', 'hire']],
    ['deadl', 'I’ve found that', ['deadlines']],
    ['"north star"', 'My super dry', ['north star']],
    ['convince my boss', 'Probably my biggest', []],
  ])('%s', (query, opening, expected) => expect(marked(query, opening)).toEqual(expected));

  const words = [...library.quotes].flatMap(({ text, keywords }) => [...text.split(/\s+/), ...keywords]);
  const query = fc.oneof(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
    fc.constantFrom(...words).chain((word) => fc.nat(word.length).map((end) => word.slice(0, end))),
  );

  it('lie on word boundaries, in order, apart from one another', () => {
    fc.assert(
      fc.property(query, (typed) => {
        for (const { quote, marks } of quotes.search(typed.replaceAll(/["“”]/g, ''))) {
          let end = -1;
          for (const mark of marks) {
            expect(mark.start).toBeGreaterThan(end);
            expect(mark.end).toBeGreaterThan(mark.start);
            expect(mark.end).toBeLessThanOrEqual(quote.text.length);
            for (const edge of [mark.start, mark.end])
              expect(quote.text.slice(Math.max(edge - 1, 0), edge + 1)).not.toMatch(/[\p{L}\p{N}]{2}/u);
            end = mark.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lie on the word that was typed, wherever a quote found has it', () => {
    const plain = [...new Set(words.flatMap((word) => word.toLowerCase().match(/^[a-z]{5,}$/)?.[0] ?? []))];
    for (const word of plain)
      for (const { quote, marks, weak } of quotes.search(word)) {
        const at = quote.text.search(new RegExp(`(?<![\\p{L}\\p{N}’'/-])${word}(?![\\p{L}\\p{N}’'/-])`, 'iu'));
        if (weak || at < 0 || marks.length === 0) continue;
        expect(
          marks.some(({ start, end }) => start <= at && at + word.length <= end),
          `${word} in ${quote.text}`,
        ).toBe(true);
      }
  });
});

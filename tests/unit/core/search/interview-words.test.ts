import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../core/corpus/quotes';
import { allWords, indexedQuotes, wordsOfInterview } from '../../../../core/search/interview-words';
import { Rows } from '../../../../core/search/rows';
import { Joins, termsOf } from '../../../../core/search/terms';
import { sampleInterview } from '../../sample-library';

const joins = new Joins([['a b test', 'abtest']]);
const rows = new Rows(['hire slowli', 'abtest']);
const KEYWORDS = ['hire', 'slowly', 'slowly hire slowly'];

const WORDS = 'we hire hires slowly, the A/B test isn’t of a’s boss — 数 1st'.split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));

describe('the words of an interview', () => {
  it('are indexed as a query’s words are searched for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 3 }), fc.nat(), (exchanges, start) => {
        const interview = sampleInterview(exchanges);
        const quotes = quotesOf(interview).map((quote) => ({ ...quote, keywords: KEYWORDS }));
        const terms = (of: string) =>
          termsOf(of, joins)
            .map(({ word }) => word)
            .join(' ');
        const words = wordsOfInterview({ pack: 'sample', interview, quotes }, start, joins, rows);
        expect(indexedQuotes(JSON.parse(JSON.stringify(words)))).toEqual(
          quotes.map((quote, at) => ({
            id: start + at,
            text: terms(quote.text),
            question: terms(interview.exchanges[quote.exchange]?.question ?? ''),
            keywords: 'hire slowli slowli hire slowli',
            rows: expect.stringMatching(/^hire_slowli(?: hire_slowli)*$/),
          })),
        );
      }),
    );
  });

  it('are all there, stop words too, and each as often as it is used', () => {
    const interview = sampleInterview([['Why the A/B test?', 'We hire.']]);
    const quotes = quotesOf(interview).map((quote) => ({ ...quote, keywords: KEYWORDS }));
    const words = wordsOfInterview({ pack: 'sample', interview, quotes }, 0, joins, rows);
    expect([...allWords(words)].join(' ')).toBe('why the abtest we hire hire slowly slowly hire slowly');
  });

  it('have the rows of a text, its question and each keyword, and none that runs from one to the other', () => {
    const rowsOf = (question: string, answer: string, ...keywords: string[]) => {
      const interview = sampleInterview([[question, answer]]);
      const quotes = quotesOf(interview).map((quote) => ({ ...quote, keywords }));
      return indexedQuotes(wordsOfInterview({ pack: 'sample', interview, quotes }, 0, joins, rows))[0]?.rows;
    };
    expect(rowsOf('Hire?', 'Slowly.', 'hire', 'slowly')).toBe('');
    expect(rowsOf('Hire slowly?', 'No.')).toBe('hire_slowli');
    expect(rowsOf('How?', 'Hire slowly.', 'hire slowly')).toBe('hire_slowli hire_slowli');
  });
});

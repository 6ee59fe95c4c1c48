import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDraft } from '../../../../core/advice/is-draft';

const words = (count: number, between = ' ') => Array.from({ length: count }, () => 'word').join(between);

describe('isDraft', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'hiring'],
    ['a question with its background', 'My boss doubts ML. How do I convince her?'],
    ['a long question', `How do I ${words(37)}`],
    ['a query copied with a line break', 'when not to use\nmachine learning\n'],
    ['abbreviations', 'metrics, e.g. DAU vs. revenue, i.e. what to move'],
    ['one endless word', 'x'.repeat(100_000)],
  ])('%s is a query', (_, text) => expect(isDraft(text)).toBe(false));

  it.each([
    ['more than forty words', words(41)],
    ['three sentences', 'We hire two people. They start in May. They build the churn model.'],
    ['lines with more than 25 words', words(26, '\n')],
    ['a long text of one line', words(100_000)],
  ])('%s are a draft', (_, text) => expect(isDraft(text)).toBe(true));

  it('every query of the project’s set is a query', () => {
    const file = path.resolve(import.meta.dirname, '../../../eval/queries.json');
    const queries = JSON.parse(readFileSync(file, 'utf-8')) as { query: string }[];
    expect(queries.length).toBeGreaterThan(10);
    expect(queries.filter(({ query }) => isDraft(query))).toEqual([]);
  });

  it('does not mind spaces around the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isDraft(`\n ${text}\t \n`)).toBe(isDraft(text));
      }),
    );
  });
});

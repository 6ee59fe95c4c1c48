import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, parseQuery, withoutOperator } from '../../../../core/search/query';

const empty = { text: '', mentors: [], topics: [], exact: [], without: [] };

describe('parseQuery', () => {
  it.each([
    ['hiring people', { text: 'hiring people' }],
    ['mentor:Erik hiring', { mentors: ['erik'], text: 'hiring' }],
    ['mentor:"Ada Example" plan', { mentors: ['ada example'], text: 'plan' }],
    ['TOPIC:hiring', { topics: ['hiring'] }],
    ['topic:a topic:b', { topics: ['a', 'b'] }],
    ['the "North Star" metric', { exact: ['north star'], text: 'the North Star metric' }],
    ['“north star”', { exact: ['north star'], text: 'north star' }],
    ['spotify -music', { without: ['music'], text: 'spotify' }],
    ['-top-down plan', { without: ['top-down'], text: 'plan' }],
    ['day-to-day a/b', { text: 'day-to-day a/b' }],
    ['topic: hiring', { text: 'hiring' }],
    ['- hiring', { text: '- hiring' }],
    ['"half a phrase', { text: '"half a phrase' }],
    ['subtopic:x', { text: 'subtopic:x' }],
    ['“”', { text: '""' }],
  ])('%s', (input, expected) => {
    const { operators, ...rest } = parseQuery(input);
    expect(rest).toEqual({ ...empty, ...expected });
    expect(operators.reduce(withoutOperator, input)).not.toMatch(/mentor:e|topic:h/);
  });

  it('names its operators, so that each can be taken out', () => {
    const query = 'boss topic:hiring “north star” -music';
    const { operators } = parseQuery(query);
    expect(operators).toEqual(['topic:hiring', '"north star"', '-music']);
    expect(withoutOperator(query, '"north star"')).toBe('boss topic:hiring -music');
    expect(operators.reduce(withoutOperator, query)).toBe('boss');
  });

  it('takes full-width letters and digits for plain ones', () => {
    expect(parseQuery('ｔｏｐｉｃ：hiring').topics).toEqual(['hiring']);
  });

  it('cuts what nobody types', () => {
    expect(parseQuery('a'.repeat(1_000_000)).text).toHaveLength(LONGEST_QUERY);
  });

  it('reads any text, and gives texts that are tidy', () => {
    const part = fc.constantFrom('mentor:', 'topic:', '"', '-', 'a', ' ', ':', '“', '’', '\u0000', '\ud800', '🙂');
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (input) => {
        const { text, mentors, topics, exact, without } = parseQuery(input);
        expect(text).toBe(text.replace(/\s+/g, ' ').trim());
        for (const value of [...mentors, ...topics, ...exact, ...without]) {
          expect(value).not.toBe('');
          expect(value).toBe(value.toLowerCase());
        }
      }),
      { numRuns: 500 },
    );
  });
});

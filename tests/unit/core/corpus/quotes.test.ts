import { describe, expect, it } from 'vitest';
import { hash } from '../../../../core/corpus/hash';
import { blockKey, quotesOf } from '../../../../core/corpus/quotes';
import { sampleInterview } from '../../sample-library';

describe('quotesOf', () => {
  const exchanges: [string, ...string[]][] = [
    ['How do you plan?', 'Plan little. Learn much.', 'Yes.'],
    ['Whom do you hire?', 'Hire slowly.', 'Yes.'],
  ];
  const quotes = quotesOf(sampleInterview(exchanges));

  it('names each quote by its interview, its text and a counter', () => {
    expect(quotes.map(({ id }) => id)).toEqual([
      `ada-example-${hash('Plan little. Learn much.')}-0`,
      `ada-example-${hash('Yes.')}-0`,
      `ada-example-${hash('Hire slowly.')}-0`,
      `ada-example-${hash('Yes.')}-1`,
    ]);
  });

  it('tells the place of each quote', () => {
    expect(quotes.map(({ exchange, block, start, end }) => [exchange, block, start, end])).toEqual([
      [0, 0, 0, 24],
      [0, 1, 0, 4],
      [1, 0, 0, 12],
      [1, 1, 0, 4],
    ]);
  });

  it('takes an editor’s boundaries by exchange and block, both from 1', () => {
    const divided = quotesOf(sampleInterview(exchanges), new Map([[blockKey(0, 0), ['Plan', 'Learn']]]));
    expect(divided.map(({ text }) => text)).toEqual(['Plan little.', 'Learn much.', 'Yes.', 'Hire slowly.', 'Yes.']);
    expect(blockKey(0, 0)).toBe('1.1');
  });
});

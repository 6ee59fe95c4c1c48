import { describe, expect, it } from 'vitest';
import { gains, gradeOf, matches, ndcg, percentile, recall, share } from '../../../../tools/eval/measures';

const spans = [
  { grade: 2, text: 'hire good people slowly' },
  { grade: 1, text: 'pay them well enough' },
];

describe('matches', () => {
  it('asks for half of the words of the quote or of the span', () => {
    expect(matches('Hire good people!', 'hire good people slowly and with care for all')).toBe(true);
    expect(matches('hire good', 'hire good people slowly')).toBe(true);
    expect(matches('hire', 'hire good people slowly and with care')).toBe(true);
    expect(matches('we hire some other folks here', 'hire good people slowly')).toBe(false);
  });

  it('counts each occurrence of a word once', () => {
    expect(matches('hire hire hire hire', 'hire good people slowly now')).toBe(false);
  });
});

describe('gradeOf and gains', () => {
  it('take the best span that a quote matches', () => {
    expect(gradeOf('hire good people slowly', spans)).toBe(2);
    expect(gradeOf('something else', spans)).toBe(0);
  });

  it('count a span once, for the first quote that matches it', () => {
    expect(gains(['hire good people', 'good people slowly', 'pay them well'], spans)).toEqual([2, 0, 1]);
  });
});

describe('ndcg and recall', () => {
  it('are 1 for the best ranking', () => {
    expect(ndcg(['hire good people', 'pay them well'], spans)).toBe(1);
    expect(recall(['hire good people', 'pay them well'], spans)).toBe(1);
  });

  it('follow the formula for another', () => {
    // Gains 1 and 3 at ranks 1 and 2, against 3 and 1.
    const expected = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3));
    expect(ndcg(['pay them well', 'hire good people'], spans)).toBeCloseTo(expected, 10);
  });

  it('are 0 where nothing fits, and look no deeper than asked', () => {
    expect(ndcg(['else'], spans)).toBe(0);
    expect(ndcg(['else', 'hire good people'], spans, 1)).toBe(0);
    expect(recall(['else', 'hire good people'], spans, 1)).toBe(0);
  });
});

describe('share', () => {
  // Wilson's interval for 8 of 10 is [0.490, 0.943] (Newcombe 1998, method 3).
  it.each([
    [8, 10, '8/10 80% [49-94]'],
    [0, 10, '0/10 0% [0-28]'],
    [10, 10, '10/10 100% [72-100]'],
    [0, 0, '0/0'],
  ])('%i of %i', (count, of, expected) => expect(share(count, of)).toBe(expected));
});

describe('percentile', () => {
  it('gives the value below which the share lies', () => {
    expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(percentile([1, 2], 1)).toBe(2);
    expect(percentile([], 0.5)).toBe(0);
  });
});

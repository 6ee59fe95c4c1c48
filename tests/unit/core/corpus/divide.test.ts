import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundaryError, divide, divideAt } from '../../../../core/corpus/divide';
import { type Span, sentences } from '../../../../core/corpus/sentences';

const slices = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

/** A sentence of so many words. */
const sentence = (words: number) => `Go${' on'.repeat(words - 1)}.`;
const block = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(120)), { minLength: 1, maxLength: 30 })
  .map((lengths) => lengths.map(sentence).join(' '));

describe('divide', () => {
  it('leaves a short block whole', () => {
    expect(divide('One. Two. Three.')).toHaveLength(1);
  });

  it('makes parts of about equal length of a long block', () => {
    const text = Array.from({ length: 8 }, () => sentence(10)).join(' ');
    expect(slices(text, divide(text)).map((slice) => sentences(slice).length)).toEqual([4, 4]);
  });

  it('never cuts a sentence, however long', () => {
    expect(divide(sentence(500))).toHaveLength(1);
  });

  it('gives quotes of one to four whole sentences without gaps, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(block, fc.string({ unit: 'grapheme' }), fc.lorem({ mode: 'sentences' })), (text) => {
        const all = sentences(text);
        const quotes = divide(text);
        let next = 0;
        for (const { start, end } of quotes) {
          expect(start).toBe(all[next]?.start);
          const first = next;
          while (next < all.length && (all[next]?.end ?? 0) <= end) next++;
          expect(end).toBe(all[next - 1]?.end);
          expect(next - first).toBeGreaterThanOrEqual(1);
          expect(next - first).toBeLessThanOrEqual(4);
        }
        expect(next).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('divideAt', () => {
  const text = 'Well. First we plan. Then we build. Then we rest.';

  it('begins each quote at the words given and ends it before the next', () => {
    expect(slices(text, divideAt(text, ['Well', 'First', 'Then we rest']))).toEqual([
      'Well.',
      'First we plan. Then we build.',
      'Then we rest.',
    ]);
  });

  it('looks for each opening behind the one before it', () => {
    expect(slices(text, divideAt(text, ['Well', 'Then', 'Then']))).toEqual([
      'Well. First we plan.',
      'Then we build.',
      'Then we rest.',
    ]);
  });

  it.each([
    ['words that are not there', ['Well', 'Last'], 'Last'],
    ['words that stand earlier', ['Well', 'Then', 'First'], 'First'],
    ['a first quote that does not open the block', ['First'], 'First'],
  ])('refuses %s and names them', (_, openings, bad) => {
    expect(() => divideAt(text, openings)).toThrow(BoundaryError);
    expect(() => divideAt(text, openings)).toThrow(bad);
  });
});

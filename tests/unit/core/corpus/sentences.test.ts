import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../../core/corpus/sentences';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Texts made of what makes sentences hard. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom('.', '?', '!', '…', '(', ')', '[', ']', '“', '”', '"', '‘', '’', ' – ', ':', '\n', '\u00a0'),
      fc.constantFrom('Go', 'go', 'e.g.', 'Dr.', 'etc.', '6.5', 'A/B', '(X, y)', 'DS/ML', 'v1.2', '🙂', '日本。'),
      fc.constant(' '),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('sentences', () => {
  it.each([
    ['numbers and pairs', 'You have (X, y) pairs. After 6.5 years DS/ML was there. It is v1.2 now.', 3],
    ['a full stop inside brackets', 'It works (mostly. Sometimes it does not). Then it fails.', 2],
    ['a question mark inside a quotation', 'He asked “why? who?” and left. Nobody knew.', 2],
    ['a whole sentence in quotation marks', 'She said “It is right.” He agreed.', 2],
    ['abbreviations', 'We used e.g. Luigi. Dr. Smith, i.e. Ann, compared A vs. B. It was fine.', 3],
    ['a lower-case continuation', 'We tried Yahoo! and Bing. Neither was enough.', 2],
    ['an ellipsis before a lower-case word', 'Well… perhaps. Or not.', 2],
    ['two end marks', 'What?! Yes. No…', 3],
    ['an apostrophe that looks like a closing quotation mark', 'It’s the teams’ work. They’re proud.', 2],
    ['a text without an end mark', 'no end mark at all', 1],
  ])('survives %s', (_, text, count) => expect(split(text)).toHaveLength(count));

  it('keeps the words of each sentence together', () => {
    expect(split('In theory you have nice (X, y) pairs. In practice you do not. Why? “Who knows?” etc.')).toEqual([
      'In theory you have nice (X, y) pairs.',
      'In practice you do not.',
      'Why?',
      '“Who knows?” etc.',
    ]);
  });

  it('loses nothing behind a bracket that is never closed', () => {
    const text = 'One (two. Three. Four.';
    expect(split(text).join(' ')).toBe(text);
  });

  it('finds none where there is only white space', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n\u00a0')).toEqual([]);
  });

  it('gives trimmed spans in order that cover all but white space, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(hardText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const span of sentences(text)) {
          expect(text.slice(end, span.start).trim()).toBe('');
          const slice = text.slice(span.start, span.end);
          expect(slice).not.toBe('');
          expect(slice).toBe(slice.trim());
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

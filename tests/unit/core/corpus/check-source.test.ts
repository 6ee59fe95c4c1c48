import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSource } from '../../../../core/corpus/check-source';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Outline } from '../../../../core/model';
import { sampleInterview } from '../../sample-library';

const QUOTE = 'Hire people who can write. They’ll tell you "why" – and that’s more than half of the work on any team.';
const interview = sampleInterview([['Whom do you hire?', QUOTE]]);
const [quote] = quotesOf(interview);

const page = (...texts: string[]): Outline => ({
  title: '',
  language: 'en',
  blocks: texts.map((text) => ({ kind: 'paragraph', level: 0, text })),
});

/** What is found of the quote among other text. */
function found(...texts: string[]) {
  const around = ['Somebody asked about the weather in the mountains.', ...texts, 'Nobody can say what comes next.'];
  return checkSource(page(...around), quote ? [quote] : [])[quote?.id ?? ''];
}

describe('what is left of a quote on its source page', () => {
  it('is all of it, word by word', () => expect(found(`Well. ${QUOTE} So it is.`)).toBe('unchanged'));

  it.each([
    ['marks are set in another way', QUOTE.replace(/’/g, "'").replace(/"/g, '”').replace(' – ', ' — ')],
    ['dashes have no space around them', QUOTE.replace(' – ', '—')],
    ['spaces and soft hyphens are others', QUOTE.replace(' people ', '\u00a0 peo\u00adple\n')],
  ])('is all of it where %s', (_, text) => expect(found(text)).toBe('unchanged'));

  it('is all of it where a paragraph was divided', () => {
    const [first = '', second = ''] = QUOTE.split(/(?<=write\.) /);
    expect(found(first, second)).toBe('unchanged');
  });

  it('is what stands there now, in whole sentences', () => {
    const now = 'Hire people who can write well. They’ll tell you "why" – and that’s most of the work on any team.';
    expect(found(`Well, yes, of course. ${now} The rest is luck.`)).toEqual({ changed: now });
  });

  it('is what stands there now, where a sentence went', () => {
    const now = 'They’ll tell you "why" – and that’s more than half of the work on any team.';
    expect(found(now)).toEqual({ changed: now });
  });

  it('is what stands there now, of two the more similar', () => {
    const worse = 'Hire people who can sing. They’ll tell you where to go and what to do on any day of the week.';
    const better = QUOTE.replace('more than half', 'all');
    expect(found(worse, better)).toEqual({ changed: better });
  });

  it.each([
    ['other text', 'We hire slowly, for years, and nobody has complained about the work on any team.'],
    [
      'its words in another order',
      QUOTE.split(/[^\p{L}]+/u)
        .reverse()
        .join(' '),
    ],
    ['nothing', ''],
  ])('is gone where there is %s', (_, text) => expect(found(text)).toBe('gone'));

  it('is told for each quote, and never of a quote that stands there', () => {
    const word = fc.constantFrom('hire', 'plan', 'people', 'data', 'slowly', 'It', 'we', '(', '”', '–', '…', "don't");
    const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => `${all.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), ([first = '', ...others]) => {
        const own = quotesOf(sampleInterview([['What?', first, ...others]]));
        const all = checkSource(page(...others, first), own);
        expect(Object.keys(all).sort()).toEqual([...new Set(own.map(({ id }) => id))].sort());
        expect(new Set(Object.values(all))).toEqual(new Set(['unchanged']));
      }),
    );
  });
});

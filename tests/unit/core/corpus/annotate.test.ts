import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../../core/advice/advise';
import { annotateQuotes, standsAlone } from '../../../../core/corpus/annotate';
import { quotesOf } from '../../../../core/corpus/quotes';
import { Library } from '../../../../core/library';
import { projectData } from '../../project';
import { sampleInterview, samplePack } from '../../sample-library';

const { lexicon } = projectData();

const interview = sampleInterview([
  [
    'How do you hire data scientists?',
    'Hiring data scientists is easier when the job description says what the first project is, and who will use it.',
    'And we hire data scientists from other teams too, which is often better than interviewing for months.',
    'Nice weather makes for a long walk along the harbour, and I have always found that helpful on a hard day.',
  ],
  [
    'What did you do last summer?',
    'We went sailing for three weeks and slept on deck, which I find better than any hotel.',
  ],
]);
const quotes = annotateQuotes(interview, quotesOf(interview), lexicon);
const [advice, reply, aside, holiday] = quotes;

describe('annotateQuotes', () => {
  it('rates a quote 2 for what it and its question are about', () => expect(advice?.ratings.hiring).toBe(2));
  it('rates one that makes no sense alone no higher than 1', () => expect(reply?.ratings.hiring).toBe(1));
  it('takes one that only its question ties to the topic as related', () => expect(aside?.ratings.hiring).toBe(1));
  it('gives no topic where there is none', () => expect(holiday?.ratings).toEqual({}));
  it('makes keywords of the topics', () => expect(advice?.keywords).toContain('hiring'));

  it('leaves what an editor wrote', () => {
    const edited = quotesOf(interview).map((quote) => ({ ...quote, ratings: { planning: 3 as const } }));
    expect(annotateQuotes(interview, edited, lexicon)).toEqual(edited);
  });

  it('never gives a 3, whatever is said', () => {
    const words = fc.constantFrom(
      'hire',
      'data scientists',
      'A/B test',
      'metrics',
      'should',
      'and',
      'our',
      'team',
      '.',
    );
    const text = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (question, answer) => {
        const any = sampleInterview([[question, answer]]);
        for (const { ratings } of annotateQuotes(any, quotesOf(any), lexicon))
          for (const rating of Object.values(ratings)) expect(rating).toBeLessThan(3);
      }),
    );
  });

  it('offers such quotes by the badge and never by a chip', () => {
    const plan = {
      title: 'Hiring plan: data scientists for the forecasting team',
      language: 'en',
      blocks: [
        'We plan to hire two data scientists this year. Our hiring process begins with a job description.',
        'Each candidate has a technical interview with a machine learning engineer, and we decide within a week.',
        'We should hire senior data scientists first, because our machine learning team has nobody who has shipped a model.',
        'The data science team owns the interview questions, and the hiring manager owns the offer and the budget.',
      ].map((text) => ({ kind: 'paragraph' as const, level: 0, text })),
    };
    const library = new Library([samplePack([interview], quotes)]);
    expect(advise(plan, library, lexicon)).toMatchObject({ strength: 'badge', quotes: [{ id: advice?.id }] });
  });
});

describe('standsAlone', () => {
  it.each([
    'You should hire people who have shipped something, because shipping teaches what a course cannot.',
    'I’ve found that heavy planning creates a place where nobody dares to try a thing twice.',
  ])('takes %s', (text) => expect(standsAlone(text)).toBe(true));

  it.each([
    ['points back', 'That’s why you should always hire people who have shipped something before they come to you.'],
    ['agrees', 'Yeah, you should always hire people who have shipped something before they come to you.'],
    ['is short', 'You should hire slowly.'],
    ['asks', 'Should you always hire people who have shipped something before they came to you at all?'],
    ['greets', 'Thank you so much, I think it is important to be here and talk about hiring with you.'],
    [
      'speaks of the talk',
      'As I mentioned, you should hire people who have shipped something before they come to you.',
    ],
    ['is cut', 'You should always hire people who have shipped something, and then you need to see whether...'],
    [
      'holds half a quotation',
      'You should always ask people "what have you shipped, and why did it take so long to do it.',
    ],
    [
      'advises nothing',
      'Dataworks is a platform with a catalogue of tables, a scheduler and a set of dashboards on top.',
    ],
  ])('leaves one that %s', (_, text) => expect(standsAlone(text)).toBe(false));

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof standsAlone(text) === 'boolean'));
  });
});

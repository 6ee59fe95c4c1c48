import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromKept, toKept } from '../../../../core/corpus/kept';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Holding } from '../../../../core/model';
import { sampleInterview } from '../../sample-library';

const interview = {
  ...sampleInterview([['Whom do you hire?', 'Hire slowly. Pay well.', 'Call people back.']], 'sample:ada'),
  hosts: [{ name: 'Eve Example', role: 'Host' }],
  links: { blog: 'https://ada.example/' },
};
const holding: Holding = {
  pack: 'sample',
  interview,
  quotes: quotesOf(interview).map((quote) => ({ ...quote, keywords: ['patience'], ratings: { hiring: 3 } })),
};
const good = () => JSON.parse(toKept(holding));

describe('what is kept of an interview', () => {
  it('comes back whole', () => expect(fromKept('sample', toKept(holding))).toEqual(holding));

  it('has the words once', () => expect(toKept(holding).split('Call people back.')).toHaveLength(2));

  it.each<[string, (kept: ReturnType<typeof good>) => void]>([
    ['the interview', (kept) => delete kept.interview],
    ['a mentor', (kept) => (kept.interview.mentors[0] = 'Ada')],
    ['the hosts', (kept) => (kept.interview.hosts = null)],
    ['a link', (kept) => (kept.interview.links.blog = 1)],
    ['the links', (kept) => (kept.interview.links = [])],
    ['the rights', (kept) => delete kept.interview.rights],
    ['a question', (kept) => delete kept.interview.exchanges[0].question],
    ['an answer', (kept) => (kept.interview.exchanges[0].answer = {})],
    ['the kind of a block', (kept) => (kept.interview.exchanges[0].answer[0].kind = 'table')],
    ['the quotes', (kept) => delete kept.quotes],
    ['an id', (kept) => delete kept.quotes[0].id],
    ['a keyword', (kept) => kept.quotes[0].keywords.push(null)],
    ['half a character', (kept) => (kept.quotes[0].end -= 0.5)],
    ['a text', (kept) => delete kept.interview.exchanges[0].answer[1].text],
    ['a speaker', (kept) => (kept.interview.exchanges[0].answer[1].speaker = 7)],
    ['the place of a quote', (kept) => (kept.quotes[0].block = 7)],
    ['the order of quotes', (kept) => kept.quotes.reverse()],
    ['a rating', (kept) => (kept.quotes[0].ratings.hiring = 9)],
  ])('is not taken where this is wrong: %s', (_, change) => {
    const kept = good();
    change(kept);
    expect(fromKept('sample', JSON.stringify(kept))).toBeUndefined();
  });

  it('is not found in anything else, and never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (any) => {
        expect(fromKept('sample', any)).toBeUndefined();
      }),
    );
  });
});

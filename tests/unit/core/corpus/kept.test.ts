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
const good = () => structuredClone(toKept(holding)) as ReturnType<typeof JSON.parse>;

describe('what is kept of an interview', () => {
  it('comes back whole', () => expect(fromKept(good())).toEqual(holding));

  it('has the words once', () => expect(JSON.stringify(good()).split('Call people back.')).toHaveLength(2));

  it.each<[string, (kept: ReturnType<typeof good>) => void]>([
    ['the interview', (kept) => delete kept.interview],
    ['the pack', (kept) => delete kept.pack],
    ['a text', (kept) => delete kept.interview.exchanges[0].answer[1].text],
    ['a speaker', (kept) => (kept.interview.exchanges[0].answer[1].speaker = 7)],
    ['the place of a quote', (kept) => (kept.quotes[0].block = 7)],
    ['the order of quotes', (kept) => kept.quotes.reverse()],
    ['a rating', (kept) => (kept.quotes[0].ratings.hiring = 9)],
  ])('is not taken where this is wrong: %s', (_, change) => {
    const kept = good();
    change(kept);
    expect(fromKept(kept)).toBeUndefined();
  });

  it('is not found in anything else, and never fails', () => {
    fc.assert(
      fc.property(fc.anything(), (any) => {
        expect(fromKept(any)).toBeUndefined();
      }),
    );
  });
});

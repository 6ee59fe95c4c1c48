import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, inTurns } from '../../../../core/advice/choose';
import type { Evidence } from '../../../../core/advice/evidence';
import { WEIGHTS } from '../../../../core/advice/weights';
import { quotesOf } from '../../../../core/corpus/quotes';
import { Library } from '../../../../core/library';
import type { Holding, Quote, Rating } from '../../../../core/model';
import { sampleInterview } from '../../sample-library';

type Ratings = Readonly<Record<string, Rating>>;

/** An interview with one quote for each of some ratings. */
function rated(id: string, ratings: readonly Ratings[]): Holding {
  const interview = sampleInterview(
    ratings.map((_, at) => ['Why?', `What ${id} says is number ${at}.`] as const),
    id,
  );
  return {
    pack: 'sample',
    interview,
    quotes: quotesOf(interview).map((quote, at) => ({ ...quote, ratings: ratings[at] ?? {} })),
  };
}

function libraryOf(...holdings: readonly Holding[]): Library {
  const library = new Library();
  for (const holding of holdings) library.put(holding);
  return library;
}

const evidence = (topic: string, score: number): Evidence => ({ topic, score, section: null, sightings: [] });
const topics = [evidence('hiring', 4), evidence('teams', 3.6), evidence('growth', 2.5)];
const chosen = (library: Library) => choose(topics, library, WEIGHTS).map(({ quote }) => quote);
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('choose', () => {
  it('puts what an editor rated 3 for a main topic before thousands that no editor has seen', () => {
    const broad: Ratings = { hiring: 2, teams: 2, growth: 2 };
    const crowd = Array.from({ length: 40 }, (_, at) => rated(`crowd-${at}`, times(50, broad)));
    const library = libraryOf(...crowd, rated('edited', [{ hiring: 3 }, { hiring: 2 }, { teams: 3 }]));
    const first = chosen(library).slice(0, 3);
    expect(first.slice(0, 2).map(({ ratings }) => ratings)).toEqual([{ hiring: 3 }, { teams: 3 }]);
    expect(first[2]?.interview).toMatch(/^crowd/);
  });

  it('leaves the order of those that no editor has seen among themselves', () => {
    const crowd = rated('crowd', [{ teams: 2 }, { hiring: 2, teams: 2 }, { hiring: 2 }]);
    const order = chosen(libraryOf(rated('edited', [{ hiring: 3 }]), crowd)).map(({ ratings }) => ratings);
    expect(order).toEqual([{ hiring: 3 }, { hiring: 2, teams: 2 }, { hiring: 2 }, { teams: 2 }]);
  });

  it('lets a main topic that no editor has quotes for speak before a lesser one that has', () => {
    const library = libraryOf(rated('edited', [{ growth: 3 }]), rated('crowd', [{ hiring: 2 }]));
    expect(chosen(library)[0]?.interview).toBe('crowd');
  });

  it('goes from interview to interview where quotes are worth the same', () => {
    const library = libraryOf(...['ada', 'ben', 'cleo'].map((id) => rated(id, times(4, { hiring: 2 }))));
    const order = chosen(library).map(({ interview }) => interview);
    expect(order.slice(0, 6)).toEqual(['ada', 'ben', 'cleo', 'ada', 'ben', 'cleo']);
  });

  it('does not depend on the order in which interviews came', () => {
    const rating = fc.constantFrom<Ratings>({ hiring: 2 }, { teams: 3 }, { hiring: 2, growth: 2 }, { hiring: 1 }, {});
    const holdings = fc
      .uniqueArray(fc.tuple(fc.constantFrom('ada', 'ben', 'cleo'), fc.array(rating, { maxLength: 5 })), {
        selector: ([id]) => id,
      })
      .map((list) => list.map(([id, ratings]) => rated(id, ratings)));
    fc.assert(
      fc.property(holdings, (list) => {
        const order = chosen(libraryOf(...list));
        expect(chosen(libraryOf(...[...list].reverse()))).toEqual(order);
        expect(order.every(({ ratings }) => topics.some(({ topic }) => (ratings[topic] ?? 0) >= 2))).toBe(true);
      }),
    );
  });
});

describe('inTurns', () => {
  const of = (interviews: string) => [...interviews].map((interview) => ({ quote: { interview } as Quote }));
  const told = (list: readonly { quote: Quote }[]) => list.map(({ quote }) => quote.interview).join('');

  it.each([
    ['aaabbc', 'abcaba'],
    ['cab', 'cab'],
    ['', ''],
  ])('makes %s %s', (before, after) => expect(told(inTurns(of(before), () => true))).toBe(after));

  it('counts what stood before, also where that is worth more', () => {
    const list = [...of('a'), ...of('ab')].map((one, at) => ({ ...one, worth: at === 0 ? 2 : 1 }));
    expect(told(inTurns(list, (a, b) => a.worth === b.worth))).toBe('aba');
  });
});

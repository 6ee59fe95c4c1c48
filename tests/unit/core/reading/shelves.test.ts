import { describe, expect, it } from 'vitest';
import { Library } from '../../../../core/library';
import type { Holding, Quote } from '../../../../core/model';
import { shelvesBy } from '../../../../core/reading/shelves';
import { sampleInterview, sampleLibrary, samplePack } from '../../sample-library';

function holding(id: string, pack: string, mentors: readonly string[], ratings: Quote['ratings'][]): Holding {
  const interview = {
    ...sampleInterview([['What?', ...ratings.map((_, at) => `Answer ${at}.`)]], id),
    mentors: mentors.map((name) => ({ name, role: 'Lead @ Example' })),
  };
  const quotes = [...sampleLibrary(interview).quotes].map((quote, at) => ({ ...quote, ratings: ratings[at] ?? {} }));
  return { pack, interview, quotes };
}

const library = new Library([samplePack([], []), { ...samplePack([], []), id: 'mine', title: 'My own' }]);
library.putPack({ ...samplePack([], []), id: 'empty' });
for (const one of [
  holding('a', 'sample', ['Zoë Hart'], [{ hiring: 2 }, { planning: 1 }]),
  holding('b', 'mine', ['Ada', 'zoë  hart'], [{ hiring: 3 }, { hiring: 2 }, { planning: 3 }]),
])
  library.put(one);

const listed = (...args: Parameters<typeof shelvesBy>) =>
  shelvesBy(...args).map(({ name, places, quotes }) => [
    name,
    quotes,
    ...places.map(({ holding: { interview }, quotes: own }) => `${interview.id} ${own}`),
  ]);

describe('shelves', () => {
  it('hold interviews by pack, in the order of the library, with empty packs', () => {
    expect(listed('pack', library)).toEqual([
      ['sample', 2, 'a 2'],
      ['mine', 3, 'b 3'],
      ['empty', 0],
    ]);
  });

  it('hold interviews by mentor, on the shelf of each', () => {
    expect(listed('mentor', library)).toEqual([
      ['Ada', 3, 'b 3'],
      ['Zoë Hart', 5, 'a 2', 'b 3'],
    ]);
  });

  it('hold interviews by topic, with the quotes that fit it', () => {
    expect(listed('topic', library)).toEqual([
      ['hiring', 3, 'b 2', 'a 1'],
      ['planning', 1, 'b 1'],
    ]);
  });

  it('are looked through by words of what is said of an interview', () => {
    expect(listed('pack', library, ' zoe LEAD ')).toHaveLength(2);
    expect(listed('pack', library, 'my own')).toEqual([['mine', 3, 'b 3']]);
    expect(listed('mentor', library, 'ada 2020')).toEqual([
      ['Ada', 3, 'b 3'],
      ['zoë  hart', 3, 'b 3'],
    ]);
    expect(listed('pack', library, 'nobody')).toEqual([]);
  });
});

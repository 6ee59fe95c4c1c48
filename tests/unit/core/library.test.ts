import { describe, expect, it } from 'vitest';
import { Library, mentorNames } from '../../../core/library';
import { placed, sampleInterview, sampleLibrary, samplePack } from '../sample-library';

const interview = sampleInterview([
  ['How do you plan?', 'Plan little.'],
  ['Whom do you hire?', 'Hire slowly.'],
]);

describe('Library', () => {
  it('gives a quote with the exchange that it is from', () => {
    expect(placed(sampleLibrary(interview), 'Hire').exchange.question).toBe('Whom do you hire?');
  });

  it('knows nothing of a quote that is not there', () => {
    expect(sampleLibrary(interview).place('ada-example-0-0')).toBeUndefined();
    expect(sampleLibrary(interview).place('constructor')).toBeUndefined();
  });

  it('refuses a quote of an interview that it has not', () => {
    const [quote] = [...sampleLibrary(interview).quotes];
    if (!quote) throw new Error('the sample has no quote');
    expect(() => new Library([samplePack([], [quote])])).toThrow(quote.id);
  });

  it('takes an interview in, in place of the one of its id, and gives it back', () => {
    const library = sampleLibrary(interview, { Hire: { ratings: { hiring: 2 } } });
    const [holding] = library.holdings;
    if (!holding) throw new Error('the sample has no interview');
    expect([...library.quotesOn('hiring')].map(({ text }) => text)).toEqual(['Hire slowly.']);
    const [plan, hire] = holding.quotes;
    if (!plan || !hire) throw new Error('the sample has too few quotes');
    const rated = { ...plan, ratings: { hiring: 3, planning: 1 } } as const;
    library.put({ ...holding, quotes: [rated] });
    expect([...library.quotes]).toEqual([rated]);
    expect([...library.quotesOn('hiring')]).toEqual([rated]);
    expect([...library.quotesOn('planning')]).toEqual([]);
    library.remove(interview.id);
    expect([...library.quotes, ...library.holdings, ...library.quotesOn('hiring')]).toEqual([]);
    expect(library.packs).toEqual([samplePack([], [])]);
  });

  it('takes a pack away with its interviews, and leaves the others', () => {
    const library = sampleLibrary(interview);
    const other = sampleInterview([['Why?', 'Because.']], 'bo-sample');
    library.putPack({ ...samplePack([], []), id: 'other' });
    library.put({ pack: 'other', interview: other, quotes: [] });
    library.removePack('sample');
    expect([...library.holdings].map(({ pack }) => pack)).toEqual(['other']);
    expect([...library.packInfos].map(({ id }) => id)).toEqual(['other']);
  });

  it('names all mentors of an interview', () => {
    const two = { ...interview, mentors: [...interview.mentors, { name: 'Bo Sample', role: '' }] };
    expect(mentorNames(two)).toBe('Ada Example, Bo Sample');
  });
});

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
    expect(() => new Library([samplePack([], [quote])]).interviewOf(quote)).toThrow(quote.id);
  });

  it('names all mentors of an interview', () => {
    const two = { ...interview, mentors: [...interview.mentors, { name: 'Bo Sample', role: '' }] };
    expect(mentorNames(two)).toBe('Ada Example, Bo Sample');
  });
});

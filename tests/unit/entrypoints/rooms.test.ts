import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Holding } from '../../../core/model';
import { findDuplicates } from '../../../core/reading/duplicates';
import { Questions } from '../../../core/reading/similar-questions';
import { Joins } from '../../../core/search/terms';
import { READING_ROOMS } from '../../../entrypoints/library/rooms/rooms';
import {
  answersTo,
  questionsLike,
  shownDuplicates,
  shownInterview,
  shownMap,
  shownNotes,
  shownShelves,
} from '../../../entrypoints/library/rooms/shown-rooms';
import { leaveInterview, readInterview } from '../../../entrypoints/library/rooms/way-in';
import { APP_STATE_FALLBACK, type AppState } from '../../../platform/app-state';
import { library } from '../../../platform/bundled';

const [bundled] = library.holdings;
if (!bundled) throw new Error('the library has no interview');
const { interview, quotes } = bundled;

/** The bundled interview as another mentor's. */
function copyOf(id: string, mentor: string): Holding {
  const renamed = (quote: string) => quote.replace(interview.id, id);
  return {
    pack: 'mine',
    interview: { ...interview, id, mentors: [{ name: mentor, role: 'Tester' }] },
    quotes: quotes.map((quote) => ({ ...quote, id: renamed(quote.id), interview: id })),
  };
}

function putCopy(id: string, mentor: string): Holding {
  const holding = copyOf(id, mentor);
  library.putPack({ id: 'mine', title: 'My own', revision: 1, licence: '', source: '', attribution: '' });
  library.put(holding);
  return holding;
}

afterEach(() => library.removePack('mine'));

const questionsOf = () => {
  const questions = new Questions(library.holdings, new Joins([]));
  return { questions, groups: questions.groups() };
};

describe('the rooms of the library page', () => {
  it('are there for each view', () => {
    expect(Object.keys(READING_ROOMS).sort()).toEqual(['compare', 'interview', 'map', 'notes', 'shelves']);
  });
});

describe('shelves as they are shown', () => {
  it('have titles that people know', () => {
    putCopy('copy', 'Ada');
    expect(shownShelves('pack', '').map(({ title, pack }) => [title, pack?.title])).toEqual([
      ['Built-in interview', 'Built-in interview'],
      ['My own', 'My own'],
    ]);
    expect(shownShelves('mentor', '').map(({ title }) => title)).toEqual(['Ada', 'Erik Bernhardsson']);
    expect(shownShelves('topic', '').map(({ title }) => title)).toContain('Hiring');
    expect(shownShelves('pack', 'tester')[0]?.places).toEqual([
      { id: 'copy', mentors: 'Ada', role: 'Tester', date: interview.date, quotes: quotes.length, pack: 'mine' },
    ]);
  });
});

describe('an interview that is there twice', () => {
  it('can be merged so that what cannot be removed stays, and notes go along', () => {
    const copy = putCopy('copy', 'Ada');
    const merge = vi.fn();
    const [found] = shownDuplicates(findDuplicates(library.holdings), (pack) => pack === 'mine', merge);
    const keep = (id: string) => found?.interviews.find((one) => one.id === id)?.onKeep;
    expect(found?.why).toBe('address');
    expect(keep('copy')).toBeUndefined();
    keep(interview.id)?.();
    const moved = new Map(copy.quotes.map(({ id }, at) => [id, quotes[at]?.id]));
    expect(merge).toHaveBeenCalledExactlyOnceWith(interview.id, ['copy'], moved);
  });
});

describe('an interview to be read', () => {
  it('has each word of each answer, and marks the quotes that are good for a topic', () => {
    const shown = shownInterview(interview.id);
    expect(
      shown?.exchanges.map(({ blocks }) => blocks.map(({ passages }) => passages.map(({ text }) => text).join(''))),
    ).toEqual(interview.exchanges.map(({ answer }) => answer.map(({ text }) => text)));
    expect([...(shown?.telling ?? [])].sort()).toEqual(
      quotes
        .filter(({ ratings }) => Object.values(ratings).some((rating) => rating > 1))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('is none where the library has it no more', () => {
    expect(shownInterview('none-such')).toBeUndefined();
  });

  it('is left to where it was opened', () => {
    const state: AppState = { ...APP_STATE_FALLBACK, view: 'compare', subject: 'Why?' };
    const go = vi.fn();
    readInterview({ state, go }, 'one', 'q');
    expect(go).toHaveBeenLastCalledWith({ view: 'interview', subject: 'one', quote: 'q' });
    leaveInterview(go);
    expect(go).toHaveBeenLastCalledWith({ view: 'compare', subject: 'Why?', quote: '' });
  });
});

describe('questions to compare', () => {
  it('are those of most mentors, or those that fit what is typed', () => {
    putCopy('copy', 'Ada');
    const { questions, groups } = questionsOf();
    const offered = questionsLike(questions, groups, '');
    expect(offered).toHaveLength(interview.exchanges.length);
    expect(offered.every(({ mentors }) => mentors === 2)).toBe(true);
    const typed = questionsLike(questions, groups, 'monit').map(({ question }) => question);
    expect(typed).toEqual([expect.stringContaining('monitor performance')]);
    expect(questionsLike(questions, groups, 'performances monitored')[0]?.question).toBe(typed[0]);
    expect(questionsLike(questions, groups, 'qwzxv')).toEqual([]);
  });

  it('are answered by each mentor who was asked', () => {
    putCopy('copy', 'Ada');
    const { questions } = questionsOf();
    const asked = interview.exchanges[3]?.question ?? '';
    expect(answersTo(questions, asked).filter(({ same }) => same)).toMatchObject([
      { interview: interview.id, exchange: 3, question: asked },
      { interview: 'copy', exchange: 3, names: 'Ada', role: 'Tester' },
    ]);
    library.remove('copy');
    expect(answersTo(questions, asked).map((answer) => answer.interview)).not.toContain('copy');
  });
});

describe('the map as it is shown', () => {
  it('has labels for its topics', () => {
    const { topics, mentors } = shownMap();
    expect(topics).toContainEqual({ id: 'hiring', label: 'Hiring' });
    expect(mentors).toEqual(['Erik Bernhardsson']);
  });
});

describe('notes as they are shown', () => {
  it('come with their quotes, the latest first, and without where those are gone', () => {
    const note = { text: 'Yes', starred: false, words: 'Words.', mentor: 'Ada' };
    const id = quotes[2]?.id ?? '';
    const shown = shownNotes([
      { ...note, quote: id, changed: '2024-01-01T00:00:00.000Z' },
      { ...note, quote: 'gone', changed: '2024-01-03T00:00:00.000Z' },
      { ...note, quote: 'lost', changed: '2024-01-02T00:00:00.000Z' },
    ]);
    expect(shown.map(({ note: { quote }, quote: found }) => [quote, found?.words])).toEqual([
      ['gone', undefined],
      ['lost', undefined],
      [id, quotes[2]?.text],
    ]);
  });
});

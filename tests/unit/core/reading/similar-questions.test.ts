import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holding } from '../../../../core/model';
import { Questions } from '../../../../core/reading/similar-questions';
import { Joins } from '../../../../core/search/terms';
import { sampleInterview } from '../../sample-library';

const joins = new Joins([['machine learning', 'ml']]);

/** An interview in which a mentor is asked something. */
const asked = (mentor: string, ...questions: string[]): Holding => ({
  pack: 'sample',
  interview: {
    ...sampleInterview(
      questions.map((question) => [question, 'An answer.'] as const),
      mentor.toLowerCase(),
    ),
    mentors: [{ name: mentor, role: '' }],
  },
  quotes: [],
});

const mentorsOf = (list: readonly { readonly interview: string }[]) => list.map(({ interview }) => interview);

describe('questions that ask the same', () => {
  const questions = new Questions(
    [
      asked('Ada', 'How do you hire engineers?', 'How do you monitor a model in production?'),
      asked('Bo', 'How do you monitor models in production?', 'How is the weather?'),
      asked('Cy', 'Whom did you hire?', 'Welcome, Cy! How would you hire an engineer?'),
      asked('Di', 'What is a team?', 'How do you monitor production models?'),
    ],
    joins,
  );

  it('are put together whatever their form, those asked of most mentors first', () => {
    const [first, second] = questions.groups();
    expect(mentorsOf(first?.asked ?? []).sort()).toEqual(['ada', 'bo', 'di']);
    expect(first?.mentors).toBe(3);
    expect(first?.question).toBe('How do you monitor a model in production?');
    expect(mentorsOf(second?.asked ?? [])).toEqual(expect.arrayContaining(['ada', 'cy']));
  });

  it('are told apart where they share a common word only', () => {
    const apart = new Questions(
      ['lead', 'plan', 'hire', 'fund'].map((word) =>
        asked(`Mentor ${word}`.slice(0, -1), `How do you ${word} a team?`),
      ),
      joins,
    );
    expect(apart.groups().map(({ mentors }) => mentors)).toEqual([1, 1, 1, 1]);
  });

  it('are found by what a person types, of each interview the one most like it', () => {
    const found = questions.like('monitoring models in production');
    expect(mentorsOf(found).sort()).toEqual(['ada', 'bo', 'di']);
    expect(found.every(({ same }) => same)).toBe(true);
    expect(questions.like('hiring').map(({ interview }) => interview)).toEqual(expect.arrayContaining(['ada', 'cy']));
    expect(questions.like('hire engineers').filter(({ interview }) => interview === 'cy')).toEqual([
      {
        interview: 'cy',
        exchange: 1,
        question: 'Welcome, Cy! How would you hire an engineer?',
        same: true,
        likeness: expect.any(Number),
      },
    ]);
    expect(questions.like('quantum gravity')).toEqual([]);
    expect(questions.like('')).toEqual([]);
  });

  it('are near a text where they ask more besides', () => {
    const near = questions.like('production')[0];
    expect(near).toMatchObject({ same: false });
  });

  it('do not become alike by the name of who is asked, nor by stage directions', () => {
    const named = new Questions(
      [asked('Zelda', 'What of tests, Zelda? [laughs]'), asked('zelda', 'What of plans, Zelda? [laughs]')],
      joins,
    );
    expect(named.groups()).toHaveLength(2);
    expect(named.groups()[0]).toMatchObject({ words: 1 });
  });

  it('are the same where all their words are stop words, if those are the same', () => {
    const small = new Questions(
      [asked('Ada', 'And how was it?'), asked('Bo', 'And… how was it?'), asked('Cy', 'Who?')],
      joins,
    );
    expect(small.groups().map(({ mentors, words }) => [mentors, words])).toEqual([
      [2, 0],
      [1, 0],
    ]);
    expect(mentorsOf(small.like('and how was it'))).toEqual(['ada', 'bo']);
  });

  it('count a mentor once, in however many interviews', () => {
    const twice = new Questions([asked('Ada B', 'How do you plan?'), asked('ADA  B', 'How do you plan?')], joins);
    expect(twice.groups()).toMatchObject([{ mentors: 1, asked: [{ exchange: 0 }, { exchange: 0 }] }]);
  });

  it('compares words by how rare they are, and a questionnaire makes none common', () => {
    const questionnaire = Array.from({ length: 30 }, (_, at) => asked(`Mentor ${at}`, 'How do you plan projects?'));
    const rare = new Questions(
      [...questionnaire, asked('Ada', 'What of agile projects?'), asked('Bo', 'How do you plan?')],
      joins,
    );
    expect(rare.groups()[0]).toMatchObject({ mentors: 31, question: 'How do you plan projects?' });
  });
});

describe('any questions', () => {
  const word = fc.constantFrom(
    'team',
    'hire',
    'model',
    'plan',
    'test',
    'deploy',
    'metric',
    'm1',
    'm2',
    'what',
    'is',
    '',
  );
  const question = fc.array(word, { maxLength: 5 }).map((words) => `${words.join(' ')}?`);
  const library = fc
    .array(fc.array(question, { maxLength: 4 }), { maxLength: 12 })
    .map((all) => all.map((questions, at) => asked(`m${at}`, ...questions)));

  it('are each in one group, and no two groups have the same', () => {
    fc.assert(
      fc.property(library, (holdings) => {
        const questions = new Questions(holdings, joins);
        const groups = questions.groups();
        const placed = groups.flatMap((group) =>
          group.asked.map(({ interview, exchange }) => `${interview} ${exchange}`),
        );
        const all = holdings.flatMap(({ interview: { id, exchanges } }) => exchanges.map((_, at) => `${id} ${at}`));
        expect(placed.sort()).toEqual(all.sort());
        for (const group of groups) {
          const same = new Set(
            questions
              .like(group.question)
              .filter((one) => one.same)
              .map(({ interview }) => interview),
          );
          for (const { interview } of group.asked) expect(same).toContain(interview);
          // The shortcut by rare words, which only groups() takes, has missed nothing.
          for (const other of groups) {
            const likeness = questions
              .like(group.question)
              .find(({ question }) => question === other.question)?.likeness;
            if (other !== group && likeness !== undefined) expect(likeness).toBeLessThan(0.6);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

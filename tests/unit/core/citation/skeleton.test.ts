import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { planningSkeleton } from '../../../../core/citation/skeleton';
import { Library } from '../../../../core/library';
import { projectData } from '../../project';
import { sampleInterview, sampleLibrary } from '../../sample-library';
import { line } from './samples';

/** Reads as GitHub does, except that marks of footnotes and tasks stay as they are. */
const reader = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** The tasks, and the footnotes with where their link leads, as a reader sees them. */
function seen(markdown: string) {
  const tokens = reader.parse(markdown, {});
  const rows = tokens.flatMap((token, at) => {
    if (token.type !== 'inline') return [];
    const children = token.children ?? [];
    const strange = children.filter(({ type }) => !['text', 'text_special', 'link_open', 'link_close'].includes(type));
    const links = children.flatMap((child) => (child.type === 'link_open' ? [child.attrGet('href')] : []));
    const text = children.map(({ content }) => content).join('');
    return [{ isItem: tokens[at - 2]?.type === 'list_item_open', text, links, strange }];
  });
  return {
    strange: rows.flatMap(({ strange }) => strange),
    tasks: rows.filter(({ isItem }) => isItem).map(({ text }) => text),
    notes: rows.filter(({ text }) => text.startsWith('[^')).map(({ text, links }) => ({ text, links })),
  };
}

const interview = sampleInterview([
  ['Whom do you hire?', 'Hire slowly.', 'Pay well.', 'Ask twice.', 'Call back.'],
  ['How do you plan?', 'Plan little.', 'Guess in pencil.'],
  ['Who are you?', 'I am invented.', 'I am grateful.'],
]);
const library = sampleLibrary(interview, {
  Hire: { ratings: { hiring: 3 } },
  Pay: { ratings: { hiring: 2 } },
  Ask: { ratings: { planning: 1, hiring: 3 } },
  Call: { ratings: { hiring: 3 } },
  Guess: { ratings: { planning: 2 } },
  Plan: { ratings: { planning: 1 } },
  'I am grateful': { ratings: { hiring: 1 } },
});

const note = (n: number, text: string, question: string) =>
  `[^${n}]: ${text} — Ada Example, Head of Data, on [${question}](<https://interviews.example/ada/#:~:text=${encodeURIComponent(text)}>) (2020-02-03). © Example Press 2020`;

describe('planningSkeleton', () => {
  it('is a checklist of the questions with the best of each answer as footnotes', () => {
    expect(planningSkeleton(library).split('\n')).toEqual([
      '# Plan',
      '',
      '## Questions that Ada Example answered',
      '',
      '- [ ] Whom do you hire? [^1] [^2]',
      '- [ ] How do you plan? [^3]',
      '- [ ] Who are you? [^4]',
      '',
      note(1, 'Hire slowly.', 'Whom do you hire?'),
      '',
      note(2, 'Ask twice.', 'Whom do you hire?'),
      '',
      note(3, 'Guess in pencil.', 'How do you plan?'),
      '',
      note(4, 'I am invented.', 'Who are you?'),
      '',
    ]);
  });

  it('numbers footnotes through all interviews, and says nothing of an empty library', () => {
    const two = new Library([
      ...library.packs,
      ...sampleLibrary(sampleInterview([['Why?', 'Because.']], 'bob')).packs.map((pack) => ({ ...pack, id: 'b' })),
    ]);
    expect(planningSkeleton(two)).toContain('- [ ] Why? [^5]');
    expect(planningSkeleton(new Library([]))).toBe('# Plan\n');
  });

  it('stands under the names that are known, under the host, or under nobody', () => {
    const headingFor = (about: Partial<typeof interview>) =>
      planningSkeleton(sampleLibrary({ ...interview, ...about })).split('\n')[2];
    const mentors = [
      { name: '', role: '' },
      { name: 'Bo', role: '' },
    ];
    expect(headingFor({ mentors })).toBe('## Questions that Bo answered');
    expect(headingFor({ mentors: [] })).toBe('## Questions from interviews.example');
    expect(headingFor({ mentors: [], url: '' })).toBe('## Questions');
  });

  it('keeps any words as they are', () => {
    fc.assert(
      fc.property(line, line, (question, answer) => {
        const one = sampleLibrary(sampleInterview([[question, answer]]));
        const [first] = one.quotes;
        const { strange, tasks, notes } = seen(planningSkeleton(one));
        expect(strange).toEqual([]);
        expect(tasks).toEqual([`[ ] ${question} [^1]`]);
        expect(notes).toHaveLength(1);
        expect(notes[0]?.text.startsWith(`[^1]: ${first?.text}`)).toBe(true);
        expect(notes[0]?.links).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('has all questions of the project’s interview, each with footnotes whose links lead to the words', () => {
    const { library: own } = projectData();
    const { strange, tasks, notes } = seen(planningSkeleton(own));
    const questions = own.packs.flatMap((pack) =>
      pack.interviews.flatMap(({ exchanges }) => exchanges.map(({ question }) => question)),
    );
    expect(strange).toEqual([]);
    expect(tasks.map((task) => task.replace(/^\[ \] /, '').replace(/(?: \[\^\d+\])+$/, ''))).toEqual(questions);
    const numbers = tasks.flatMap((task) => task.match(/\[\^\d+\]/g) ?? []);
    expect(numbers).toEqual(notes.map((_, at) => `[^${at + 1}]`));
    expect(notes.map(({ text }) => text.slice(0, text.indexOf(':')))).toEqual(numbers);
    for (const { links } of notes) expect(links).toEqual([expect.stringContaining('#:~:text=')]);
  });
});

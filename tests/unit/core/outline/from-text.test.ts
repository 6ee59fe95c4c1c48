import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineFromText } from '../../../../core/outline/from-text';
import { wordsOf } from '../../../../core/words';

const read = (...lines: string[]) => outlineFromText(lines.join('\n'));
/** Blocks in short: "heading 2 Risks", and without a level where it is 0. */
const shape = (...lines: string[]) =>
  read(...lines).blocks.map(({ kind, level, text }) => [kind, level || '', text].filter(Boolean).join(' '));

const LONG =
  'We will show the offer to five in a hundred of the customers first, and to all of them when nothing has gone wrong for a whole week.';

describe('Markdown', () => {
  it('is read as headings, paragraphs, items, quotations, code and cells, with their lines', () => {
    const { title, language, cut, blocks } = read(
      '# Plan',
      '',
      'We **ship** early and `often`,',
      'always.',
      '',
      '- one',
      '  - two,',
      '    and more',
      '3. three',
      '> said',
      '> twice',
      '',
      '```ts',
      'let x = 1',
      '',
      '# no heading',
      '```',
      'Risks',
      '-----',
      'None.',
    );
    expect({ title, language, cut }).toEqual({ title: 'Plan', language: '', cut: false });
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Plan', line: 1 },
      { kind: 'paragraph', level: 0, text: 'We ship early and often, always.', line: 3 },
      { kind: 'item', level: 1, text: 'one', line: 6 },
      { kind: 'item', level: 2, text: 'two, and more', line: 7 },
      { kind: 'item', level: 1, text: 'three', line: 9 },
      { kind: 'quote', level: 0, text: 'said twice', line: 10 },
      { kind: 'code', level: 0, text: 'ts let x = 1 # no heading', line: 13 },
      { kind: 'heading', level: 2, text: 'Risks', line: 18 },
      { kind: 'paragraph', level: 0, text: 'None.', line: 20 },
    ]);
  });

  it('has tables, also those that a spreadsheet gives', () => {
    expect(shape('| a | b c |', '|---|:-:|', '| d | |')).toEqual(['cell a', 'cell b c', 'cell d']);
    expect(shape('Role\tStart', 'Data engineer\tMay')).toEqual([
      'cell Role',
      'cell Start',
      'cell Data engineer',
      'cell May',
    ]);
  });

  it('may close a heading with marks, and leave names and products as they are', () => {
    expect(shape('## C# or snake_case ##', '2*3 is *six*')).toEqual([
      'heading 2 C# or snake_case',
      'paragraph 2*3 is six',
    ]);
  });

  it('with a fence that nothing closes is read as text', () => {
    expect(shape('```', 'Goals', '', 'We ship.')).toEqual(['heading 1 Goals', 'paragraph We ship.']);
    expect(shape('````', '```', 'inside', '````', 'outside')).toEqual(['code ``` inside', 'paragraph outside']);
  });
});

describe('plain text', () => {
  it('has headings that are short lines above a blank one', () => {
    expect(
      shape('Churn model', '', 'Goals:', '', 'We want fewer to leave.', '', 'Not a heading.', '', 'the end'),
    ).toEqual([
      'heading 1 Churn model',
      'heading 2 Goals:',
      'paragraph We want fewer to leave.',
      'paragraph Not a heading.',
      'paragraph the end',
    ]);
  });

  it('has headings in capitals and with the number of a section', () => {
    expect(
      shape('GOALS', 'Fewer leave.', '', '2.1 Rollout', 'Slowly.', '', '2.1.3. Later', 'All.', '', 'SQL', 'too'),
    ).toEqual([
      'heading 1 GOALS',
      'paragraph Fewer leave.',
      'heading 3 2.1 Rollout',
      'paragraph Slowly.',
      'heading 4 2.1.3. Later',
      'paragraph All.',
      'paragraph SQL too',
    ]);
  });

  it('tells numbered headings from numbered lists', () => {
    expect(shape('Intro.', '', '1. Goals', '', 'Fewer leave.', '', '2. Rollout', '', 'Slowly.')).toEqual([
      'paragraph Intro.',
      'heading 2 1. Goals',
      'paragraph Fewer leave.',
      'heading 2 2. Rollout',
      'paragraph Slowly.',
    ]);
    const list = ['item 1 Ask', 'item 1 Listen', 'paragraph Then build.'];
    expect(shape('1. Ask', '2. Listen', '', 'Then build.')).toEqual(list);
    expect(shape('1. Ask', '', '2. Listen', '', 'Then build.')).toEqual(list);
  });

  it('takes each long line for a paragraph, as editors copy them', () => {
    expect(shape('Rollout', LONG, LONG, 'Risks', LONG)).toEqual([
      'heading 1 Rollout',
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
      'heading 2 Risks',
      `paragraph ${LONG}`,
    ]);
  });

  it('joins lines that were broken by hand', () => {
    expect(shape('A sentence that a person', 'broke by hand in', 'three.')).toEqual([
      'paragraph A sentence that a person broke by hand in three.',
    ]);
  });

  it('has a title only where the first line stands above all other headings', () => {
    expect(read('## Goals', 'a', '## Risks').title).toBe('');
    expect(read('# Plan', '## Goals').title).toBe('Plan');
    expect(read('text first', '# Plan').title).toBe('');
    expect(read('hiring data scientists').blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(read('').blocks).toEqual([]);
  });
});

describe('a limit on words', () => {
  it('cuts there and says so', () => {
    const { blocks, cut } = outlineFromText('# One two\n\nthree four five\n\nsix', 4);
    expect(blocks.map(({ text }) => text)).toEqual(['One two', 'three four']);
    expect(cut).toBe(true);
  });

  it('says nothing where the text ends just there', () => {
    expect(outlineFromText('one two\n\nthree', 3)).toMatchObject({ cut: false });
    expect(outlineFromText('one two\n\nthree', 2)).toMatchObject({ cut: true, blocks: [{ text: 'one two' }] });
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      ' ',
      '\t',
      '    ',
      '#',
      '## ',
      '- ',
      '* ',
      '1. ',
      '2.1 ',
      '12) ',
      '> ',
      '|',
      '---',
      '===',
    ],
    ...['```', '````', '~~~', '**', '_', '`', "'", '’', '.', '?', ':', '(', ')', '\\', '\u2028', '\u00a0', '•'],
    ...['word', 'Word', 'WORDS', 'a', 'b', 'snake_case', 'https://a.example/b', 'naïve', '数据', LONG],
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  /** A list's numbers are marks; all else with a letter is a word. */
  const words = (text: string) => wordsOf(text).flatMap(({ word }) => (/\p{L}/u.test(word) ? [word] : []));

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(outlineFromText(text).blocks.flatMap((block) => words(block.text))).toEqual(words(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives blocks as they must be', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 30 }), (text, limit) => {
        const { blocks, cut, title } = outlineFromText(text, limit);
        let count = 0;
        for (const block of blocks) {
          expect(block.text).toBe(block.text.replace(/\s+/g, ' ').trim());
          expect(block.text).not.toBe('');
          expect(block.level > 0).toBe(block.kind === 'heading' || block.kind === 'item');
          if (block.kind === 'heading') expect(block.level).toBeLessThanOrEqual(6);
          count += block.text.split(' ').length;
        }
        expect(count).toBeLessThanOrEqual(limit);
        expect(cut).toBe(
          count < outlineFromText(text).blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0),
        );
        if (title !== '') expect(blocks[0]?.text).toBe(title);
      }),
      { numRuns: 1000 },
    );
  });

  // A way of reading that takes time by the square of the text would run into the limit of the test, not into seconds.
  it.each([
    ['words', 'word '],
    ['lines', 'word\n'],
    ['blank lines', '\n'],
    ['short paragraphs', 'Word\n\n'],
    ['numbered items', '1. a\n\n'],
    ['fences', '```\n'],
    ['open fences', '``` a\n'],
    ['marks', '*'],
    ['emphasised letters', '*a'],
    ['spaces', ' '],
    ['hashes', '# '],
    ['quotations', '> '],
    ['cells', '| a '],
    ['tabs', 'a\t'],
    ['brackets', '.)'],
    ['letters', 'A'],
    ['rules', '-'],
  ])('a megabyte of %s is read', (_, part) => {
    const { blocks } = outlineFromText(part.repeat(Math.ceil(1_000_000 / part.length)));
    expect(blocks.length).toBeGreaterThanOrEqual(0);
  });
});

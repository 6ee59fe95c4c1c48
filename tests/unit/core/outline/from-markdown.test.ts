import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineFromMarkdown } from '../../../../core/outline/from-markdown';

const read = (...lines: string[]) => outlineFromMarkdown(lines.join('\n'));

describe('outlineFromMarkdown', () => {
  it('reads headings, paragraphs, items, quotations, code and cells, with their lines', () => {
    const { title, blocks } = read(
      '# Plan',
      '',
      'We **ship** [early](https://a.example/) and `often`.',
      '',
      '- one',
      '  - two',
      '',
      '> said',
      '',
      '```',
      'let x = 1',
      '```',
      '',
      'Risks',
      '-----',
    );
    expect(title).toBe('Plan');
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Plan', line: 1 },
      { kind: 'paragraph', level: 0, text: 'We ship early and often.', line: 3 },
      { kind: 'item', level: 1, text: 'one', line: 5 },
      { kind: 'item', level: 2, text: 'two', line: 6 },
      { kind: 'quote', level: 0, text: 'said', line: 8 },
      { kind: 'code', level: 0, text: 'let x = 1', line: 10 },
      { kind: 'heading', level: 2, text: 'Risks', line: 14 },
    ]);
  });

  it('reads the cells of a table', () => {
    const { blocks } = read('| a | b |', '|---|---|', '| c | d |');
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['cell a', 'cell b', 'cell c', 'cell d']);
  });

  it('counts lines from where the text starts in its file', () => {
    expect(outlineFromMarkdown('\nHello', 10).blocks[0]?.line).toBe(11);
  });

  it('keeps the words as written', () => {
    const text = '"Quotes" -- (c) ... <b>R&D</b> 2 < 3 https://a.example';
    expect(read(text).blocks[0]?.text).toBe(text);
  });

  it('joins the lines of a paragraph', () => {
    expect(read('one', 'two  ', 'three').blocks[0]?.text).toBe('one two three');
  });

  it('loses no text of a list, however deep', () => {
    const deep = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`);
    const { blocks } = read(...deep);
    expect(blocks.length).toBe(400);
    expect(blocks.at(-1)).toMatchObject({ kind: 'item', level: 400, text: 'item 399' });
  });

  it('reads any text, with single spaces and no empty block', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), markdownLike), (text) => {
        for (const block of outlineFromMarkdown(text).blocks) {
          expect(block.text).not.toBe('');
          expect(block.text).toBe(block.text.replace(/\s+/g, ' ').trim());
          expect(block.level > 0).toBe(block.kind === 'heading' || block.kind === 'item');
        }
      }),
    );
  });
});

const markdownLike = fc
  .array(fc.constantFrom('# ', '- ', '> ', '    ', '```\n', '\n', '\n\n', '[a](b)', '*', '|', '---\n', 'word ', '1. '))
  .map((parts) => parts.join(''));

import { describe, expect, it } from 'vitest';
import { RecogniseError, recogniseExchanges } from '../../../../core/corpus/strict';
import { outlineFromHtml } from '../../../../core/outline/from-html';
import { outlineFromMarkdown } from '../../../../core/outline/from-markdown';

const read = (...lines: string[]) => recogniseExchanges(outlineFromMarkdown(lines.join('\n\n')));

function lineOfError(...lines: string[]): number | undefined {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof RecogniseError) return error.line;
    throw error;
  }
  throw new Error('no error');
}

describe('recogniseExchanges', () => {
  it('takes headings of one level as questions, and what follows as their answers', () => {
    expect(read('# Ada', 'Who she is.', '## Why?', 'Because.', '- one\n- two', '## How?', 'So.')).toEqual([
      {
        question: 'Why?',
        answer: [
          { kind: 'paragraph', text: 'Because.', speaker: 0 },
          { kind: 'item', text: 'one', speaker: 0 },
          { kind: 'item', text: 'two', speaker: 0 },
        ],
      },
      { question: 'How?', answer: [{ kind: 'paragraph', text: 'So.', speaker: 0 }] },
    ]);
  });

  it('reads the same interview from HTML', () => {
    const page = outlineFromHtml('<body><h2>Ada</h2><p>Hello.</p><h3>Why?</h3><p>Because.</p><h3>How?</h3><p>So.</p>');
    expect(recogniseExchanges(page)).toEqual(read('## Ada', 'Hello.', '### Why?', 'Because.', '### How?', 'So.'));
  });

  it.each([
    ['no question', 1, ['# Ada', 'Hello.']],
    ['a question without an answer', 3, ['# Ada', '## Why?', '## How?', 'So.']],
    ['a last question without an answer', 7, ['# Ada', '## Why?', 'Because.', '## How?']],
    ['a heading inside an answer', 5, ['# Ada', '## Why?', '### Aside', 'Because.', '## How?', 'So.']],
  ])('refuses %s and names its line', (_, line, lines) => expect(lineOfError(...lines)).toBe(line));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownParagraph, timesIn } from '../../../../core/citation/caret';
import { caretContent } from '../../../../core/citation/formats';
import { toMarkdown } from '../../../../core/citation/markdown';
import { read } from './html-reader';
import { seen } from './markdown-reader';
import { anyCitation, plainWords as citation } from './samples';

describe('a paragraph of its own', () => {
  const markdown = toMarkdown(citation);
  const quoted = seen(markdown);
  const befores = ['', 'left', 'left\n', 'left\n\n', 'first\n\nleft'];
  const behinds = ['', 'right', '\nright', '\n\nright', ' right\nlast'];

  it.each(befores.flatMap((before) => behinds.map((behind) => [before, behind] as const)))(
    'between %j and %j',
    (before, behind) => {
      const { shape, paragraphs } = seen(before + ownParagraph(markdown, before, behind) + behind);
      expect(shape).toEqual([...seen(before).shape, ...quoted.shape, ...seen(behind).shape]);
      expect(paragraphs).toEqual([...seen(before).paragraphs, ...quoted.paragraphs, ...seen(behind).paragraphs]);
    },
  );

  it('takes no more room than that', () => {
    expect(ownParagraph(markdown, '', '')).toBe(markdown);
    expect(ownParagraph(markdown, 'left\n\n', '\nright')).toBe(markdown);
  });
});

describe('how often a document holds a citation', () => {
  it('finds it in each of its forms', () => {
    fc.assert(
      fc.property(
        anyCitation.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
        (citation) => {
          const { text, html, line } = caretContent(citation);
          const shown = read(html)
            .filter((piece) => !/^<\/?(?:blockquote|p|a|bdi)\b/.test(piece))
            .join('');
          expect(timesIn(shown, text)).toBeGreaterThan(0);
          expect(timesIn(text, text)).toBeGreaterThan(0);
          expect(timesIn(line, line)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('counts', () => {
    const { text } = caretContent({
      ...citation,
      text: 'Hire *two* people; then, and only then, the third of them, and a cat.',
    });
    const words = 'Hire two\npeople — then and only then the third of them!';
    expect(timesIn('', text)).toBe(0);
    expect(timesIn('Hire two people', text)).toBe(0);
    expect(timesIn(`a ${words} b`, text)).toBe(1);
    expect(timesIn(`a ${words} b ${words} c`, text)).toBe(2);
  });

  it('is not misled by short words of a long source', () => {
    const { text } = caretContent({ ...citation, text: 'Ship.', question: 'W?' });
    expect(timesIn('“Ship.” — Ada', text)).toBe(1);
  });

  it('finds no words where there are none', () => {
    expect(timesIn('anything', '> …\n')).toBe(0);
  });
});

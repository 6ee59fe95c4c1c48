import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../../core/citation/markdown';
import { seen } from './markdown-reader';
import { anyCitation, plainWords as citation, nastyWords } from './samples';

const plainShape = seen(toMarkdown(citation)).shape;

function expectVerbatim(text: string) {
  const { shape, markup, paragraphs, links } = seen(toMarkdown({ ...citation, text, question: text }));
  expect(shape).toEqual(plainShape);
  expect(markup).toEqual([]);
  expect(paragraphs).toEqual([text, `— Ada Example, Head of Data, on ${text} (2020-02-03). © Example Press`]);
  expect(links).toEqual([citation.link]);
}

describe('toMarkdown', () => {
  it('is a block quotation of two paragraphs with one link', () => {
    expect(plainShape).toEqual([
      'blockquote_open',
      ...['paragraph_open', 'inline', 'paragraph_close'],
      ...['paragraph_open', 'inline', 'paragraph_close'],
      'blockquote_close',
    ]);
    expectVerbatim(citation.text);
  });

  it.each([
    ['emphasis', '*a* _b_ **c** __d__'],
    ['code', 'a `b` c'],
    ['a link', '[a](https://b.example) and ![c](d)'],
    ['HTML', '<b>a</b> & <!-- c -->'],
    ['an autolink', '<https://a.example>'],
    ['an entity', 'AT&amp;T and &#42;'],
    ['a backslash', 'a \\* b \\ c'],
    ['strikethrough', '~~a~~'],
    ['a table', '| a | b |'],
    ['a heading', '# a'],
    ['a smaller heading', '### a'],
    ['a list', '- a'],
    ['a list with a plus sign', '+ a'],
    ['a numbered list', '2. a'],
    ['a numbered list with a bracket', '12) a'],
    ['a rule', '---'],
    ['a rule of underscores', '___'],
    ['a quotation', '> a'],
    ['fenced code', '~~~ a'],
    ['a footnote', '[^1]: a'],
    ['brackets', 'a [b] c]( d'],
  ])('keeps what looks like %s as words', (_, text) => expectVerbatim(text));

  it('keeps all of this at once, and hides nothing in the text', () => {
    expect(toMarkdown({ ...citation, text: nastyWords })).toBe(
      '> \\# 1. "Say" “it” \\[x\\](y) \\*a\\* \\_b\\_ \\`c\\` \\| d \\~\\~e\\~\\~ $5 & 100% \\<script\\>alert(1)\\</script\\> {f} \\\\g שלום مرحبا 👩‍👩‍👧‍👦 – ok!\n' +
        '>\n> — Ada Example, Head of Data, on [Why?](<https://interviews.example/#:~:text=Plain%20words.>) (2020-02-03). © Example Press\n',
    );
    expectVerbatim(nastyWords);
  });

  it('keeps any lines of text', () => {
    fc.assert(
      fc.property(anyCitation, (any) => {
        const { shape, markup, paragraphs } = seen(toMarkdown(any));
        expect(shape).toEqual(plainShape);
        expect(markup).toEqual([]);
        const { text, mentor, role, question, rights } = any;
        expect(paragraphs).toEqual([text, `— ${mentor}, ${role}, on ${question} (2020-02-03). ${rights}`]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out a role that is not known', () => {
    expect(seen(toMarkdown({ ...citation, role: '' })).paragraphs[1]).toMatch(/^— Ada Example, on /);
  });

  it('is one quotation even of words with an empty line between them', () => {
    expect(seen(toMarkdown({ ...citation, text: 'a\n\nb', rights: 'c\r\n\r\n# d' })).shape).toEqual(plainShape);
  });

  it('keeps an address whole', () => {
    const link = 'https://a.example/(b)#:~:text=x%20(y)%2D,<z>';
    expect(seen(toMarkdown({ ...citation, link })).links).toEqual([link.replace('<', '%3C').replace('>', '%3E')]);
  });

  it('keeps an address from being read as anything else', () => {
    const link = 'https://a.example/?b=1&lt;=2&amp;c`d`_e_*f*';
    expect(seen(toMarkdown({ ...citation, link })).links).toEqual([link.replaceAll('`', '%60')]);
    const odd = 'https://a.example/\\* b\nc';
    expect(seen(toMarkdown({ ...citation, link: odd })).links).toEqual(['https://a.example/%5C*%20b%0Ac']);
  });
});

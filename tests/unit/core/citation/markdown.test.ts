import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../core/citation/citation';
import { toMarkdown } from '../../../../core/citation/markdown';

/** Reads with all that editors commonly understand: CommonMark with tables, strikethrough and HTML. */
const reader = new MarkdownIt({ html: true, linkify: false, typographer: false });

const citation: Citation = {
  text: 'Plain words.',
  continued: false,
  mentor: 'Ada Example',
  role: 'Head of Data',
  question: 'Why?',
  url: 'https://interviews.example/',
  link: 'https://interviews.example/#:~:text=Plain%20words.',
  date: '2020-02-03',
  rights: '© Example Press',
};

/** What a reader of the Markdown sees: its paragraphs with their words, and where its links lead. */
function seen(markdown: string) {
  const tokens = reader.parse(markdown, {});
  const inline = tokens.filter(({ type }) => type === 'inline').map(({ children }) => children ?? []);
  return {
    shape: tokens.map(({ type }) => type),
    markup: inline.flat().filter(({ type }) => !['text', 'text_special', 'link_open', 'link_close'].includes(type)),
    paragraphs: inline.map((children) => children.map(({ content }) => content).join('')),
    links: inline.flat().flatMap((token) => (token.type === 'link_open' ? [token.attrGet('href')] : [])),
  };
}

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

  it('keeps any line of text', () => {
    const piece = fc.constantFrom(
      ...['*', '_', '`', '[', ']', '(', ')', '<', '>', '~', '|', '\\', '#', '-', '+', '1', '.', '&', ';', 'amp', '!'],
      ...['=', ':', '"', 'word', '“quoted”', '’', '–', '%', '$', '^', '{', '}'],
    );
    const line = fc
      .array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
      .map((words) => words.map((parts) => parts.join('')).join(' '));
    fc.assert(
      fc.property(line, (text) => {
        expectVerbatim(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps an address whole', () => {
    const link = 'https://a.example/(b)#:~:text=x%20(y)%2D,<z>';
    expect(seen(toMarkdown({ ...citation, link })).links).toEqual([link.replace('<', '%3C').replace('>', '%3E')]);
  });
});

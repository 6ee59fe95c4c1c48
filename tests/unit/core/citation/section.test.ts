import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../core/citation/citation';
import { sectionContent } from '../../../../core/citation/section';
import { read } from './html-reader';
import { noteMark, seen } from './markdown-reader';
import { anyCitation, plainWords as citation, line, NASTY, nastyWords } from './samples';

const second: Citation = {
  ...citation,
  text: 'More of them!',
  question: 'How?',
  link: 'https://interviews.example/#:~:text=More',
};
const other: Citation = {
  ...citation,
  text: '# שלום (ML)',
  mentor: 'Bo Else',
  mentors: ['Bo Else'],
  role: '',
  url: 'https://else.example/',
  link: 'https://else.example/#:~:text=1',
  date: '2021-01-02',
};

const PARAGRAPH = ['paragraph_open', 'inline', 'paragraph_close'];
const whoOf = ({ mentor, role }: Citation) => `${mentor}${role && `, ${role}`}`;
const sourceLine = (one: Citation) => `${whoOf(one)}. ${one.url} (${one.date}). ${one.rights}`;

/** All as it must be seen in Markdown, where each of the citations is of another interview unless `sources` says so. */
function expectMarkdown(citations: readonly Citation[], heading: string, sources = citations) {
  const { shape, markup, paragraphs, links, notes } = seen(sectionContent(citations, heading).text);
  expect(shape).toEqual([
    ...(heading ? ['heading_open', 'inline', 'heading_close'] : []),
    ...citations.flatMap(() => ['blockquote_open', ...PARAGRAPH, 'blockquote_close']),
    ...PARAGRAPH,
    'ordered_list_open',
    ...sources.flatMap(() => ['list_item_open', ...PARAGRAPH, 'list_item_close']),
    'ordered_list_close',
    ...citations.flatMap(() => ['footnote_open', ...PARAGRAPH, 'footnote_close']),
  ]);
  expect(markup).toEqual([]);
  expect(paragraphs).toEqual([
    ...(heading ? [heading] : []),
    ...citations.map(({ text }, at) => `${text}${noteMark(`${at + 1}`)}`),
    'Sources',
    ...sources.map(sourceLine),
    ...citations.map(({ mentor, question }) => `${mentor} on ${question}`),
  ]);
  expect(links).toEqual([...sources.map(({ url }) => url), ...citations.map(({ link }) => link)]);
  expect(notes).toEqual(citations.map((_, at) => `${at + 1}`));
}

/** The same in HTML. */
function expectHtml(citations: readonly Citation[], heading: string, sources = citations) {
  const element = (tag: string, ...inside: string[]) => [`<${tag}>`, ...inside, `</${tag.split(' ')[0]}>`];
  const bdi = (text: string) => element('bdi', text);
  expect(read(sectionContent(citations, heading).html)).toEqual([
    ...(heading ? element('h2 dir=auto', heading) : []),
    ...citations.flatMap(({ text, link }, at) =>
      element(
        'blockquote',
        ...element('p dir=auto', text, ...element('sup', ...element(`a href=${link}`, `${at + 1}`))),
      ),
    ),
    ...element(
      'ol',
      ...citations.flatMap(({ mentor, question, link }) =>
        element('li', ...bdi(mentor), ' on ', ...element(`a href=${link}`, ...bdi(question))),
      ),
    ),
    ...element('p', 'Sources'),
    ...element(
      'ul',
      ...sources.flatMap(({ mentor, role, url, date, rights }) =>
        element(
          'li',
          ...[...bdi(mentor), ...(role ? [', ', ...bdi(role)] : []), '. '],
          ...[...element(`a href=${url}`, ...bdi(url)), ` (${date}). `, ...bdi(rights)],
        ),
      ),
    ),
  ]);
}

describe('sectionContent', () => {
  it('is quotes with numbered footnotes and one list of sources, in Markdown', () => {
    expect(sectionContent([citation, second, other], 'On hiring').text).toBe(
      `## On hiring

> Plain words.[^1]

> More of them\\![^2]

> \\# שלום (ML)[^3]

Sources

1. Ada Example, Head of Data. [https://interviews.example/](<https://interviews.example/>) (2020-02-03). © Example Press
2. Bo Else. [https://else.example/](<https://else.example/>) (2021-01-02). © Example Press

[^1]: Ada Example on [Why?](<https://interviews.example/#:~:text=Plain%20words.>)

[^2]: Ada Example on [How?](<https://interviews.example/#:~:text=More>)

[^3]: Bo Else on [Why?](<https://else.example/#:~:text=1>)
`,
    );
    expectMarkdown([citation, second, other], 'On hiring', [citation, other]);
  });

  it('is the same in rich text', () => {
    expect(sectionContent([citation, second], 'On hiring').html).toBe(
      '<h2 dir="auto">On hiring</h2>' +
        '<blockquote><p dir="auto">Plain words.<sup><a href="https://interviews.example/#:~:text=Plain%20words.">1</a></sup></p></blockquote>' +
        '<blockquote><p dir="auto">More of them!<sup><a href="https://interviews.example/#:~:text=More">2</a></sup></p></blockquote>' +
        '<ol><li><bdi>Ada Example</bdi> on <a href="https://interviews.example/#:~:text=Plain%20words."><bdi>Why?</bdi></a></li>' +
        '<li><bdi>Ada Example</bdi> on <a href="https://interviews.example/#:~:text=More"><bdi>How?</bdi></a></li></ol>' +
        '<p>Sources</p><ul><li><bdi>Ada Example</bdi>, <bdi>Head of Data</bdi>. <a href="https://interviews.example/"><bdi>https://interviews.example/</bdi></a> (2020-02-03). <bdi>© Example Press</bdi></li></ul>',
    );
    expectHtml([citation, second, other], 'On hiring', [citation, other]);
  });

  it('needs no heading', () => {
    for (const heading of ['', ' \n ']) {
      const { text, html } = sectionContent([citation], heading);
      expect(text).toMatch(/^> Plain/);
      expect(html).toMatch(/^<blockquote>/);
    }
  });

  it('is empty where there is nothing to cite', () => {
    expect(sectionContent([], 'On hiring')).toEqual({ text: '', html: '' });
  });

  it('names two interviews that have a page in common both', () => {
    const neighbour = { ...second, mentor: 'Cy Third' };
    expectMarkdown([citation, neighbour, second], '', [citation, neighbour]);
  });

  it('names everybody of an interview among the sources, and by the words who says them', () => {
    const mentors = ['Ada Example', 'Bo Else'];
    const text = sectionContent([
      { ...citation, mentors },
      { ...second, mentors, mentor: 'Bo Else', role: 'CTO' },
    ]).text;
    expect(text.split('\n').slice(4)).toEqual([
      'Sources',
      '',
      '1. Ada Example, Bo Else. [https://interviews.example/](<https://interviews.example/>) (2020-02-03). © Example Press',
      '',
      '[^1]: Ada Example on [Why?](<https://interviews.example/#:~:text=Plain%20words.>)',
      '',
      '[^2]: Bo Else on [How?](<https://interviews.example/#:~:text=More>)',
      '',
    ]);
  });

  it('has no footnote and no list where nothing is known of a source', () => {
    const unknown = {
      ...citation,
      mentor: '',
      mentors: [],
      role: '',
      question: '',
      url: '',
      link: '',
      date: '',
      rights: '',
    };
    expect(sectionContent([unknown])).toEqual({
      text: '> Plain words.\n',
      html: '<blockquote><p dir="auto">Plain words.</p></blockquote>',
    });
    expect(sectionContent([unknown, { ...unknown, mentor: 'Bo' }]).text).toBe(
      '> Plain words.\n\n> Plain words.[^1]\n\nSources\n\n1. Bo\n\n[^1]: Bo\n',
    );
  });

  it('keeps the heading one line', () => {
    expect(seen(sectionContent([citation], 'a\n\n> b').text).paragraphs[0]).toBe('a > b');
  });

  const signs = [
    ['number signs at the end', 'C #'],
    ['more of them', 'C ###'],
    ['only them', '## #'],
  ] as const;
  it.each([...NASTY, ...signs])('keeps %s as words', (_, text) => {
    const cited = { ...citation, text, question: text, mentor: text, role: text, rights: text };
    expectMarkdown([cited], text);
    expectHtml([cited], text);
  });

  it('keeps all at once', () => {
    expect(sectionContent([{ ...citation, text: nastyWords }]).text.split('\n')[0]).toBe(
      '> \\# 1. "Say" “it” \\[x\\](y) \\*a\\* \\_b\\_ \\`c\\` \\| d \\~\\~e\\~\\~ $5 & 100% \\<script\\>alert(1)\\</script\\> {f} \\\\g שלום مرحبا 👩‍👩‍👧‍👦 – ok\\![^1]',
    );
  });

  it('keeps any lines of text', () => {
    fc.assert(
      fc.property(fc.array(anyCitation, { minLength: 1, maxLength: 4 }), line, (some, heading) => {
        const citations = some.map((one, at) => {
          const url = `https://interviews.example/${at}/`;
          return { ...one, url, link: `${url}#:~:text=x` };
        });
        expectMarkdown(citations, heading);
        expectHtml(citations, heading);
      }),
      { numRuns: 200 },
    );
  });
});

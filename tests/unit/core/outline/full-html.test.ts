import { describe, expect, it } from 'vitest';
import { fullOutlineFromHtml } from '../../../../core/outline/full-html';
import { fullOutlineFromMarkdown } from '../../../../core/outline/full-markdown';
import { fullOutlineFromText } from '../../../../core/outline/full-text';

const body = (html: string) => fullOutlineFromHtml(`<body>${html}`).blocks;

describe('a full outline', () => {
  it('tells emphasis, links with their addresses, and line breaks', () => {
    expect(body('<p><b>Why</b> <a href="/x">this <em>one</em></a>?<br> So.</p>')).toEqual([
      {
        kind: 'paragraph',
        level: 0,
        text: 'Why this one? So.',
        marks: [
          { kind: 'strong', start: 0, end: 3 },
          { kind: 'link', start: 4, end: 12, href: '/x' },
          { kind: 'emphasis', start: 9, end: 12 },
        ],
        breaks: [14],
      },
    ]);
  });

  it('reads Markdown as the same', () => {
    const [block] = fullOutlineFromMarkdown('**Why** [this *one*](/x)?\nSo.').blocks;
    expect(block).toEqual({ ...body('<p><b>Why</b> <a href="/x">this <em>one</em></a>?<br>So.</p>')[0], line: 1 });
  });

  it('goes on with what is open in the next block, and begins one at two breaks', () => {
    expect(body('<b><p>one</p><p>two<br><br>three</p></b>').map(({ text, marks }) => [text, marks?.[0]?.end])).toEqual([
      ['one', 3],
      ['two', 3],
      ['three', 5],
    ]);
  });

  it('has what disclosures hide and what lists define, with their parts', () => {
    const read = body('<details><summary>What?</summary><p>That.</p></details><dl><dt>Who<dd>She</dl>');
    expect(read.map(({ text, part }) => `${part} ${text}`)).toEqual([
      'term What?',
      'description That.',
      'term Who',
      'description She',
    ]);
  });

  it.each([
    ['navigation', '<nav>no</nav>'],
    ['a box by its class', '<div class="newsletter-box">no</div>'],
    ['a box by two words of its class', '<div class="author-bio">no</div>'],
    ['a caption', '<figure><figcaption>no</figcaption></figure>'],
  ])('marks %s as the site’s', (_, html) => {
    const read = body(`<main><p>${'yes '.repeat(50)}</p>${html}</main>`);
    expect(read.map(({ beside }) => beside)).toEqual([undefined, 'site']);
  });

  it('tells comments from the site, and does not take the frame of all text for a box', () => {
    const read = body(
      `<div class="has-sidebar share"><p>${'yes '.repeat(50)}</p><div id="comments"><p>but</p></div></div>`,
    );
    expect(read.map(({ beside }) => beside)).toEqual([undefined, 'comment']);
  });

  it('tells what the document says of itself', () => {
    const head =
      '<meta name="author" content="Ada"><meta property="og:site_name" content="Talks"><link rel="canonical" href="https://a.example/">' +
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","datePublished":"2020-01-02","author":{"name":"Grace"}}]}</script>';
    const { meta } = fullOutlineFromHtml(
      `<head>${head}</head><body><p>Text</p><div>© Ada 2020<a href="/about">About</a></div>`,
    );
    expect(meta).toEqual({
      author: 'Ada',
      site: 'Talks',
      url: 'https://a.example/',
      published: '2020-01-02',
      rights: '© Ada 2020',
    });
    expect(fullOutlineFromMarkdown('---\ntitle: "A"\ndate: 2020-01-02\n---\nText').meta).toEqual({
      published: '2020-01-02',
    });
  });

  it('reads plain text by blank lines, with its lines and items', () => {
    expect(fullOutlineFromText('one\ntwo\n\n• three').blocks).toEqual([
      { kind: 'paragraph', level: 0, text: 'one two', breaks: [4], line: 1 },
      { kind: 'item', level: 1, text: 'three', line: 4 },
    ]);
  });
});

import { type ChildNode, Element, Text } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../core/citation/citation';
import { toRichText } from '../../../../core/citation/rich-text';

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

/** Names of the elements and all text, in order. */
function* content(nodes: readonly ChildNode[]): Generator<string> {
  for (const node of nodes) {
    if (node instanceof Text) yield node.data;
    if (!(node instanceof Element)) continue;
    yield `<${node.name} ${Object.entries(node.attribs).flat().join('=')}>`;
    yield* content(node.children);
  }
}

const read = (html: string) => [...content(parseDocument(html).children)];

function expectVerbatim(text: string) {
  expect(read(toRichText({ ...citation, text, question: text, mentor: text, rights: text }))).toEqual([
    '<blockquote >',
    '<p >',
    text,
    '<p >',
    `— ${text}, Head of Data, on `,
    `<a href=${citation.link}>`,
    text,
    ` (2020-02-03). ${text}`,
  ]);
}

describe('toRichText', () => {
  it.each(['<b>a</b>', 'a & b &amp; c', '"x" \'y\'', '</p></blockquote><script>alert(1)</script>', '&lt;'])(
    'keeps %s as words',
    (text) => expectVerbatim(text),
  );

  it('keeps any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '&', '"', "'", 'amp;', 'a', ' ', '=', '/', '#', '-'), { minLength: 1 }),
        (parts) => {
          expectVerbatim(`x${parts.join('')}`);
        },
      ),
    );
  });

  it('keeps an address from ending its attribute', () => {
    const link = 'https://a.example/?a="b"&c=<d>';
    expect(read(toRichText({ ...citation, link }))).toContain(`<a href=${link}>`);
  });
});

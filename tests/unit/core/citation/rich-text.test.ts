import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../core/citation/citation';
import { toRichText } from '../../../../core/citation/rich-text';
import { read } from './html-reader';
import { anyCitation, plainWords as citation, NASTY, nastyWords } from './samples';

function expectVerbatim(cited: Citation) {
  const bdi = (text: string) => ['<bdi>', text, '</bdi>'];
  expect(read(toRichText(cited))).toEqual([
    ...['<blockquote>', '<p dir=auto>', cited.text, '</p>', '<p>', '— '],
    ...[...bdi(cited.mentor), ', ', ...bdi(cited.role), ', on '],
    ...[`<a href=${cited.link}>`, ...bdi(cited.question), '</a>', ` (${cited.date}). `, ...bdi(cited.rights)],
    ...['</p>', '</blockquote>'],
  ]);
}

describe('toRichText', () => {
  it('is a block quotation with its attribution', () => {
    expect(toRichText(citation)).toBe(
      '<blockquote><p dir="auto">Plain words.</p><p>— <bdi>Ada Example</bdi>, <bdi>Head of Data</bdi>, on <a href="https://interviews.example/#:~:text=Plain%20words."><bdi>Why?</bdi></a> (2020-02-03). <bdi>© Example Press</bdi></p></blockquote>',
    );
  });

  it('keeps all that could be markup at once', () => {
    expect(toRichText({ ...citation, text: nastyWords })).toContain(
      '<p dir="auto"># 1. &quot;Say&quot; “it” [x](y) *a* _b_ `c` | d ~~e~~ $5 &amp; 100% &lt;script&gt;alert(1)&lt;/script&gt; {f} \\g שלום مرحبا 👩‍👩‍👧‍👦 – ok!</p>',
    );
  });

  it.each(NASTY)('keeps %s as words', (_, text) => {
    expectVerbatim({ ...citation, text, question: text, mentor: text, role: text, rights: text });
  });

  it('keeps any text', () => {
    fc.assert(fc.property(anyCitation, expectVerbatim), { numRuns: 300 });
  });

  it('keeps an address from ending its attribute', () => {
    expectVerbatim({ ...citation, link: 'https://a.example/?a="b"&c=<d>' });
  });

  it('names the language of the words where it is not English', () => {
    expect(toRichText({ ...citation, language: 'de-AT' })).toContain('<p dir="auto" lang="de-AT">Plain words.</p>');
    expect(toRichText({ ...citation, language: '"><b>' })).toContain('lang="&quot;&gt;&lt;b&gt;"');
    for (const language of ['', 'en', 'en-GB']) expect(toRichText({ ...citation, language })).not.toContain('lang=');
  });

  it('leaves out a role that is not known', () => {
    expect(toRichText({ ...citation, role: '' })).toContain('<bdi>Ada Example</bdi>, on ');
  });
});

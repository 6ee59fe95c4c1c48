import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../core/citation/citation';
import { toFootnote } from '../../../../core/citation/footnote';
import { labelOf } from '../../../../core/citation/label';
import { noteMark, seen } from './markdown-reader';
import { anyCitation, plainWords as citation, NASTY, nastyWords } from './samples';

const PARAGRAPH = ['paragraph_open', 'inline', 'paragraph_close'];

function expectVerbatim(cited: Citation) {
  const { shape, markup, paragraphs, links, notes } = seen(toFootnote(cited));
  const { text, mentor, role, question, link, date, rights } = cited;
  expect(shape).toEqual([...PARAGRAPH, 'footnote_open', ...PARAGRAPH, 'footnote_close']);
  expect(markup).toEqual([]);
  expect(paragraphs).toEqual([
    `“${text}”${noteMark(labelOf(cited))}`,
    `${mentor}, ${role}, on ${question} (${date}). ${rights}`,
  ]);
  expect(links).toEqual([link]);
  expect(notes).toEqual([labelOf(cited)]);
}

describe('toFootnote', () => {
  it('is the quote and the footnote that it refers to', () => {
    expect(toFootnote(citation)).toBe(
      '“Plain words.”[^example-a8e2]\n\n[^example-a8e2]: Ada Example, Head of Data, on [Why?](<https://interviews.example/#:~:text=Plain%20words.>) (2020-02-03). © Example Press\n',
    );
    expectVerbatim(citation);
  });

  it('keeps all that could be markup at once', () => {
    expect(toFootnote({ ...citation, text: nastyWords }).split('[^')[0]).toBe(
      '“# 1. "Say" “it” \\[x\\](y) \\*a\\* \\_b\\_ \\`c\\` \\| d \\~\\~e\\~\\~ $5 & 100% \\<script\\>alert(1)\\</script\\> {f} \\\\g שלום مرحبا 👩‍👩‍👧‍👦 – ok!”',
    );
  });

  it.each(NASTY)('keeps %s as words', (_, text) => {
    expectVerbatim({ ...citation, text, question: text, mentor: text, role: text, rights: text });
  });

  it('keeps any lines of text', () => {
    fc.assert(fc.property(anyCitation, expectVerbatim), { numRuns: 500 });
  });
});

import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../../core/citation/bibtex';
import { cite } from '../../../../core/citation/citation';
import { toFootnote } from '../../../../core/citation/footnote';
import {
  caretContent,
  clipboardContent,
  clipboardContentAs,
  FORMATS,
  type FormatId,
} from '../../../../core/citation/formats';
import { toMarkdown } from '../../../../core/citation/markdown';
import { toPlain } from '../../../../core/citation/plain';
import { inHtml, toRichText } from '../../../../core/citation/rich-text';
import { projectData } from '../../project';
import { plainWords as citation } from './samples';

const context = { today: '2024-05-06', template: '{mentor}: {quote}' };

describe('what goes on the clipboard', () => {
  it('is Markdown for text and rich text for rich editors, if nothing else is asked for', () => {
    expect(clipboardContent(citation)).toEqual({ text: toMarkdown(citation), html: toRichText(citation) });
  });

  it('is the same at a caret, and one line for a field of one line', () => {
    expect(caretContent(citation)).toEqual({
      ...clipboardContent(citation),
      line: '“Plain words.” — Ada Example, Head of Data, on “Why?” (2020-02-03). © Example Press https://interviews.example/#:~:text=Plain%20words.',
    });
  });

  const expected: Record<FormatId, { text: string; html?: string }> = {
    markdown: { text: toMarkdown(citation) },
    'rich-text': { text: toPlain(citation), html: toRichText(citation) },
    plain: { text: toPlain(citation) },
    footnote: { text: toFootnote(citation) },
    bibtex: { text: toBibtex(citation, '2024-05-06') },
    template: { text: 'Ada Example: Plain words.' },
  };

  it.each(Object.keys(FORMATS) as FormatId[])('is %s if that is asked for', (id) => {
    // A missing flavour must not be there as an undefined one either.
    expect(clipboardContentAs(id, citation, context)).toStrictEqual(expected[id]);
  });
});

describe('what the interviews of the extension give', () => {
  const { library } = projectData();
  const placed = [...library.quotes].flatMap(({ id }) => library.place(id) ?? []);

  it('is their mentor with the role, the question with the link, the date and the rights', () => {
    expect(placed.length).toBeGreaterThan(40);
    for (const one of placed) {
      const { text, link } = cite(one);
      const { mentors, date, rights } = one.interview;
      const { question } = one.exchange;
      const [mentor] = mentors;
      expect(toPlain(cite(one))).toBe(
        `“${text}”\n— ${mentor?.name}, ${mentor?.role}, on “${question}” (${date}). ${rights}\n${link}\n`,
      );
      const bdi = (words = '') => `<bdi>${inHtml(words)}</bdi>`;
      expect(toRichText(cite(one))).toBe(
        `<blockquote><p dir="auto">${inHtml(text)}</p><p>— ${bdi(mentor?.name)}, ${bdi(mentor?.role)}, on <a href="${inHtml(link)}">${bdi(question)}</a> (${date}). ${bdi(rights)}</p></blockquote>`,
      );
      expect(toMarkdown(cite(one)).split('\n').slice(1)).toEqual([
        '>',
        expect.stringMatching(/^> — .*, .*, on \[.*\]\(<.*>\) \(\d{4}-\d\d-\d\d\)\. © .*$/),
        '',
      ]);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../core/citation/citation';
import { caretContent, clipboardContentAs, FORMATS, type FormatId } from '../../../../core/citation/formats';
import { sectionContent } from '../../../../core/citation/section';
import { seen } from './markdown-reader';
import { anyGaps, plainWords } from './samples';

const OWN = '{quote}\n— {mentor}, {role} · {question} · {date} · {rights}\n[{url}]\n<{link}>\n';

/** The citation in all forms, each with a name. */
function allOf(citation: Citation): [string, string][] {
  const forms = (Object.keys(FORMATS) as FormatId[]).flatMap((id) => {
    const templates = id === 'template' ? ['', OWN] : [''];
    return templates.map((template): [string, string] => {
      const { text, html = '' } = clipboardContentAs(id, citation, { today: '2024-05-06', template });
      return [`${id}${template && ' of one’s own'}`, `${text}${html}`];
    });
  });
  const section = sectionContent([citation, plainWords, citation]);
  return [...forms, ['line', caretContent(citation).line], ['section', section.text], ['section html', section.html]];
}

const count = (text: string, sign: string) => text.split(sign).length;

/** What nothing that is pasted may have. */
const WRONG: readonly (readonly [string, RegExp])[] = [
  ['nothing said of nothing', /undefined|null|NaN/],
  ['empty brackets', /\(\s*\)|\[\s*\]|<>|“\s*”|\{\}/],
  ['an empty link', /href=""|<a>|\]\(\)|\(#/],
  ['an empty element', /<(p|bdi|li|ul|ol|a|sup)[^>]*><\/\1>/],
  ['a separator beside another', /[,·—] *[,·—]|\. \.|(?<!\.)\.\.(?!\.)/],
  ['a separator at an end of a line', /^ *[,·.]|[,·—] *$/m],
  ['a space at the end of a line', /[ \t]$/m],
  ['an empty line at the end', /\n\n$/],
];

describe('what is not known of a source', () => {
  it('leaves nothing behind in any form', () => {
    fc.assert(
      fc.property(anyGaps, (citation) => {
        for (const [form, text] of allOf(citation)) {
          // BibTeX has a comma behind each field, and its own brackets.
          const written = form === 'bibtex' ? text.replace(/\},$/gm, '}').replace(/^@misc\{[^,]*,$/m, '') : text;
          for (const [wrong, pattern] of WRONG) expect(written, `${form}: ${wrong}`).not.toMatch(pattern);
          for (const [open, close] of ['()', '[]', '{}', '“”'])
            expect(count(text, open ?? ''), `${form}: ${open}${close}`).toBe(count(text, close ?? ''));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing away that is known', () => {
    fc.assert(
      fc.property(anyGaps, (citation) => {
        const { mentor, mentors, role, question, date, rights, link } = citation;
        for (const [form, text] of allOf(citation)) {
          const known = { mentor, question, rights, date: form === 'bibtex' ? date.slice(0, 4) : date };
          for (const value of Object.values(known)) expect(text, form).toContain(value);
          // The sources of a section name everybody, and so nobody's role.
          const hasRole = form !== 'template' && !(form.startsWith('section') && mentors.length > 1);
          if (hasRole) expect(text, form).toContain(role);
          if (link && form !== 'template of one’s own') expect(text.replaceAll('&amp;', '&'), form).toContain(link);
        }
      }),
    );
  });

  it('has a link only where there is an address', () => {
    fc.assert(
      fc.property(anyGaps, (citation) => {
        const links = citation.link ? [citation.link] : [];
        for (const id of ['markdown', 'footnote'] as const)
          expect(seen(clipboardContentAs(id, citation, { today: '', template: '' }).text).links).toEqual(links);
        const { html } = sectionContent([citation]);
        expect(html.includes('href=')).toBe(links.length > 0);
      }),
    );
  });

  const unknown = { ...plainWords, mentor: '', mentors: [], role: '', url: '', link: '', date: '', rights: '' };
  const markdown = (citation: Citation) => clipboardContentAs('markdown', citation, { today: '', template: '' }).text;

  it.each([
    [{}, '> Plain words.\n>\n> — “Why?”\n'],
    [{ mentor: 'Ada' }, '> Plain words.\n>\n> — Ada, on “Why?”\n'],
    [{ mentor: 'Ada', rights: 'CC0' }, '> Plain words.\n>\n> — Ada, on “Why?” CC0\n'],
    [{ date: '2020', rights: 'CC0' }, '> Plain words.\n>\n> — “Why?” (2020). CC0\n'],
    [
      { question: '', mentor: 'Ada', role: 'Example Inc.', rights: 'CC0' },
      '> Plain words.\n>\n> — Ada, Example Inc. CC0\n',
    ],
    [{ question: '', rights: 'CC0' }, '> Plain words.\n>\n> — CC0\n'],
    [{ question: '' }, '> Plain words.\n'],
    [
      { question: '', mentor: 'Ada', url: 'https://a.example/', link: 'https://a.example/#x' },
      '> Plain words.\n>\n> — Ada, on [a.example](<https://a.example/#x>)\n',
    ],
  ])('with only %o is told so in Markdown', (known, text) => {
    expect(markdown({ ...unknown, ...known })).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../../core/citation/bibtex';
import { anyCitation, plainWords as citation, NASTY, nastyWords } from './samples';

const TODAY = '2024-05-06';

/** What a TeX prints for what its input spells otherwise. */
const PRINTED: Record<string, string> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
  '\\textless{}': '<',
  '\\textgreater{}': '>',
  '\\textbar{}': '|',
  '\\textasciigrave{}': '`',
  '{}': '',
};

/** Reads an entry as BibTeX does: braces are counted, a backslash before one or not. */
function fieldsOf(entry: string): Record<string, string> {
  const [, , body = ''] = /^@misc\{([a-z0-9-]+),\n(.*)\n\}\n$/s.exec(entry) ?? [];
  const fields: Record<string, string> = {};
  let at = 0;
  while (at < body.length) {
    const opening = /^\s*([a-z]+) = \{/.exec(body.slice(at));
    if (!opening?.[1]) throw new Error(`no field at “${body.slice(at)}”`);
    const from = at + opening[0].length;
    let to = from;
    for (let depth = 1; ; to++) {
      if (to >= body.length) throw new Error(`the braces of ${opening[1]} do not close`);
      depth += Number(body[to] === '{') - Number(body[to] === '}');
      if (depth === 0) break;
    }
    fields[opening[1]] = body.slice(from, to);
    if (body[to + 1] !== ',') throw new Error(`no comma behind ${opening[1]}`);
    at = to + 2;
  }
  return fields;
}

/** The text that TeX prints, or an error where a character of it would not be text. */
function printed(tex: string): string {
  return tex.replace(/\\text[a-z]+\{\}|\{\}|\\[#$%&_]|[\\{}~^#$%&_<>|`]|--|''/g, (token) => {
    const text = PRINTED[token] ?? (/^\\.$/.test(token) ? token.slice(1) : undefined);
    if (text === undefined) throw new Error(`TeX takes “${token}” of “${tex}” for something else`);
    return text;
  });
}

const inner = (braced = '') => braced.replace(/^\{|\}$/g, '');

describe('toBibtex', () => {
  it('is an entry with all that a bibliography needs', () => {
    expect(toBibtex(citation, TODAY)).toBe(
      `@misc{example-a8e2,
  author = {{Ada Example}},
  title = {{Ada Example on: Why?}},
  year = {2020},
  url = {https://interviews.example/#:~:text=Plain%20words.},
  urldate = {2024-05-06},
  note = {“Plain words.” — Ada Example, Head of Data. © Example Press},
}
`,
    );
  });

  it('keeps all that TeX could take for something else at once', () => {
    expect(fieldsOf(toBibtex({ ...citation, text: nastyWords }, TODAY)).note).toBe(
      '“\\# 1. "Say" “it” [x](y) *a* \\_b\\_ \\textasciigrave{}c\\textasciigrave{} \\textbar{} d \\textasciitilde{}\\textasciitilde{}e\\textasciitilde{}\\textasciitilde{} \\$5 \\& 100\\% \\textless{}script\\textgreater{}alert(1)\\textless{}/script\\textgreater{} \\textbraceleft{}f\\textbraceright{} \\textbackslash{}g שלום مرحبا 👩‍👩‍👧‍👦 – ok!” — Ada Example, Head of Data. © Example Press',
    );
  });

  it.each(['Black and Decker', 'van der Berg, Jan'])('keeps the name %s in one piece', (mentor) => {
    expect(fieldsOf(toBibtex({ ...citation, mentor }, TODAY)).author).toBe(`{${mentor}}`);
  });

  it('has no field for what is not known', () => {
    const unknown = { ...citation, mentor: '', role: '', url: '', link: '', date: '', rights: '' };
    expect(fieldsOf(toBibtex(unknown, TODAY))).toEqual({ title: '{Why?}', note: '“Plain words.”' });
    expect(fieldsOf(toBibtex({ ...unknown, rights: 'CC0' }, TODAY)).note).toBe('“Plain words.” CC0');
    expect(fieldsOf(toBibtex({ ...unknown, mentor: 'Bo', question: '' }, TODAY))).toEqual({
      author: '{Bo}',
      title: '{Bo}',
      note: '“Plain words.” — Bo',
    });
  });

  it.each([
    ['de', 'German'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['en', undefined],
    ['en-GB', undefined],
    ['', undefined],
    ['no tag', undefined],
  ])('names the language %s as %s', (language, name) => {
    expect(fieldsOf(toBibtex({ ...citation, language }, TODAY)).language).toBe(name);
  });

  it.each(NASTY)('prints %s as words', (_, text) => {
    const { title, note } = fieldsOf(toBibtex({ ...citation, text, question: text }, TODAY));
    expect(printed(inner(title))).toBe(`Ada Example on: ${text}`);
    expect(printed(note ?? '')).toBe(`“${text}” — Ada Example, Head of Data. © Example Press`);
  });

  it('prints any text, with its braces in pairs', () => {
    fc.assert(
      fc.property(anyCitation, (any) => {
        const { author, title, note, ...rest } = fieldsOf(toBibtex(any, TODAY));
        expect(printed(inner(author))).toBe(any.mentor);
        expect(printed(inner(title))).toBe(`${any.mentor} on: ${any.question}`);
        const stop = /[.!?…]”*$/.test(any.role) ? '' : '.';
        expect(printed(note ?? '')).toBe(`“${any.text}” — ${any.mentor}, ${any.role}${stop} ${any.rights}`);
        expect(rest).toEqual({ year: '2020', url: any.link, urldate: TODAY });
      }),
      { numRuns: 500 },
    );
  });

  it('has any address in characters that \\url knows, with its braces in pairs, and leading to the same place', () => {
    const character = fc.oneof(fc.constantFrom(...'{}\\"<>^`|#%&_~$ \n'), fc.string({ unit: 'binary', maxLength: 1 }));
    const tail = fc.array(character).map((parts) => parts.join('').toWellFormed());
    fc.assert(
      fc.property(tail, (text) => {
        const link = `https://a.example/?${text}`;
        const { url } = fieldsOf(toBibtex({ ...citation, link }, TODAY));
        expect(url).toMatch(/^[\x21-\x7E]+$/);
        expect(url).not.toMatch(/[{}\\]/);
        const plain = text.replaceAll('%', '');
        const { url: plainUrl = '' } = fieldsOf(toBibtex({ ...citation, link: plain }, TODAY));
        expect(decodeURIComponent(plainUrl)).toBe(plain);
      }),
    );
    expect(() => toBibtex({ ...citation, link: 'https://a.example/\ud800' }, TODAY)).not.toThrow();
  });

  it('has no empty line, which would end a paragraph inside a field', () => {
    expect(toBibtex({ ...citation, text: 'a\n\nb' }, TODAY)).toContain('“a b”');
  });
});

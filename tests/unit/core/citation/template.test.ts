import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  LONGEST_TEMPLATE,
  TEMPLATE_FALLBACK,
  TEMPLATE_FIELDS,
  toTemplate,
  unknownFields,
} from '../../../../core/citation/template';
import { anyCitation, anyGaps, plainWords as citation, line, NASTY, nastyWords } from './samples';

const fill = (template: string, cited = citation) => fillTemplate(template, cited);

describe('fillTemplate', () => {
  it('fills every field', () => {
    expect(fill('{quote}|{mentor}|{role}|{question}|{url}|{link}|{date}|{rights}')).toEqual({
      text: 'Plain words.|Ada Example|Head of Data|Why?|https://interviews.example/|https://interviews.example/#:~:text=Plain%20words.|2020-02-03|© Example Press',
    });
    for (const name of TEMPLATE_FIELDS) expect(fill(`{${name}}`)).not.toEqual({ text: `{${name}}` });
  });

  it.each(NASTY)('leaves %s as it is', (_, text) => {
    expect(fill('<{quote}>', { ...citation, text })).toEqual({ text: `<${text}>` });
  });

  it.each([
    ['{{quote}}', '{quote}'],
    ['{{{quote}}}', '{Plain words.}'],
    ['{{}}', '{}'],
    ['}} {{', '} {'],
    ['{quote', '{quote'],
    ['quote}', 'quote}'],
    ['{ quote }', '{ quote }'],
    ['{Quote} {toString} {__proto__}', '{Quote} {toString} {__proto__}'],
    ['{}', '{}'],
    ['{quote}{quote}', 'Plain words.Plain words.'],
  ])('%s becomes %s', (template, text) => {
    expect(fill(template)).toEqual({ text });
  });

  it('never expands what is filled in', () => {
    const cited = { ...citation, text: '{mentor} {{role}} $& $1 $$', mentor: '{quote}' };
    expect(fill('{quote} by {mentor}', cited)).toEqual({ text: '{mentor} {{role}} $& $1 $$ by {quote}' });
  });

  it('takes any text for a template, and changes none that has no braces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: LONGEST_TEMPLATE / 2 }), anyCitation, (template, any) => {
        const plain = template.replace(/[{}]/g, '');
        expect(fill(plain, any)).toEqual({ text: plain });
        expect(unknownFields(plain)).toEqual([]);
      }),
    );
  });

  it('takes any braces, and fills what is between those that belong to a field alone', () => {
    const part = fc.constantFrom('{', '}', '{{', '}}', '{quote}', '{other}', 'quote', ' ', '\n', '$&', 'é');
    fc.assert(
      fc.property(fc.array(part), anyCitation, (parts, any) => {
        const template = parts.join('');
        const filled = fill(template, any);
        expect(filled).toHaveProperty('text');
        for (const name of unknownFields(template)) expect('text' in filled && filled.text).toContain(`{${name}}`);
        // Doubling the braces of any text makes a template that gives the text.
        expect(fill(template.replace(/[{}]/g, '$&$&'), any)).toEqual({ text: template });
      }),
    );
  });

  const gap = (...names: (keyof typeof citation)[]) => ({
    ...citation,
    ...Object.fromEntries(names.map((name) => [name, ''])),
  });

  it.each([
    ['{mentor}, {role} on “{question}” ({date})', gap('role'), 'Ada Example on “Why?” (2020-02-03)'],
    ['{mentor}, {role} on “{question}” ({date})', gap('date'), 'Ada Example, Head of Data on “Why?”'],
    ['— {mentor}, {role}', gap('mentor'), '— Head of Data'],
    ['{mentor} · {date} · {rights}', gap('date'), 'Ada Example · © Example Press'],
    ['{mentor} · {date} · {rights}', gap('mentor', 'date'), '© Example Press'],
    ['{quote} ({date}, {rights})', gap('date'), 'Plain words. (© Example Press)'],
    ['{quote} ({date}, {rights})', gap('rights'), 'Plain words. (2020-02-03)'],
    ['{quote} ({date}, {rights})', gap('date', 'rights'), 'Plain words.'],
    ['{quote} (<{link}>)', gap('link'), 'Plain words.'],
    ['{quote} {{{role}}}', gap('role'), 'Plain words.'],
    ['{quote}\n{link}\n', gap('link'), 'Plain words.\n'],
    ['{quote}\n\n({date})\n\n', gap('date'), 'Plain words.\n\n\n'],
    ['()\n{role}{quote} ()', gap('role'), '()\nPlain words. ()'],
    ['\uFDD0{quote}\uFDD1{role}', gap('role'), 'Plain words.'],
  ])('%s closes over what is not known', (template, cited, text) => {
    expect(fill(template, cited)).toEqual({ text });
  });

  it('never changes what is filled in, whatever is not', () => {
    fc.assert(
      fc.property(anyGaps, line, (any, text) => {
        const filled = fill('{quote}: {role}, {mentor} ({date}{rights})', { ...any, text, mentor: text });
        expect('text' in filled && filled.text.split(text).length).toBeGreaterThan(2);
      }),
    );
  });

  it('says so where a template is too long', () => {
    expect(fill('x'.repeat(LONGEST_TEMPLATE))).toEqual({ text: 'x'.repeat(LONGEST_TEMPLATE) });
    expect(fill('x'.repeat(LONGEST_TEMPLATE + 1))).toEqual({
      problem: 'too-long',
      length: LONGEST_TEMPLATE + 1,
      limit: LONGEST_TEMPLATE,
    });
  });
});

describe('unknownFields', () => {
  it('names each once, as it is written', () => {
    expect(unknownFields('{quote} {autor} {Mentor} {autor} {{name}} { a } {toString} {')).toEqual([
      'autor',
      'Mentor',
      'toString',
    ]);
  });
});

describe('toTemplate', () => {
  it('writes in the user’s own form', () => {
    expect(toTemplate({ ...citation, text: nastyWords }, '{quote}\n({mentor})')).toBe(`${nastyWords}\n(Ada Example)`);
  });

  it.each(['', ' \n', 'x'.repeat(LONGEST_TEMPLATE + 1)])('has a form of its own where that cannot be had', (own) => {
    expect(toTemplate(citation, own)).toBe(
      '“Plain words.”\n— Ada Example on “Why?” (2020-02-03). © Example Press\nhttps://interviews.example/#:~:text=Plain%20words.\n',
    );
  });

  it('begins with a template that has no unknown field', () => {
    expect(unknownFields(TEMPLATE_FALLBACK)).toEqual([]);
  });
});

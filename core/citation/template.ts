import type { Citation } from './citation';
import { closeGaps, FILLED, GAP } from './gaps';

/** What a template may ask for, by the name between its braces. */
const FIELDS: ReadonlyMap<string, (citation: Citation) => string> = new Map([
  ['quote', ({ text }) => text],
  ['mentor', ({ mentor }) => mentor],
  ['role', ({ role }) => role],
  ['question', ({ question }) => question],
  ['url', ({ url }) => url],
  ['link', ({ link }) => link],
  ['date', ({ date }) => date],
  ['rights', ({ rights }) => rights],
]);

/** The names of the fields, for a person to choose from. */
export const TEMPLATE_FIELDS: readonly string[] = [...FIELDS.keys()];

/** The template to begin with, and the one in force where the user's own is empty or too long. */
export const TEMPLATE_FALLBACK = '“{quote}”\n— {mentor} on “{question}” ({date}). {rights}\n{link}\n';

/** A template has at most so many characters (UTF-16 code units); what is longer is a document pasted by mistake. */
export const LONGEST_TEMPLATE = 2000;

/** A doubled brace, or a name in braces. All else of a template stands for itself, a lone brace too. */
const TOKEN = /\{\{|\}\}|\{([^{}\s]+)\}/g;

/** A template filled in, or why it was not. */
export type FilledTemplate =
  | { readonly text: string }
  | { readonly problem: 'too-long'; readonly length: number; readonly limit: number };

/** Fills what there is to fill, in one go: braces in what is filled in are text. */
function filled(template: string, citation: Citation): string {
  const write = (text: string, wordsFor: (value: string) => string) =>
    text.replace(TOKEN, (token, name: string | undefined) => {
      if (name === undefined) return token.charAt(0);
      const value = FIELDS.get(name)?.(citation);
      return value === undefined ? token : wordsFor(value);
    });
  const values: string[] = [];
  const marked = write(template.replaceAll(GAP, '').replaceAll(FILLED, ''), (value) => {
    if (value === '') return GAP;
    values.push(value);
    return FILLED;
  });
  if (!marked.includes(GAP)) return write(template, (value) => value);
  return closeGaps(marked).replaceAll(FILLED, () => values.shift() ?? '');
}

/**
 * Fills the fields of a template: `{quote}`, `{mentor}`, `{role}`, `{question}`, `{url}` of the page, `{link}` to the
 * words, `{date}` of the interview and `{rights}`. `{{` and `}}` are braces; an unknown field stays as it is written.
 * What is not known leaves no empty brackets, lonely separators or empty lines behind.
 */
export function fillTemplate(template: string, citation: Citation): FilledTemplate {
  const { length } = template;
  if (length > LONGEST_TEMPLATE) return { problem: 'too-long', length, limit: LONGEST_TEMPLATE };
  return { text: filled(template, citation) };
}

/** The names in braces that are no fields, each once, as they are written. */
export function unknownFields(template: string): string[] {
  const names = [...template.matchAll(TOKEN)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return [...new Set(names)].filter((name) => !FIELDS.has(name));
}

/** The citation in the user's own form, or in the one to begin with where that is empty or too long. */
export function toTemplate(citation: Citation, template: string): string {
  const usable = template.trim() !== '' && template.length <= LONGEST_TEMPLATE;
  return filled(usable ? template : TEMPLATE_FALLBACK, citation);
}

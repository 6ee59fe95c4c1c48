import type { Citation } from './citation';

/** Characters that Markdown (CommonMark 0.31) would read as markup inside a line. */
const escaped = (text: string) =>
  text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2');

/** A destination in angle brackets may hold all but these. */
const destination = (url: string) => `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;

/** A block quotation with its attribution, in Markdown. */
export function toMarkdown({ text, mentor, role, question, link, date, rights }: Citation): string {
  const who = `${escaped(mentor)}${role && `, ${escaped(role)}`}`;
  const source = `[${escaped(question)}](${destination(link)})`;
  return `> ${escaped(text)}\n>\n> — ${who}, on ${source} (${date}). ${escaped(rights)}\n`;
}

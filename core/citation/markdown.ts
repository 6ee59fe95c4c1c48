import type { Citation } from './citation';

/** Escapes what Markdown (CommonMark 0.31) would read as markup inside a line, and at the start of one. */
const escaped = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** A destination in angle brackets may hold all but these. */
const destination = (url: string) => `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;

/** A block quotation with its attribution, in Markdown. */
export function toMarkdown({ text, mentor, role, question, link, date, rights }: Citation): string {
  const who = `${escaped(mentor)}${role && `, ${escaped(role)}`}`;
  const source = `[${escaped(question)}](${destination(link)})`;
  return `> ${escaped(text)}\n>\n> — ${who}, on ${source} (${date}). ${escaped(rights)}\n`;
}

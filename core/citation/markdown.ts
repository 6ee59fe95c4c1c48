import type { Citation } from './citation';

/** Escapes what Markdown (CommonMark 0.31) would read as markup inside a line, and at the start of one. */
export const escapedMarkdown = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** A destination in angle brackets may hold all but these. */
const destination = (url: string) => `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;

/** Who said it and where, with the link and the rights, as one line of Markdown. */
export function attribution({ mentor, role, question, link, date, rights }: Citation): string {
  const who = `${escapedMarkdown(mentor)}${role && `, ${escapedMarkdown(role)}`}`;
  const source = `[${escapedMarkdown(question)}](${destination(link)})`;
  return `— ${who}, on ${source} (${date}). ${escapedMarkdown(rights)}`;
}

/** A block quotation with its attribution, in Markdown. */
export function toMarkdown(citation: Citation): string {
  return `> ${escapedMarkdown(citation.text)}\n>\n> ${attribution(citation)}\n`;
}

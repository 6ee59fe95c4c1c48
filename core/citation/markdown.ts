import { type Citation, oneLine, whoOf } from './citation';

/** Text inside a line of Markdown: what CommonMark 0.31 would read as markup there is escaped. */
export const inLine = (text: string) => oneLine(text).replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&');

/** Text at the start of a line of Markdown, where a heading, a list or a rule could begin too. */
export const atLineStart = (text: string) =>
  inLine(text)
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** A destination in angle brackets may hold all but these and line breaks, and resolves entities. */
const destination = (url: string) => `<${url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&')}>`;

/** A link that shows a text. A caret behind the bracket could begin a footnote. */
export const linkInMarkdown = (text: string, url: string) =>
  `[${inLine(text).replace(/^\^/, '\\^')}](${destination(url)})`;

/** Who said it and where, with the link and the rights, as one line of Markdown. */
export function attribution(citation: Citation): string {
  const { question, link, date, rights } = citation;
  return `— ${inLine(whoOf(citation))}, on ${linkInMarkdown(question, link)} (${date}). ${inLine(rights)}`;
}

/** A block quotation with its attribution, in Markdown. */
export function toMarkdown(citation: Citation): string {
  return `> ${atLineStart(citation.text)}\n>\n> ${attribution(citation)}\n`;
}

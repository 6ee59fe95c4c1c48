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

/** A block quotation with its attribution, in Markdown. */
export function toMarkdown(citation: Citation): string {
  const { text, question, link, date, rights } = citation;
  const source = `${inLine(whoOf(citation))}, on ${linkInMarkdown(question, link)} (${date}). ${inLine(rights)}`;
  return `> ${atLineStart(text)}\n>\n> — ${source}\n`;
}

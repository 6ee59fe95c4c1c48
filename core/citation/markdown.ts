import { type Citation, oneLine } from './citation';
import { type Script, sourceLine } from './source-line';

/** Text inside a line of Markdown: what CommonMark 0.31 would read as markup there is escaped. */
export const inLine = (text: string) => oneLine(text).replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&');

/** Markdown at the start of a line, where a heading, a list or a rule could begin too. */
export const beginsLine = (markdown: string) =>
  markdown.replace(/^[#+-]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** Text at the start of a line of Markdown. */
export const atLineStart = (text: string) => beginsLine(inLine(text));

/** A destination in angle brackets may hold all but these and line breaks, and resolves entities. */
const destination = (url: string) => `<${url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&')}>`;

/** A link that shows a text. A caret behind the bracket could begin a footnote. */
export const linkInMarkdown = (text: string, url: string) =>
  `[${inLine(text).replace(/^\^/, '\\^')}](${destination(url)})`;

/** How Markdown writes of a source. */
export const MARKDOWN: Script = { text: inLine, link: linkInMarkdown };

/** Who said it and where, with the link and the rights, as one line of Markdown; '' where nothing is known. */
export function attribution(citation: Citation): string {
  const source = sourceLine(citation, MARKDOWN);
  return source && `— ${source}`;
}

/** A block quotation with its attribution, in Markdown. */
export function toMarkdown(citation: Citation): string {
  return `> ${[atLineStart(citation.text), attribution(citation)].filter(Boolean).join('\n>\n> ')}\n`;
}

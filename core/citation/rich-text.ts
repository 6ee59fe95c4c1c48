import type { Citation } from './citation';
import { type Script, sourceLine } from './source-line';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const inHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Text of any direction inside a line: it neither takes its direction from the text around it nor gives it one. */
export const isolated = (text: string) => `<bdi>${inHtml(text)}</bdi>`;

/** A link that shows a text. */
export const linkInHtml = (text: string, url: string) => `<a href="${inHtml(url)}">${isolated(text)}</a>`;

/** A date has a direction of its own in no text. */
const ISO_DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** How HTML writes of a source. */
export const HTML: Script = {
  text: (text) => (text === '' || ISO_DATE.test(text) ? text : isolated(text)),
  link: linkInHtml,
};

/** The quoted words as a paragraph. Documents are mostly English, so that another language is named, for who reads them out. */
export function quoteInHtml({ text, language }: Citation, behind = ''): string {
  const lang = /^(?:en\b|$)/i.test(language) ? '' : ` lang="${inHtml(language)}"`;
  return `<p dir="auto"${lang}>${inHtml(text)}${behind}</p>`;
}

/** A block quotation with its attribution and link, as HTML for rich editors. */
export function toRichText(citation: Citation): string {
  const source = sourceLine(citation, HTML);
  return `<blockquote>${quoteInHtml(citation)}${source && `<p>— ${source}</p>`}</blockquote>`;
}

import type { Citation } from './citation';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const inHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Text of any direction inside a line: it neither takes its direction from the text around it nor gives it one. */
export const isolated = (text: string) => `<bdi>${inHtml(text)}</bdi>`;

/** A link that shows a text. */
export const linkInHtml = (text: string, url: string) => `<a href="${inHtml(url)}">${isolated(text)}</a>`;

/** The mentor with the role, where one is known. */
export const whoInHtml = ({ mentor, role }: Pick<Citation, 'mentor' | 'role'>) =>
  `${isolated(mentor)}${role && `, ${isolated(role)}`}`;

/** A block quotation with its attribution and link, as HTML for rich editors. */
export function toRichText(citation: Citation): string {
  const { text, question, link, date, rights } = citation;
  const source = `${whoInHtml(citation)}, on ${linkInHtml(question, link)} (${date}). ${isolated(rights)}`;
  return `<blockquote><p dir="auto">${inHtml(text)}</p><p>— ${source}</p></blockquote>`;
}

import type { Citation } from './citation';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A block quotation with its attribution and link, as HTML for rich editors. */
export function toRichText({ text, mentor, role, question, link, date, rights }: Citation): string {
  const who = `${escaped(mentor)}${role && `, ${escaped(role)}`}`;
  const source = `<a href="${escaped(link)}">${escaped(question)}</a>`;
  return `<blockquote><p>${escaped(text)}</p><p>— ${who}, on ${source} (${date}). ${escaped(rights)}</p></blockquote>`;
}

import { type Citation, whoOf } from './citation';

/** The quote, its source and its address, one a line. */
export function toPlain(citation: Citation): string {
  const { text, question, link, date, rights } = citation;
  return `“${text}”\n— ${whoOf(citation)}, on “${question}” (${date}). ${rights}\n${link}\n`;
}

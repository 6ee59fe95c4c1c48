import { type Citation, whoOf } from './citation';
import { labelOf } from './label';
import { atLineStart, inLine, linkInMarkdown } from './markdown';

/**
 * The quoted words with a footnote, in Markdown as GitHub, Pandoc and most editors read it: `[^label]`, and below a
 * line that begins with `[^label]:`.
 */
export function toFootnote(citation: Citation): string {
  const { text, question, link, date, rights } = citation;
  const label = labelOf(citation);
  const source = `${atLineStart(whoOf(citation))}, on ${linkInMarkdown(question, link)} (${date}). ${inLine(rights)}`;
  return `“${inLine(text)}”[^${label}]\n\n[^${label}]: ${source}\n`;
}

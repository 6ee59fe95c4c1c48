import type { Citation } from './citation';
import { labelOf } from './label';
import { beginsLine, inLine, MARKDOWN } from './markdown';
import { sourceLine } from './source-line';

/**
 * The quoted words with a footnote, in Markdown as GitHub, Pandoc and most editors read it: `[^label]`, and below a
 * line that begins with `[^label]:`. The words alone where nothing is known of their source.
 */
export function toFootnote(citation: Citation): string {
  const quoted = `“${inLine(citation.text)}”`;
  const label = labelOf(citation);
  const source = beginsLine(sourceLine(citation, MARKDOWN));
  return source ? `${quoted}[^${label}]\n\n[^${label}]: ${source}\n` : `${quoted}\n`;
}

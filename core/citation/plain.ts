import type { Citation } from './citation';
import { sourceLine } from './source-line';

/** The quote, its source and its address, one a line. */
export function toPlain(citation: Citation): string {
  const source = sourceLine(citation, { text: (text) => text });
  const lines = [`“${citation.text}”`, source && `— ${source}`, citation.link];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

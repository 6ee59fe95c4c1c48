import type { Span } from '../corpus/sentences';
import { type Joins, termsOf } from './terms';

/**
 * Where a text has what a search found.
 * @param found stems as the index knows them
 * @param exact lower-case phrases that must be marked as they stand
 * @returns spans in order that do not touch one another
 */
export function marksOf(text: string, found: ReadonlySet<string>, exact: readonly string[], joins: Joins): Span[] {
  const spans: Span[] = termsOf(text, joins).filter(({ word }) => found.has(word));
  const lower = text.toLowerCase();
  for (const phrase of exact) {
    for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length))
      spans.push({ start: at, end: at + phrase.length });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = marks.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

import type { Span } from '../corpus/sentences';
import { cutsWord } from '../words';
import type { Term } from './terms';

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'");

/** Where a phrase stands in a text as whole words, whatever the case and the form of its apostrophes. */
export function exactPlaces(text: string, phrase: string): Span[] {
  const where = plain(text);
  const what = plain(phrase);
  const places: Span[] = [];
  if (what === '') return places;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) {
    const end = at + what.length;
    if (!cutsWord(where, at) && !cutsWord(where, end)) places.push({ start: at, end });
  }
  return places;
}

/**
 * Where a text has what a search found.
 * @param terms of the text
 * @param found stems as the index knows them
 * @param exact lower-case phrases that must be marked as they stand
 * @returns spans in order that do not touch one another
 */
export function marksOf(
  text: string,
  terms: readonly Term[],
  found: ReadonlySet<string>,
  exact: readonly string[],
): Span[] {
  const spans: Span[] = terms.filter(({ word }) => found.has(word));
  for (const phrase of exact) spans.push(...exactPlaces(text, phrase));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = marks.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

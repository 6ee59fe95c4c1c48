import { sentences } from '../corpus/sentences';

/** Nobody searches with so many words; the longest query of the project's own set has ten. */
const MOST_QUERY_WORDS = 40;
/** A question and what it is about: more is a text. */
const MOST_QUERY_SENTENCES = 2;
/** A query that was copied may bring a line break along; what has lines and so many words was written as lines. */
const MOST_WORDS_IN_LINES = 25;
/** Forty words are shorter than this, except where they are addresses or no words at all. */
const MOST_LOOKED_AT = 1000;

/**
 * Whether what stands in the search box is a draft to be advised on, and not a query. Being wrong costs little either
 * way, so the rule is one that people can foresee: a draft has more than {@link MOST_QUERY_WORDS} words, more than two
 * sentences, or line breaks and more than {@link MOST_WORDS_IN_LINES} words. A question with its background in one
 * sentence stays a query. It looks at the beginning only, since it is asked at every key.
 */
export function isDraft(text: string): boolean {
  const start = text.trim().slice(0, MOST_LOOKED_AT);
  const words = start.split(/\s+/).length;
  if (words > MOST_QUERY_WORDS) return true;
  if (/[\n\r]/.test(start) && words > MOST_WORDS_IN_LINES) return true;
  return sentences(start).length > MOST_QUERY_SENTENCES;
}

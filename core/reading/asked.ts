import { sentences } from '../corpus/sentences';

/** A question of at most so many UTF-16 code units is taken whole: what stands before its question mark belongs to it. */
const SHORT = 200;

/** Hosts of podcasts ask a lot on the way to their question: the sentences next to the answer are what it answers. */
const MOST_SENTENCES = 3;

/** The last sentences with a question mark, or the last of all where none has one. */
function askingSentences(question: string): string {
  const all = sentences(question).map(({ start, end }) => question.slice(start, end));
  const asking = all.filter((sentence) => /\?[)”"’]*$/.test(sentence));
  return (asking.length > 0 ? asking : all).slice(-MOST_SENTENCES).join(' ');
}

/** The part of a host's turn that asks: all of it where it is short, else its last sentences that ask. */
export const askedPart = (question: string) => (question.length <= SHORT ? question : askingSentences(question));

const LONGEST_LABEL = 140;

/** A question in one line of at most 140 characters, for lists of questions. */
export function questionLabel(question: string): string {
  const asked = question.length <= LONGEST_LABEL ? question : askingSentences(question);
  if (asked.length <= LONGEST_LABEL) return asked;
  const cut = asked.slice(0, LONGEST_LABEL - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST_LABEL / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}

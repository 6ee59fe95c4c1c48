import type { Draft } from './draft';
import { type Piece, wordsIn } from './piece';
import { asks } from './questions';

const wordsOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + wordsIn(text), 0);

/** How sure so many exchanges make: one is any question in any text, two may be chance. */
const BY_COUNT: readonly number[] = [0, 0, 0.75, 0.9];

/** What the signs of an interview weigh. They sum to 1. */
const WEIGHT = { asking: 0.4, answering: 0.2, coverage: 0.25, regularity: 0.15 };

/** Questions and answers may be of one length; answers so many times as long are surely answers. */
const LONGER = 1;

/** Signs, each from 0 to 1, by which one tells how much of an interview a draft is. */
export function signsOf({ exchanges, left, regularity }: Draft) {
  const pairs = exchanges.map(({ question, answer }) => ({
    asks: question.some(({ text }) => asks(text)),
    question: wordsOf(question),
    answer: wordsOf(answer.map(({ piece }) => piece)),
  }));
  const count = Math.max(1, pairs.length);
  const inside = pairs.reduce((sum, { question, answer }) => sum + question + answer, 0);
  return {
    count: BY_COUNT[pairs.length] ?? 1,
    asking: pairs.filter((pair) => pair.asks).length / count,
    answering: pairs.filter(({ question, answer }) => answer > LONGER * question).length / count,
    coverage: inside / Math.max(1, inside + wordsOf(left)),
    regularity: Math.min(1, regularity),
  };
}

/**
 * How sure it is that a draft is an interview and the exchanges are those that a reader would see, from 0 to 1:
 * from 0.8 all signs agree, below 0.5 somebody should look at it, below {@link LEAST_CONFIDENCE} it is none.
 */
export function confidenceOf(draft: Draft): number {
  const signs = signsOf(draft);
  const sum = (Object.keys(WEIGHT) as (keyof typeof WEIGHT)[]).reduce(
    (total, key) => total + WEIGHT[key] * signs[key],
    0,
  );
  return signs.count * sum;
}

/** A draft with less is no interview. */
export const LEAST_CONFIDENCE = 0.45;

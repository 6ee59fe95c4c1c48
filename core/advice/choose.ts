import { byPlace } from '../corpus/by-place';
import type { Library } from '../library';
import { FITS, type Holding, type Quote, type Rating } from '../model';
import type { Evidence } from './evidence';
import type { AdviceWeights } from './weights';

/** A phrase that led to the advice, in the text's own words, and the heading that it stands in or under. */
export interface Reason {
  readonly phrase: string;
  /** '' where the phrase stands above the first heading. */
  readonly place: string;
}

/** A quote that fits a text. */
export interface Choice {
  readonly quote: Quote;
  /** The topic that it fits best. */
  readonly for: Evidence;
  readonly score: number;
}

/** The rating of a quote that a reader would thank for. Editors alone give it. */
export const THANKED: Rating = 3;

/** All quotes that fit some of the topics, best first. One rated below 2 for all of them is never offered. */
export function choose(topics: readonly Evidence[], library: Library, weights: AdviceWeights): Choice[] {
  const choices: Choice[] = [];
  for (const quote of new Set(topics.flatMap(({ topic }) => [...library.quotesOn(topic)]))) {
    let main: Evidence | undefined;
    let mainScore = 0;
    let score = 0;
    for (const topic of topics) {
      const rating = quote.ratings[topic.topic] ?? 0;
      // A quote that fits several of the text's topics is better than one that fits the first alone.
      if (rating < FITS) continue;
      const worth = topic.score * (weights.comesFirst[topic.topic] ?? 1);
      const value = worth * (rating === THANKED ? weights.thanked : 1);
      if (value > mainScore) {
        main = topic;
        mainScore = value;
      }
      score += value;
    }
    if (main) choices.push({ quote, for: main, score: mainScore + weights.combination * (score - mainScore) });
  }
  const isEdited = ({ quote }: Choice) => hasEditor(library.holding(quote.interview));
  const [edited, unseen] = [choices.filter(isEdited), choices.filter((choice) => !isEdited(choice))];
  const behind = behindThanked(edited, unseen, topics, weights);
  return [...inTurns(edited.sort(inOrder), alike), ...inTurns(behind.sort(inOrder), alike)].sort(
    (a, b) => b.score - a.score,
  );
}

const inOrder = (a: Choice, b: Choice) => b.score - a.score || byPlace(a.quote, b.quote);
const alike = (a: Choice, b: Choice) => a.score === b.score;

/** Whether somebody has rated an interview's quotes. */
function hasEditor(holding: Holding | undefined): boolean {
  if (!holding) return false;
  let known = editors.get(holding);
  if (known === undefined) {
    known = holding.quotes.some(({ ratings }) => Object.values(ratings).includes(THANKED));
    editors.set(holding, known);
  }
  return known;
}
const editors = new WeakMap<Holding, boolean>();

/**
 * Choices that no editor has seen, worth no more than those that a reader would thank for on the main topics: a few of
 * thousands always fit more topics at once, and would hide what was chosen by a person.
 */
function behindThanked(
  edited: readonly Choice[],
  unseen: readonly Choice[],
  topics: readonly Evidence[],
  { chipShare }: AdviceWeights,
): Choice[] {
  const strongest = topics.reduce((most, { score }) => Math.max(most, score), 0);
  const least = edited
    .filter(({ quote, for: { topic, score } }) => quote.ratings[topic] === THANKED && score >= chipShare * strongest)
    .reduce((lowest, { score }) => Math.min(lowest, score), Number.POSITIVE_INFINITY);
  const most = unseen.reduce((highest, { score }) => Math.max(highest, score), 0);
  return most <= least ? [...unseen] : unseen.map((choice) => ({ ...choice, score: (choice.score * least) / most }));
}

/**
 * Orders what is alike and stands together by interview: first a quote of each, then a second, counting those that stand
 * before. So a list of many goes from one mentor to another.
 */
export function inTurns<T extends { readonly quote: Quote }>(
  ordered: readonly T[],
  isAlike: (a: T, b: T) => boolean,
): T[] {
  const before = new Map<string, number>();
  const result: T[] = [];
  let group: { readonly one: T; readonly turn: number }[] = [];
  const close = () => {
    for (const { one } of group.sort((a, b) => a.turn - b.turn)) result.push(one);
    group = [];
  };
  for (const one of ordered) {
    const first = group[0]?.one;
    if (first && !isAlike(first, one)) close();
    const turn = before.get(one.quote.interview) ?? 0;
    before.set(one.quote.interview, turn + 1);
    group.push({ one, turn });
  }
  close();
  return result;
}

const MOST_REASONS = 4;

/** What says most for a topic. */
export function reasonsFor(topic: Evidence): Reason[] {
  return topic.sightings.slice(0, MOST_REASONS).map(({ phrase, heading }) => ({ phrase, place: heading }));
}

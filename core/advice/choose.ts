import type { Library } from '../library';
import { FITS, type Quote } from '../model';
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

/** All quotes that fit some of the topics, best first. One rated below 2 for all of them is never offered. */
export function choose(topics: readonly Evidence[], library: Library, weights: AdviceWeights): Choice[] {
  const choices: Choice[] = [];
  for (const quote of library.quotes) {
    let main: Evidence | undefined;
    let mainScore = 0;
    let score = 0;
    for (const topic of topics) {
      const rating = quote.ratings[topic.topic] ?? 0;
      // A quote that fits several of the text's topics is better than one that fits the first alone.
      if (rating < FITS) continue;
      const worth = topic.score * (weights.comesFirst[topic.topic] ?? 1);
      const value = worth * (rating === 3 ? weights.thanked : 1);
      if (value > mainScore) {
        main = topic;
        mainScore = value;
      }
      score += value;
    }
    if (main) choices.push({ quote, for: main, score: mainScore + weights.combination * (score - mainScore) });
  }
  return choices.sort((a, b) => b.score - a.score);
}

const MOST_REASONS = 4;

/** What says most for a topic. */
export function reasonsFor(topic: Evidence): Reason[] {
  return topic.sightings.slice(0, MOST_REASONS).map(({ phrase, heading }) => ({ phrase, place: heading }));
}

import type { Library } from '../library';
import type { Outline, TopicId } from '../model';
import { choose, type Reason, reasonsFor } from './choose';
import { type DomainCounts, type Evidence, findEvidence, type PageEvidence } from './evidence';
import { kindOf } from './kind';
import { isEnglish } from './language';
import type { Lexicon } from './lexicon';
import { mayPassAlone, neededSigns, worthOfHints } from './small-gate';
import { type AdviceWeights, WEIGHTS } from './weights';

/** A chip interrupts, so it is for pages and quotes that a reader would thank for; a badge only counts. */
export type AdviceStrength = 'chip' | 'badge';

/** What a page's topics lead to. Carries nothing of the page but the reasons. */
export interface Advice {
  readonly strength: AdviceStrength;
  /** The topics behind it, strongest first. */
  readonly topics: readonly { readonly id: TopicId; readonly score: number }[];
  /** Ids of the quotes offered, best first; at least one. */
  readonly quotes: readonly { readonly id: string; readonly score: number }[];
  readonly reasons: readonly Reason[];
}

/** Whether a page is of the field at all. */
const isOfTheField = ({ domain: { ml, hints, elsewhere }, words }: PageEvidence, gate: AdviceWeights['gate']) =>
  ml + worthOfHints(hints, ml, gate) + elsewhere * gate.elsewhere >= neededSigns(words, gate);

/** Whether a topic speaks for itself on a page that has few words of the field. */
function passesAlone(
  { topic, score }: Evidence,
  counts: DomainCounts,
  outline: Outline,
  weights: AdviceWeights,
): boolean {
  const { topics, strong, unmistakable } = weights.ownGate;
  if (!topics.includes(topic)) return false;
  const phrases = counts.ml + counts.software;
  const signs = phrases + counts.hints * weights.gate.hint;
  const passes = (domain: number, { from, domain: least, elsewhere }: typeof strong) =>
    score >= from && domain >= least && counts.elsewhere <= domain * elsewhere;
  return passes(phrases, strong) || (passes(signs, unmistakable) && mayPassAlone(outline));
}

/**
 * What the library has to say to the reader of a page.
 * @returns advice, or null: silence is the normal case
 */
export function advise(
  outline: Outline,
  library: Library,
  lexicon: Lexicon,
  weights: AdviceWeights = WEIGHTS,
): Advice | null {
  if (!isEnglish(outline)) return null;
  const page = findEvidence(outline, lexicon, weights);
  if (page.words < weights.fewestWords) return null;
  const inField = isOfTheField(page, weights.gate);
  const heard = page.topics.filter(
    (topic) =>
      topic.score >= weights.badgeFrom &&
      topic.sightings.length >= weights.fewestPhrases &&
      (inField || passesAlone(topic, page.domain, outline, weights)),
  );
  const best = heard[0];
  if (!best) return null;
  const topics = heard.filter(({ score }) => score >= best.score * weights.alsoFrom);
  const choice = choose(topics, library, weights).slice(0, weights.mostQuotes);
  const first = choice[0];
  if (!first) return null;
  const isChip =
    first.quote.ratings[first.for.topic] === 3 &&
    first.for.score >= Math.max(weights.chipFrom, weights.chipShare * best.score) &&
    kindOf(outline) === 'deliberation';
  const shown = [first.for, ...topics.filter((topic) => topic !== first.for)];
  return {
    strength: isChip ? 'chip' : 'badge',
    topics: shown.map(({ topic, score }) => ({ id: topic, score })),
    quotes: choice.map(({ quote, score }) => ({ id: quote.id, score })),
    reasons: reasonsFor(first.for),
  };
}

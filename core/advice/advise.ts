import type { Library } from '../library';
import type { Outline, TopicId } from '../model';
import { type Choice, choose, type Reason, reasonsFor, THANKED } from './choose';
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

/** What speaks for a page being of the field, in distinct phrases. */
const signsOf = ({ domain: { ml, hints, elsewhere } }: PageEvidence, gate: AdviceWeights['gate']) =>
  ml + worthOfHints(hints, ml, gate) + elsewhere * gate.elsewhere;

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

/** Why a page gets what it gets, by the last thing that decided. */
export type Verdict =
  | 'chip'
  /** A badge: the page documents and does not deliberate, no editor rated a quote so high, its topic is not the page's main one. */
  | 'reference'
  | 'no quote for a chip'
  | 'side topic'
  /** A badge, since each quote that is worth a chip had one lately. */
  | 'rested'
  /** Silence. */
  | 'no quote'
  | 'no topic'
  | 'elsewhere'
  | 'too short'
  | 'not English';

/** What was found on a page, and what came of it. Carries nothing of the page but the reasons of the advice. */
export interface Judgement {
  readonly advice: Advice | null;
  readonly verdict: Verdict;
  readonly words: number;
  /** Distinct phrases of the field, with what hints add to them, less what signs of other fields take away. */
  readonly signs: number;
  /** How many a page of so many words needs. */
  readonly needed: number;
  /** The topics with most evidence, strongest first, whether they were enough or not. */
  readonly topics: readonly { readonly id: TopicId; readonly score: number }[];
}

const named = ({ topic, score }: Evidence) => ({ id: topic, score });

/** Topics that a judgement names: those that were near, and not all that a word was found of. */
const MOST_TOPICS = 5;

interface Asked {
  /** The person asked about this very page: it need not be of the field, and nobody is interrupted. */
  readonly asked?: boolean;
  /** Ids of quotes that are not to lead to a chip now. Another that is worth one may come first then. */
  readonly rested?: ReadonlySet<string>;
  /** Others than the product's own are for measuring. */
  readonly weights?: AdviceWeights;
}

/** What the library has to say to the reader of a page, and why it is that. */
export function judge(
  outline: Outline,
  library: Library,
  lexicon: Lexicon,
  { asked = false, rested = new Set(), weights = WEIGHTS }: Asked = {},
): Judgement {
  const page = findEvidence(outline, lexicon, weights);
  const found = {
    words: page.words,
    signs: signsOf(page, weights.gate),
    needed: neededSigns(page.words, weights.gate),
    topics: page.topics.slice(0, MOST_TOPICS).map(named),
  };
  const silent = (verdict: Verdict): Judgement => ({ ...found, advice: null, verdict });
  if (!isEnglish(outline)) return silent('not English');
  if (page.words < weights.fewestWords) return silent('too short');
  const strong = page.topics.filter(
    ({ score, sightings }) => score >= weights.badgeFrom && sightings.length >= weights.fewestPhrases,
  );
  const inField = asked || found.signs >= found.needed;
  const heard = inField ? strong : strong.filter((topic) => passesAlone(topic, page.domain, outline, weights));
  const best = heard[0];
  if (!best) return silent(inField ? 'no topic' : 'elsewhere');
  const topics = heard.filter(({ score }) => score >= best.score * weights.alsoFrom);
  const choice = choose(topics, library, weights);
  const main = Math.max(weights.chipFrom, weights.chipShare * best.score);
  const [top] = choice;
  if (!top) return silent('no quote');
  /** What a page gets for a quote that comes first. */
  const verdictOn = ({ quote, for: { topic, score } }: Choice): Verdict => {
    if (quote.ratings[topic] !== THANKED) return 'no quote for a chip';
    if (score < main) return 'side topic';
    if (kindOf(outline) === 'reference') return 'reference';
    return rested.has(quote.id) ? 'rested' : 'chip';
  };
  const onTop = verdictOn(top);
  const fresh = onTop === 'rested' ? choice.find((one) => verdictOn(one) === 'chip') : undefined;
  const first = fresh ?? top;
  const verdict = fresh ? 'chip' : onTop;
  const shown = [first, ...choice.filter((one) => one !== first)].slice(0, weights.mostQuotes);
  const advice: Advice = {
    strength: verdict === 'chip' ? 'chip' : 'badge',
    topics: [first.for, ...topics.filter((topic) => topic !== first.for)].map(named),
    quotes: shown.map(({ quote, score }) => ({ id: quote.id, score })),
    reasons: reasonsFor(first.for),
  };
  return { ...found, advice, verdict };
}

/**
 * What the library has to say to the reader of a page.
 * @returns advice, or null: silence is the normal case
 */
export const advise = (
  outline: Outline,
  library: Library,
  lexicon: Lexicon,
  weights: AdviceWeights = WEIGHTS,
): Advice | null => judge(outline, library, lexicon, { weights }).advice;

import type { Library } from '../library';
import type { Quote, TopicId } from '../model';
import type { DraftOutline } from '../outline/from-text';
import { type Choice, choose, inTurns, type Reason, reasonsFor } from './choose';
import { type Section, sectionsOf } from './draft-sections';
import { type Evidence, findEvidence, type PageEvidence } from './evidence';
import { isEnglish } from './language';
import type { Lexicon } from './lexicon';
import { type Plan, type PlanId, type Plans, planOf } from './plans';
import { type AdviceWeights, WEIGHTS } from './weights';

/** Advice on a section of a draft. */
export interface SectionAdvice {
  /** '' where the section stands under none. */
  readonly heading: string;
  /** The words that the section begins with, where no heading opens it. */
  readonly excerptStart?: string;
  /** The topics that the quotes are offered for, that of the first quote first. */
  readonly topics: readonly { readonly id: TopicId; readonly score: number }[];
  /** Ids of the quotes offered, best first; at least one, and none that another section has. */
  readonly quotes: readonly { readonly id: string; readonly score: number }[];
  /** For the first topic, in the section's own words. */
  readonly reasons: readonly Reason[];
}

/** A topic of a good plan that the draft does not mention. */
export interface MissingTopic {
  readonly topic: TopicId;
  /** Why a good plan has it. */
  readonly why: string;
  /** Ids of quotes, best first; at least one, and such as are not offered yet where there are any. */
  readonly quotes: readonly string[];
}

/** What the library has to say to someone who writes a draft. */
export interface DraftAdvice {
  /** In the order of the draft, without those that there is nothing to say on. */
  readonly sections: readonly SectionAdvice[];
  /** In the order of the plan. */
  readonly missing: readonly MissingTopic[];
  /** The kind of document that the draft was taken for; null where none was recognised. */
  readonly plan: PlanId | null;
  /** Whether there was more text than was read. */
  readonly cut: boolean;
}

const EXCERPT_WORDS = 8;

/**
 * Advises on a draft, section by section, and says what a good plan of its kind has and it has not. A quote is offered
 * once, in the section that it fits best.
 * @returns no sections and nothing missing where the draft is not in English, or not of the field
 */
export function adviseDraft(
  draft: DraftOutline,
  library: Library,
  lexicon: Lexicon,
  plans: Plans,
  weights: AdviceWeights = WEIGHTS,
): DraftAdvice {
  const { cut } = draft;
  const whole = findEvidence(draft, lexicon, weights);
  if (whole.words >= weights.draft.fewestForEnglish && !isEnglish(draft, weights.draft.english))
    return { sections: [], missing: [], plan: null, cut };
  const plan = planOf(draft, plans, weights);
  const sections = adviseSections(sectionsOf(draft, weights), library, lexicon, weights);
  const isOfTheField = sections.length > 0 || whole.domain.ml > 0;
  const isPlan = plan !== null || whole.words >= weights.draft.fewestInPlan;
  const shown = new Set(sections.flatMap(({ quotes }) => quotes.map(({ id }) => id)));
  const missing = isOfTheField && isPlan ? missingTopics(plan ?? plans.general, whole, library, shown, weights) : [];
  return { sections, missing, plan: plan?.id ?? null, cut };
}

function adviseSections(
  sections: readonly Section[],
  library: Library,
  lexicon: Lexicon,
  weights: AdviceWeights,
): SectionAdvice[] {
  const choices = sections.map((section) => choicesFor(section, library, lexicon, weights));
  const best = new Map<Quote, Choice>();
  for (const choice of choices.flat()) {
    const other = best.get(choice.quote);
    if (!other || choice.score > other.score) best.set(choice.quote, choice);
  }
  return sections.flatMap((section, at) => {
    const own = (choices[at] ?? []).filter((choice) => best.get(choice.quote) === choice);
    return own.length > 0 ? [sectionAdvice(section, pick(own, weights.draft.mostQuotes))] : [];
  });
}

/** The best of each topic before the second best of any: a section that speaks of two things gets a quote on both. */
function pick(choices: readonly Choice[], most: number): Choice[] {
  const firsts = new Map<Evidence, Choice>();
  for (const choice of choices) if (!firsts.has(choice.for)) firsts.set(choice.for, choice);
  const isBest = (choice: Choice) => firsts.get(choice.for) === choice;
  const inTurn = [...firsts.values(), ...choices.filter((choice) => !isBest(choice))];
  return inTurn.slice(0, most).sort((a, b) => b.score - a.score);
}

function choicesFor({ blocks }: Section, library: Library, lexicon: Lexicon, weights: AdviceWeights): Choice[] {
  const { topics } = findEvidence({ title: '', language: '', blocks }, lexicon, weights);
  const least = Math.max(weights.draft.from, (topics[0]?.score ?? 0) * weights.alsoFrom);
  return choose(
    topics.filter(({ score }) => score >= least),
    library,
    weights,
  );
}

function sectionAdvice({ heading, opens, blocks }: Section, choices: readonly Choice[]): SectionAdvice {
  const topics = [...new Set(choices.map((choice) => choice.for))];
  const [first] = topics;
  return {
    heading,
    ...(opens ? {} : { excerptStart: (blocks[0]?.text ?? '').split(' ').slice(0, EXCERPT_WORDS).join(' ') }),
    topics: topics.map(({ topic, score }) => ({ id: topic, score })),
    quotes: choices.map(({ quote, score }) => ({ id: quote.id, score })),
    // All of a section stands under its heading, also where it goes on with another part.
    reasons: first ? reasonsFor(first).map(({ phrase }) => ({ phrase, place: heading })) : [],
  };
}

/** @param shown ids of quotes that are offered already; those offered here are added */
function missingTopics(
  plan: Plan,
  whole: PageEvidence,
  library: Library,
  shown: Set<string>,
  weights: AdviceWeights,
): MissingTopic[] {
  const mentioned = new Set(
    whole.topics
      .filter(({ sightings }) => {
        const said = sightings.reduce((sum, { strength }) => sum + weights.strength[strength], 0);
        return said >= weights.draft.mentioned;
      })
      .map(({ topic }) => topic),
  );
  return plan.topics
    .filter(({ topic }) => !mentioned.has(topic))
    .flatMap(({ topic, why }) => {
      const fitting = bestQuotes(topic, library);
      const fresh = fitting.filter((id) => !shown.has(id)).slice(0, weights.draft.mostMissing);
      // A topic that has no quote to itself is still missing.
      const quotes = fresh.length > 0 ? fresh : fitting.slice(0, 1);
      for (const id of quotes) shown.add(id);
      return quotes.length > 0 ? [{ topic, why, quotes }] : [];
    });
}

function bestQuotes(topic: TopicId, library: Library): string[] {
  const rated = [...library.quotesOn(topic)].map((quote) => ({ quote, rating: quote.ratings[topic] ?? 0 }));
  rated.sort((a, b) => b.rating - a.rating);
  return inTurns(rated, (a, b) => a.rating === b.rating).map(({ quote }) => quote.id);
}

import type { Outline, TopicId } from '../model';
import { PhraseBook, phraseWords } from './phrases';
import { type AdviceWeights, WEIGHTS } from './weights';

/** Id of a kind of document: the name of its file in `data/plans/`. */
export type PlanId = string;

/** A topic that a good plan speaks of. */
export interface PlanTopic {
  readonly topic: TopicId;
  /** Why a good plan has it: one sentence, as shown to people. */
  readonly why: string;
}

/** What a good document of a kind speaks of, as people edit it in `data/plans/<id>.yaml`. */
export interface Plan {
  readonly id: PlanId;
  /** As shown to people, for example "Hiring plan". */
  readonly label: string;
  /** Phrases by which the kind is recognised, in the language of `data/words.yaml` without classes. */
  readonly signs: readonly string[];
  /** In the order in which one would think of them. */
  readonly topics: readonly PlanTopic[];
}

/** All that is known of plans, as compiled from `data/`. */
export interface Plans {
  readonly kinds: readonly Plan[];
  /** For a document of no kind that is recognised; it has no signs. */
  readonly general: Plan;
}

/**
 * Guesses what kind of document an outline is, by its title, its headings and its phrases.
 * @returns null where nothing says so, or two kinds are as likely
 */
export function planOf({ title, blocks }: Outline, plans: Plans, weights: AdviceWeights = WEIGHTS): Plan | null {
  const { place, from } = weights.draft.kind;
  const book = new PhraseBook<{ readonly plan: Plan; readonly sign: string }>();
  for (const plan of plans.kinds) for (const sign of plan.signs) book.add(sign, { plan, sign });
  /** Of each kind its signs, each with the worth of the best place where it stands. */
  const found = new Map<Plan, Map<string, number>>(plans.kinds.map((plan) => [plan, new Map<string, number>()]));
  const read = (text: string, worth: number) => {
    for (const { value } of book.find(phraseWords(text))) {
      const signs = found.get(value.plan);
      signs?.set(value.sign, Math.max(signs.get(value.sign) ?? 0, worth));
    }
  };
  read(title, place.title);
  for (const { kind, text } of blocks)
    if (kind !== 'code' && text !== title) read(text, kind === 'heading' ? place.heading : place.text);
  const sums = [...found].map(([plan, signs]) => ({ plan, sum: [...signs.values()].reduce((a, b) => a + b, 0) }));
  const [best, second] = sums.sort((a, b) => b.sum - a.sum);
  return best && best.sum >= from && best.sum > (second?.sum ?? 0) ? best.plan : null;
}

import { groupBy } from '../group';
import { mentorNames } from '../library';
import type { Holding, Interview } from '../model';
import { type Joins, termsOf } from '../search/terms';
import { wordsOf } from '../words';
import { askedPart } from './asked';
import { mentorKey } from './mentor-key';

/** A question as it was put in an interview. */
export interface AskedQuestion {
  /** Id of the interview. */
  readonly interview: string;
  /** Its place among the interview's exchanges. */
  readonly exchange: number;
  /** The part of the host's words that asks. */
  readonly question: string;
}

/** Questions of several interviews that ask the same. */
export interface QuestionGroup {
  /** In the words in which most mentors were asked. */
  readonly question: string;
  readonly asked: readonly AskedQuestion[];
  /** How many mentors, or groups of mentors who were asked together, it was put to. */
  readonly mentors: number;
  /** How many words of meaning it has: one with fewer than two is mostly small talk ("Is that right?"). */
  readonly words: number;
}

/** A question that is like another. */
export interface LikeQuestion extends AskedQuestion {
  /** Whether it asks the same, and not only something near it. */
  readonly same: boolean;
  /** Cosine of the two, 0 to 1. */
  readonly likeness: number;
}

/**
 * The least cosine at which two questions ask the same. Of two questions with four words each that are equally rare,
 * three must be shared (0.75), of three words each two (0.67), and one of two (0.5) is too little: "hiring a team" and
 * "leading a team" are two questions.
 */
const SAME = 0.6;

/** Share of what a person typed, by weight, that a question must have to be near it, however much else it asks. */
const NEAR = 0.6;

/** A way to put a question, and where it was put so. */
interface Wording {
  readonly asked: AskedQuestion[];
  readonly mentors: Set<string>;
  /** Terms with their weights, rarest first; the squares of the weights add up to 1. */
  vector: readonly (readonly [string, number])[];
  terms: ReadonlySet<string>;
}

/**
 * The questions of a library by what they ask: sets of stemmed words, in which rare words weigh more (inverse document
 * frequency, Spärck Jones 1972), compared by cosine. How often a word stands in different wordings counts, and not how
 * often it was said: a questionnaire that all mentors were given makes none of its words common.
 */
export class Questions {
  readonly #joins: Joins;
  /** By their words, in the order of the library. */
  readonly #wordings = new Map<string, Wording>();
  readonly #byTerm = new Map<string, Wording[]>();
  readonly #byText = new Map<string, Wording>();

  constructor(holdings: Iterable<Holding>, joins: Joins) {
    this.#joins = joins;
    for (const { interview } of holdings) {
      const mentors = mentorKey(mentorNames(interview));
      const names = this.#namesIn(interview);
      interview.exchanges.forEach(({ question }, exchange) => {
        const asked = askedPart(question);
        const wording = this.#byText.get(asked) ?? this.#wordingOf(asked, this.#termsOf(asked, names));
        this.#byText.set(asked, wording);
        wording.asked.push({ interview: interview.id, exchange, question: asked });
        wording.mentors.add(mentors);
      });
    }
    for (const wording of this.#wordings.values())
      for (const term of wording.terms) {
        const others = this.#byTerm.get(term);
        if (others) others.push(wording);
        else this.#byTerm.set(term, [wording]);
      }
    for (const wording of this.#wordings.values()) wording.vector = this.#vectorOf(wording.terms);
  }

  /**
   * Puts questions that ask the same together: each question goes to the one most like it among those that more mentors
   * were asked. Those asked of most mentors come first.
   */
  groups(): QuestionGroup[] {
    const leaders: Wording[][] = [];
    const known = new KnownQuestions(this.#wordings.size);
    const mostAsked = [...this.#wordings.values()].sort((a, b) => b.mentors.size - a.mentors.size);
    for (const wording of mostAsked) {
      const leader = leaders[known.closest(wording.vector)];
      if (leader) leader.push(wording);
      else {
        known.add(wording.vector);
        leaders.push([wording]);
      }
    }
    return leaders
      .map((wordings) => ({
        question: mostCommon(wordings[0]?.asked.map(({ question }) => question) ?? []),
        asked: wordings.flatMap(({ asked }) => asked),
        mentors: new Set(wordings.flatMap(({ mentors }) => [...mentors])).size,
        words: wordings[0]?.terms.size ?? 0,
      }))
      .sort((a, b) => b.mentors - a.mentors || b.asked.length - a.asked.length);
  }

  /** The questions like a text, of each interview the one most like it; those that ask the same first. */
  like(text: string): LikeQuestion[] {
    const asked = askedPart(text);
    const terms = this.#termsOf(asked);
    // One of the library's own questions is known as it stands there, where names have been left out.
    const equal = this.#byText.get(asked) ?? this.#wordings.get(keyOf(asked, terms));
    const vector = equal?.vector ?? this.#vectorOf(terms);
    const found: LikeQuestion[] = [];
    const add = (wording: Wording, likeness: number, same: boolean) =>
      found.push(...wording.asked.map((one) => ({ ...one, likeness, same })));
    if (equal) add(equal, 1, true);
    for (const wording of new Set(vector.flatMap(([term]) => this.#byTerm.get(term) ?? []))) {
      if (wording === equal) continue;
      const likeness = cosine(wording, vector);
      let covered = 0;
      for (const [term, weight] of vector) if (wording.terms.has(term)) covered += weight ** 2;
      if (likeness >= SAME || covered >= NEAR) add(wording, likeness, likeness >= SAME);
    }
    found.sort((a, b) => b.likeness - a.likeness);
    return [...groupBy(found, ({ interview }) => interview).values()].flatMap(([best]) => best ?? []);
  }

  /** The wording of some words, added where there is none yet. */
  #wordingOf(asked: string, terms: ReadonlySet<string>): Wording {
    const key = keyOf(asked, terms);
    const wording = this.#wordings.get(key) ?? { asked: [], mentors: new Set(), vector: [], terms };
    this.#wordings.set(key, wording);
    return wording;
  }

  /** The words of meaning in a question, without stage directions ("[laughs]") and the names of who is spoken to. */
  #termsOf(text: string, names: ReadonlySet<string> = new Set()): ReadonlySet<string> {
    const terms = termsOf(text.replace(/\[[^\]]*\]/g, ' '), this.#joins).map(({ word }) => word);
    return new Set(terms.filter((term) => !names.has(term)));
  }

  #namesIn({ mentors, hosts = [] }: Interview): ReadonlySet<string> {
    return this.#termsOf([...mentors, ...hosts].map(({ name }) => name).join(' , '));
  }

  #vectorOf(terms: ReadonlySet<string>): Wording['vector'] {
    const all = this.#wordings.size;
    const weighted = [...terms].map((term): [string, number] => {
      // A word that no question has is as rare as one that a single question has.
      const count = Math.max(1, this.#byTerm.get(term)?.length ?? 0);
      return [term, Math.log(1 + all / count)];
    });
    const length = Math.hypot(...weighted.map(([, weight]) => weight));
    return weighted
      .map(([term, weight]): [string, number] => [term, weight / length])
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  }
}

/** What is the same for questions of the same words. One without words of meaning is known by all that it has. */
function keyOf(question: string, terms: ReadonlySet<string>): string {
  if (terms.size > 0) return [...terms].sort().join(' ');
  const words = wordsOf(question).map(({ word }) => word);
  return `${words.length > 0 ? words.join(' ') : question.trim()}?`;
}

function cosine(wording: Pick<Wording, 'vector' | 'terms'>, vector: Wording['vector']): number {
  const weights = new Map(wording.vector);
  let sum = 0;
  for (const [term, weight] of vector) sum += weight * (weights.get(term) ?? 0);
  return sum;
}

/** The questions that lead groups, by number from 0, with their weights by term. */
class KnownQuestions {
  readonly #weights = new Map<string, { readonly at: number[]; readonly weight: number[] }>();
  readonly #sums: Float64Array;
  #count = 0;

  /** @param most the most questions that will be added */
  constructor(most: number) {
    this.#sums = new Float64Array(most);
  }

  add(vector: Wording['vector']): void {
    for (const [term, weight] of vector) {
      const weights = this.#weights.get(term) ?? { at: [], weight: [] };
      weights.at.push(this.#count);
      weights.weight.push(weight);
      this.#weights.set(term, weights);
    }
    this.#count++;
  }

  /**
   * The number of the question most like another, the first of several, or -1 where none asks the same. One that does
   * must share one of the rarest terms: what is left over has not the length to reach {@link SAME} by itself (prefix
   * filtering, Bayardo, Ma and Srikant 2007). Common words lead to no comparisons by themselves.
   */
  closest(vector: Wording['vector']): number {
    const found: number[] = [];
    const sums = this.#sums;
    let left = 1;
    for (const [term, own] of vector) {
      // Rounding must not leave out what is exactly as long.
      const isTelling = Math.sqrt(Math.max(0, left)) >= SAME - 1e-6;
      left -= own ** 2;
      const { at, weight } = this.#weights.get(term) ?? { at: [], weight: [] };
      for (let one = 0; one < at.length; one++) {
        const other = at[one] as number;
        const sum = sums[other] as number;
        if (sum === 0 && !isTelling) continue;
        if (sum === 0) found.push(other);
        sums[other] = sum + own * (weight[one] as number);
      }
    }
    let best = -1;
    let most = 0;
    for (const other of found) {
      const sum = sums[other] as number;
      if (sum >= SAME && (sum > most || (sum === most && other < best))) {
        best = other;
        most = sum;
      }
      sums[other] = 0;
    }
    return best;
  }
}

/** The text that comes most often, the first of several. */
function mostCommon(texts: readonly string[]): string {
  const [most] = [...groupBy(texts, (text) => text).values()].sort((a, b) => b.length - a.length);
  return most?.[0] ?? '';
}

import { stemmer } from 'stemmer';
import { type Word, wordsOf } from '../words';

/** Words that carry no meaning of their own in a query or a quote. What they mean together is left to topics' phrases. */
const STOP_WORDS = new Set(
  (
    'a about above ca wo after again all also am an and any are as at be because been before being below between both ' +
    'but by can could did do does doing don down during each etc few for from further get gets getting give go going ' +
    'had has have having he her here hers him his how i if im in into is it its itself just let lets like lot lots ' +
    'make makes making many may me might more most much must my myself no nor not now of off on once one only or other ' +
    'our ours out over own per please rather really same say says she should so some someone something such than that ' +
    'the their theirs them then there these they thing things this those through to too under until up us use used ' +
    'using very was way we well were what when where whether which while who whom whose why will with without would ' +
    'yet you your yours yourself advice best tell think know want wants need needs good better thoughts tips someone ' +
    'anything everything avoid'
  ).split(' '),
);

/** Words in -ise that are not British spellings of -ize. */
const NOT_IZE =
  /^(?:adv|adverti?|superv|rev|dev|improv|telev|exerc|prom|comprom|prec|conc|prem|dem|franch|enterpr|surpr|compr|expert|merchand|other|like|w|r|ar|no|ra|pra|cru|bru|disgu|paradi|treati|prac?t?)is/;

/** Has all that is spelled in two ways, and little else: most words need no further look. */
const PERHAPS_BRITISH =
  /is(?:e[drs]?|ing|ations?|er|ers)$|ys(?:e[drs]?|ing)$|our|l(?:ing|ed|er|ers)$|res?$|mmes?$|ralis|^sceptic/;

/** American spelling of a lower-case English word, so that both spellings meet. */
export function americanSpelling(word: string): string {
  if (word.length < 6 || !PERHAPS_BRITISH.test(word)) return word;
  return word
    .replace(/is(e[drs]?|ing|ations?|er|ers)$/, (all, ending: string) => (NOT_IZE.test(word) ? all : `iz${ending}`))
    .replace(/yse(d|s|r)?$/, 'yze$1')
    .replace(/ysing$/, 'yzing')
    .replace(/(behavi|col|fav|lab|neighb|hon|hum|endeav|rum)our/, '$1or')
    .replace(/^(label|model|travel|cancel|signal|channel|fuel|level|total)l(ing|ed|er|ers)$/, '$1$2')
    .replace(/^(cent|theat|met)re(s?)$/, '$1er$2')
    .replace(/^(program)me(s?)$/, '$1$2')
    .replace(/^(cent)ralis/, '$1raliz')
    .replace(/^sceptic/, 'skeptic');
}

/** A term as the index knows it, and the stretch of text that it stands for. */
export interface Term extends Word {
  /** What the term was before it was stemmed. */
  readonly raw: string;
}

/** Longest spelling in a table of joins, in words. */
const LONGEST_JOIN = 4;

/** Spellings and compounds that are made one word: the words of the spelling, joined by spaces, to the one word. */
export class Joins {
  readonly #wholes: ReadonlyMap<string, string>;
  /** First words of the spellings of several words. Hardly any word is one, which saves trying all that follow. */
  readonly #starts = new Set<string>();

  constructor(spellings: Iterable<readonly [string, string]>) {
    this.#wholes = new Map(spellings);
    for (const spelling of this.#wholes.keys()) {
      const space = spelling.indexOf(' ');
      if (space > 0) this.#starts.add(spelling.slice(0, space));
    }
  }

  /** The one word that stands for a spelling. */
  get(spelling: string): string | undefined {
    return this.#wholes.get(spelling);
  }

  /** Whether a word may begin a spelling of several words. */
  mayStart(word: string): boolean {
    return this.#starts.has(word) || this.#starts.has(stem(word));
  }
}

/** Whether a lower-case word carries no meaning of its own, also where it is contracted ("don't", "we've"). */
export const isStopWord = (word: string) => STOP_WORDS.has(word) || STOP_WORDS.has(word.replace(CONTRACTED, ''));

const CONTRACTED = /(?:n't|'(?:s|re|ve|ll|d|m))$/;

/** Brings words to one spelling and joins compounds: "A/B tests" is one word, and so is "machine learning". */
export function unify(text: string, joins: Joins): Word[] {
  const words = wordsOf(text).map((word) => ({ ...word, word: americanSpelling(word.word) }));
  const unified: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    let taken = 1;
    let joined = joins.get(first.word) ?? first.word;
    let end = first.end;
    const longest = joins.mayStart(first.word) ? Math.min(LONGEST_JOIN, words.length - at) : 1;
    for (let length = longest; length > 1; length--) {
      const stretch = words.slice(at, at + length);
      const spelling = stretch.map(({ word }) => word).join(' ');
      const whole = joins.get(spelling) ?? joins.get(stem(spelling));
      if (whole === undefined) continue;
      taken = length;
      joined = whole;
      end = stretch.at(-1)?.end ?? end;
      break;
    }
    unified.push({ word: joined, start: first.start, end });
    at += taken;
  }
  return unified;
}

/** Stems that are remembered: more than the words of a large library, which are seen again and again in turn. */
const REMEMBERED = 60_000;

const stems = new Map<string, string>();

/** The Porter stem (Porter 1980) of each word of `words`. Remembers what it has seen: a page repeats its words. */
export function stem(words: string): string {
  if (words.includes(' ')) return words.split(' ').map(stem).join(' ');
  let known = stems.get(words);
  if (known === undefined) {
    known = stemmer(words);
    if (stems.size > REMEMBERED) stems.clear();
    stems.set(words, known);
  }
  return known;
}

/** The terms of a text in order, without stop words. */
export function termsOf(text: string, joins: Joins): Term[] {
  return unify(text, joins)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word, start, end }) => ({ word: stem(word), raw: word, start, end }));
}

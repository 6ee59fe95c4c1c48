import MiniSearch, { type SearchResult as MiniSearchHit } from 'minisearch';
import type { Span } from '../corpus/sentences';
import { type Library, mentorNames } from '../library';
import { FITS, type Quote, type TopicId } from '../model';
import { exactPlaces, marksOf } from './marks';
import { parseQuery, type Query } from './query';
import type { Kinship, Synonyms } from './synonyms';
import { stem, type Term, termsOf, unify } from './terms';
import { repair } from './typos';
import {
  ACCOUNTED,
  BM25,
  FIELD,
  MOST_COMPLETIONS,
  PREFIX,
  SHORTEST_PREFIX,
  SYNONYM,
  TOPIC,
  WEAK_BELOW,
} from './weights';

/** A quote that a query found. */
export interface Hit {
  readonly quote: Quote;
  /** Comparable within one search only. */
  readonly score: number;
  /** True where the hit accounts for too little of the query to be shown to a person. */
  readonly weak: boolean;
  /** Share of the query's meaning that the hit accounts for. */
  readonly accounted: number;
  /** What to mark in the quote's text. */
  readonly marks: readonly Span[];
}

/** Finds the topics that a query asks for in so many words ("when not to use ml"). */
export type TopicFinder = (query: string) => readonly TopicId[];

/** What a search needs besides the quotes. */
export interface SearchTables {
  readonly synonyms: Synonyms;
  readonly topicsOf: TopicFinder;
  /** How typos are repaired; other ways are for measuring. */
  readonly repair?: typeof repair;
}

/** A word of the query: how it is searched for and what it counts. */
interface QueryTerm {
  readonly stem: string;
  readonly known: boolean;
  /** What it may begin, where it is the last word and perhaps half typed. */
  readonly completions: readonly string[];
}

const FIELDS = ['text', 'question', 'keywords'] as const;
type Field = (typeof FIELDS)[number];
type IndexedQuote = { readonly id: string } & Readonly<Record<Field, string>>;

const options = {
  fields: [...FIELDS],
  // Terms are made before they reach the index, so that a query and a quote take the same steps.
  tokenize: (terms: string) => terms.split(' ').filter(Boolean),
  processTerm: (term: string) => term,
};

/**
 * The library's quotes, searchable. One index holds all packs, because the weight of a word depends on all quotes
 * that have it.
 */
export class QuoteIndex {
  /** Words as the library spells them, with how often, for the repair of typos. */
  readonly #words = new Map<string, number>();
  /** Stems that stand in some quote: to search for any other is a waste. */
  readonly #stems = new Set<string>();
  /** Terms of the quotes that were shown: they are found again with each letter typed. */
  readonly #terms = new WeakMap<Quote, readonly Term[]>();
  /** Terms of the quotes that synonyms of several words were looked for in, text by text, by id. */
  readonly #rows = new Map<string, string>();

  private constructor(
    private readonly index: MiniSearch<IndexedQuote>,
    private readonly library: Library,
    private readonly tables: SearchTables,
  ) {
    const { joins, others } = tables.synonyms;
    const know = (text: string) => {
      for (const { word } of unify(text, joins)) {
        this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
        this.#stems.add(stem(word));
      }
    };
    for (const quote of library.quotes) {
      know(quote.text);
      know(quote.keywords.join(', '));
    }
    for (const { interview } of library.holdings) for (const { question } of interview.exchanges) know(question);
    // A synonym is a word that people use, so it is no typo of another.
    for (const phrase of others.keys())
      if (!phrase.includes(' ') && !this.#words.has(phrase)) this.#words.set(phrase, 0);
  }

  /** Indexes a library's quotes. */
  static build(library: Library, tables: SearchTables): QuoteIndex {
    const index = new MiniSearch<IndexedQuote>(options);
    const terms = (text: string) =>
      termsOf(text, tables.synonyms.joins)
        .map(({ word }) => word)
        .join(' ');
    for (const quote of library.quotes) {
      const question = library.place(quote.id)?.exchange.question ?? '';
      index.add({
        id: quote.id,
        text: terms(quote.text),
        question: terms(question),
        keywords: terms(quote.keywords.join(' , ')),
      });
    }
    return new QuoteIndex(index, library, tables);
  }

  /** Takes up an index that {@link toJSON} gave for the same library and tables. */
  static load(json: string, library: Library, tables: SearchTables): QuoteIndex {
    return new QuoteIndex(MiniSearch.loadJSON<IndexedQuote>(json, options), library, tables);
  }

  toJSON(): string {
    return JSON.stringify(this.index);
  }

  /**
   * Finds quotes for what a person typed: any text, with the operators of {@link parseQuery}.
   * @returns hits, best first; weak ones are among them and are for those who ask for them
   */
  search(input: string, most = 10): Hit[] {
    const query = parseQuery(input);
    const terms = this.#queryTerms(query.text);
    const scores = this.#score(terms);
    const asked = this.tables.topicsOf(query.text);
    const hits: Omit<Hit, 'marks'>[] = [];
    for (const quote of this.library.quotes) {
      if (!this.#allows(query, quote)) continue;
      const found = scores.get(quote.id);
      const rated = Math.max(0, ...asked.map((topic) => (quote.ratings[topic] ?? 0) - 1));
      if (!found && rated === 0 && terms.length > 0) continue;
      if (terms.length === 0 && rated === 0 && !isFilter(query)) continue;
      const filtered = Math.max(0, ...query.topics.map((topic) => quote.ratings[topic] ?? 0));
      const score = (found?.score ?? 0) + TOPIC * (rated + filtered);
      const accounted = rated > 0 || terms.length === 0 ? 1 : (found?.accounted ?? 0);
      hits.push({ quote, score, weak: accounted < WEAK_BELOW, accounted });
    }
    hits.sort((a, b) => Number(a.weak) - Number(b.weak) || b.score - a.score);
    return hits.slice(0, most).map((hit) => {
      const found = scores.get(hit.quote.id)?.terms ?? new Set();
      return { ...hit, marks: marksOf(hit.quote.text, this.#termsOf(hit.quote), found, query.exact) };
    });
  }

  #termsOf(quote: Quote): readonly Term[] {
    const known = this.#terms.get(quote) ?? termsOf(quote.text, this.tables.synonyms.joins);
    this.#terms.set(quote, known);
    return known;
  }

  #queryTerms(text: string): QueryTerm[] {
    const { joins, others } = this.tables.synonyms;
    const terms = new Map<string, QueryTerm>();
    for (const term of termsOf(text, joins)) {
      const completions = term.end === text.length ? this.#completions(term) : [];
      const known = completions.length > 0 || this.#words.has(term.raw) || others.has(term.word);
      const typo = known ? null : (this.tables.repair ?? repair)(term.raw, this.#words);
      const word = typo === null ? term.word : stem(typo);
      terms.set(word, { stem: word, known: known || typo !== null, completions });
    }
    return [...terms.values()];
  }

  /** Stems of the library's words that a half-typed word begins. The index completes stems; this completes words. */
  #completions({ raw, word }: Term): string[] {
    if (raw.length < SHORTEST_PREFIX) return [];
    const found = new Set<string>();
    for (const known of this.#words.keys()) if (known.startsWith(raw)) found.add(stem(known));
    return [...found].filter((one) => one !== word && this.#stems.has(one)).slice(0, MOST_COMPLETIONS);
  }

  /** For each quote found: its score, the share of the query it accounts for, and the terms it has. */
  #score(terms: readonly QueryTerm[]) {
    const found = new Map<string, { score: number; accounted: number; terms: Set<string> }>();
    const importance = terms.map((term) => this.#importance(term));
    const whole = importance.reduce((sum, value) => sum + value, 0);
    terms.forEach((term, at) => {
      const best = new Map<string, number>();
      for (const { hit, weight, way, isLong } of this.#findings(terms, at)) {
        const entry = found.get(hit.id) ?? { score: 0, accounted: 0, terms: new Set<string>() };
        entry.score += weight * hit.score;
        // The words of a longer synonym mean it only together, so they are not marked one by one.
        if (!isLong) for (const word of hit.terms) entry.terms.add(word);
        found.set(hit.id, entry);
        best.set(hit.id, Math.max(best.get(hit.id) ?? 0, accountedBy(hit, way, term)));
      }
      for (const [id, share] of best) {
        const entry = found.get(id);
        if (entry) entry.accounted += (share * (importance[at] as number)) / whole;
      }
    });
    return found;
  }

  /** What one word of the query finds: by itself, by what it may begin, and by its synonyms. */
  *#findings(terms: readonly QueryTerm[], at: number) {
    const term = terms[at] as QueryTerm;
    const search = (words: string, prefix: boolean) =>
      this.index.search(words, {
        prefix: prefix && term.stem.length >= SHORTEST_PREFIX,
        combineWith: 'AND',
        boost: FIELD,
        bm25: BM25,
        weights: { prefix: PREFIX, fuzzy: 0 },
      });
    for (const hit of search(term.stem, true)) yield { hit, weight: 1, way: 'word' as const, isLong: false };
    for (const one of term.completions.filter((completion) => !completion.startsWith(term.stem)))
      for (const hit of search(one, false)) yield { hit, weight: PREFIX, way: 'prefix' as const, isLong: false };
    const next = terms[at + 1]?.stem;
    const phrases = [term.stem, ...(next ? [`${term.stem} ${next}`] : [])];
    for (const phrase of phrases)
      for (const [other, kinship] of this.tables.synonyms.others.get(phrase) ?? [])
        for (const hit of other.split(' ').every((word) => this.#stems.has(word)) ? search(other, false) : []) {
          const isLong = other.includes(' ');
          // "Personal data" is not meant where a person and data stand apart.
          if (!isLong || this.#hasRow(hit.id, other)) yield { hit, weight: SYNONYM, way: kinship, isLong };
        }
  }

  /** Whether a quote, one of its keywords or its question has terms that follow one another. */
  #hasRow(id: string, row: string): boolean {
    let rows = this.#rows.get(id);
    if (rows === undefined) {
      const placed = this.library.place(id);
      const texts = placed ? [placed.quote.text, placed.exchange.question, ...placed.quote.keywords] : [];
      const { joins } = this.tables.synonyms;
      rows = texts
        .map(
          (text) =>
            ` ${termsOf(text, joins)
              .map(({ word }) => word)
              .join(' ')} `,
        )
        .join('|');
      this.#rows.set(id, rows);
    }
    return rows.includes(` ${row} `);
  }

  /** How much of a query's meaning a word carries: rare words more, words unknown to the library most. */
  #importance(term: QueryTerm): number {
    const count = this.index.search(term.stem, { prefix: term.completions.length > 0 || !term.known }).length;
    const all = this.index.documentCount;
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  }

  #allows(query: Query, quote: Quote): boolean {
    if (!isFilter(query) && query.without.length === 0) return true;
    const has = (phrase: string) => exactPlaces(quote.text, phrase).length > 0;
    const mentor = mentorNames(this.library.interviewOf(quote)).toLowerCase();
    return (
      query.mentors.every((name) => mentor.includes(name)) &&
      query.topics.every((topic) => (quote.ratings[topic] ?? 0) >= FITS) &&
      query.exact.every(has) &&
      !query.without.some(has)
    );
  }
}

const isFilter = (query: Query) => query.mentors.length + query.topics.length + query.exact.length > 0;

function accountedBy(hit: MiniSearchHit, way: 'word' | 'prefix' | Kinship, term: QueryTerm): number {
  const fields = new Set(Object.values(hit.match).flat());
  const onlyQuestion = fields.size === 1 && fields.has('question');
  const place = onlyQuestion ? ACCOUNTED.question : ACCOUNTED.text;
  if (way !== 'word') return place * ACCOUNTED[way];
  return hit.terms.includes(term.stem) ? place : place * ACCOUNTED.prefix;
}

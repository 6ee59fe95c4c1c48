import type { Span } from '../corpus/sentences';
import { type Library, mentorNames } from '../library';
import { FITS, type Holding, type Interview, type Quote, type TopicId } from '../model';
import { BestHits, type FoundQuote } from './best-hits';
import { allWords, type InterviewWords, indexedQuotes, wordsOfInterview } from './interview-words';
import { exactPlaces, marksOf } from './marks';
import { parseQuery, type Query } from './query';
import { Rows, rowName } from './rows';
import type { Kinship, Synonyms } from './synonyms';
import { type Found, type StoredTermIndex, TermIndex } from './term-index';
import { stem, type Term, termsOf } from './terms';
import { repair } from './typos';
import { type StoredVocabulary, Vocabulary } from './vocabulary';
import { ACCOUNTED, MOST_COMPLETIONS, PREFIX, SHORTEST_PREFIX, SYNONYM, TOPIC } from './weights';

/** A quote that a query found. */
export interface Hit extends FoundQuote {
  /** What to mark in the quote's text; found when it is first asked for. */
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

/** What the words of a query found. */
interface Findings {
  /** By the quote's number: its score, and the share of the query that it accounts for. */
  readonly quotes: ReadonlyMap<number, { readonly score: number; readonly accounted: number }>;
  /** The terms that were found and are to be marked. */
  readonly terms: ReadonlySet<string>;
}

/** The version of what {@link QuoteIndex.toJSON} gives. It changes with the form and with the steps that make terms. */
const VERSION = 2;

/** An index as text. */
interface StoredIndex {
  readonly version: number;
  readonly interviews: readonly InterviewWords[];
  /** What can be made of the words again, though not as fast as it is read. */
  readonly ready?: { readonly vocabulary: StoredVocabulary; readonly terms: StoredTermIndex } | undefined;
}

/** Words that people use for others: none of them is a typo. */
const synonymWords = ({ synonyms }: SearchTables) => [...synonyms.others.keys()].filter((word) => !word.includes(' '));

/**
 * The library's quotes, searchable. One index holds all packs, because the weight of a word depends on all quotes
 * that have it. Interviews come and go one by one or many at once; what a search finds depends on those that are there,
 * not on the way that they came.
 */
export class QuoteIndex {
  /** The interviews in the index, each as it is now and as it went in. */
  readonly #interviews = new Map<string, { readonly holding: Holding; readonly words: InterviewWords }>();
  /** By their numbers in the index. */
  readonly #quotes = new Map<number, Quote>();
  /** The number of the next quote: none is used again. */
  #next = 0;
  /** Terms of the quotes that were shown: they are found again with each letter typed. */
  readonly #terms = new WeakMap<Quote, readonly Term[]>();
  readonly #rows: Rows;

  private constructor(
    private readonly index: TermIndex,
    private readonly vocabulary: Vocabulary,
    private readonly library: Library,
    private readonly tables: SearchTables,
  ) {
    const { others } = tables.synonyms;
    this.#rows = new Rows([...others.values()].flatMap((phrases) => [...phrases.keys()]));
  }

  /** Indexes a library's quotes. */
  static build(library: Library, tables: SearchTables): QuoteIndex {
    const index = new QuoteIndex(new TermIndex(), new Vocabulary(synonymWords(tables)), library, tables);
    index.bringUpToDate(library.holdings, []);
    return index;
  }

  /**
   * Takes up an index that {@link toJSON} or {@link toShortJSON} gave. Interviews that the library does not have any more are left out; those
   * that it has now and had not then, or that have changed, are brought in by {@link bringUpToDate}.
   * @throws Error where the text is no index, or one of another version
   */
  static load(json: string, library: Library, tables: SearchTables): QuoteIndex {
    const { version, interviews, ready } = JSON.parse(json) as StoredIndex;
    if (version !== VERSION) throw new Error(`an index of version ${version} cannot be read`);
    const vocabulary = new Vocabulary(synonymWords(tables), ready?.vocabulary);
    const index = new QuoteIndex(new TermIndex(ready?.terms), vocabulary, library, tables);
    if (!ready) for (const words of interviews) index.#enter(words);
    index.#resolve(interviews);
    return index;
  }

  /** Finds the quotes that the index is of. */
  #resolve(interviews: readonly InterviewWords[]): void {
    const size = interviews.reduce((sum, { quotes }) => sum + quotes.length, 0);
    if (size !== this.index.size) throw new RangeError('the index has other quotes than its interviews');
    for (const words of interviews) {
      const holding = this.library.holding(words.id);
      if (holding?.quotes.length === words.quotes.length) this.#take(holding, words);
      else this.#drop(words);
    }
  }

  #take(holding: Holding, words: InterviewWords): void {
    this.#interviews.set(words.id, { holding, words });
    holding.quotes.forEach((quote, at) => {
      this.#quotes.set(words.start + at, quote);
    });
    this.#next = Math.max(this.#next, words.start + holding.quotes.length);
  }

  #enter(words: InterviewWords): void {
    this.vocabulary.add(allWords(words));
    for (const quote of indexedQuotes(words)) this.index.add(quote);
  }

  #drop(words: InterviewWords): void {
    this.#interviews.delete(words.id);
    this.vocabulary.remove(allWords(words));
    for (const quote of indexedQuotes(words)) {
      this.#quotes.delete(quote.id);
      this.index.remove(quote);
    }
  }

  /** The index as text, to be loaded again. */
  toJSON(): string {
    return this.#stored({ vocabulary: this.vocabulary.toJSON(), terms: this.index.toJSON() });
  }

  /** The index as a shorter text that takes longer to load: for one of a few quotes that is bundled. */
  toShortJSON(): string {
    return this.#stored();
  }

  #stored(ready?: StoredIndex['ready']): string {
    const interviews = [...this.#interviews.values()].map(({ words }) => words);
    return JSON.stringify({ version: VERSION, interviews, ready } satisfies StoredIndex);
  }

  /** Adds an interview, or puts it in the place of the one of its id. */
  put(holding: Holding): void {
    this.bringUpToDate([holding], []);
  }

  /** Takes an interview away; one that is not there is none. */
  remove(interview: string): void {
    this.bringUpToDate([], [interview]);
  }

  /**
   * Adds or replaces interviews and takes others away.
   * @param gone ids of interviews
   */
  bringUpToDate(changed: Iterable<Holding>, gone: Iterable<string>): void {
    const coming = new Map([...changed].map((holding) => [holding.interview.id, holding]));
    for (const id of [...gone, ...coming.keys()]) {
      const known = this.#interviews.get(id);
      if (known) this.#drop(known.words);
    }
    for (const holding of coming.values()) this.#add(holding);
  }

  #add(holding: Holding): void {
    const words = wordsOfInterview(holding, this.#next, this.tables.synonyms.joins, this.#rows);
    this.#enter(words);
    this.#take(holding, words);
  }

  /**
   * Finds quotes for what a person typed: any text, with the operators of {@link parseQuery}.
   * @returns hits, best first; weak ones are among them and are for those who ask for them
   */
  search(input: string, most = 10): Hit[] {
    const query = parseQuery(input);
    const terms = this.#queryTerms(query.text);
    const asked = this.tables.topicsOf(query.text);
    const findings = this.#find(terms);
    const best = new BestHits(most);
    this.#offer(query, terms, asked, findings, best);
    return best.inOrder.map((hit) => withMarks(hit, () => this.#marks(hit.quote, findings.terms, query)));
  }

  /** Offers the quotes that a query allows and that have something of it, and looks at few others. */
  #offer(
    query: Query,
    terms: readonly QueryTerm[],
    asked: readonly TopicId[],
    { quotes: found }: Findings,
    best: BestHits,
  ): void {
    const allows = this.#filter(query);
    const isListed = terms.length === 0 && isFilter(query);
    const offer = (quote: Quote, { score, accounted } = NOTHING) => {
      const rated = Math.max(0, highest(quote, asked) - 1);
      if (rated === 0 && score === 0 && !isListed) return;
      if (!allows(quote)) return;
      const whole = score + TOPIC * (rated + highest(quote, query.topics));
      best.offer(quote, whole, rated > 0 || terms.length === 0 ? 1 : accounted);
    };
    const [filter] = query.topics;
    const rated = new Map<number, Quote>();
    for (const topic of filter === undefined ? asked : [filter])
      for (const quote of this.library.quotesOn(topic)) rated.set(this.#numberOf(quote), quote);
    rated.delete(NOWHERE);
    for (const [number, quote] of rated) offer(quote, found.get(number));
    if (filter !== undefined) return;
    if (isListed) {
      for (const [number, quote] of this.#quotes) if (!rated.has(number)) offer(quote);
      return;
    }
    for (const [number, finding] of found)
      if (best.takes(finding.score, finding.accounted) && !rated.has(number))
        offer(this.#quotes.get(number) as Quote, finding);
  }

  /** The number of a quote in the index; -1 where the index does not have it. */
  #numberOf(quote: Quote): number {
    const own = this.#interviews.get(quote.interview);
    const at = own?.holding.quotes.indexOf(quote) ?? NOWHERE;
    return own && at >= 0 ? own.words.start + at : NOWHERE;
  }

  #marks(quote: Quote, found: ReadonlySet<string>, { exact }: Query): Span[] {
    const terms = this.#terms.get(quote) ?? termsOf(quote.text, this.tables.synonyms.joins);
    this.#terms.set(quote, terms);
    return marksOf(quote.text, terms, found, exact);
  }

  #queryTerms(text: string): QueryTerm[] {
    const { joins, others } = this.tables.synonyms;
    const terms = new Map<string, QueryTerm>();
    for (const term of termsOf(text, joins)) {
      const completions = term.end === text.length ? this.#completions(term) : [];
      const known = completions.length > 0 || this.vocabulary.count(term.raw) !== undefined || others.has(term.word);
      const typo = known ? null : (this.tables.repair ?? repair)(term.raw, this.vocabulary);
      const word = typo === null ? term.word : stem(typo);
      terms.set(word, { stem: word, known: known || typo !== null, completions });
    }
    return [...terms.values()];
  }

  /** Stems of the library's words that a half-typed word begins. The index completes stems; this completes words. */
  #completions({ raw, word }: Term): string[] {
    if (raw.length < SHORTEST_PREFIX) return [];
    const counted = this.vocabulary
      .startingWith(raw)
      .map((known) => ({ known, count: this.vocabulary.count(known) ?? 0 }));
    // Those used most are meant most; of those used alike the order is that of the alphabet.
    counted.sort((a, b) => b.count - a.count);
    const found = new Set<string>();
    for (const { known, count } of counted) {
      const one = stem(known);
      if (one !== word && (count > 0 || this.index.having(one, false).size > 0)) found.add(one);
      if (found.size === MOST_COMPLETIONS) break;
    }
    return [...found];
  }

  /** What each quote found scores, and the share of the query that it accounts for. */
  #find(terms: readonly QueryTerm[]): Findings {
    const quotes = new Map<number, { score: number; accounted: number }>();
    const marked = new Set<string>();
    const importance = terms.map((term) => this.#importance(term));
    const whole = importance.reduce((sum, value) => sum + value, 0);
    terms.forEach((term, at) => {
      const best = new Map<number, number>();
      for (const { words, isBeginning, weight, way, row } of this.#ways(terms, at)) {
        // "Personal data" is not meant where a person and data stand apart.
        const among = row === null ? undefined : this.index.havingRow(row);
        if (among?.size === 0) continue;
        this.index.find(words, { isBeginning, among }, (found) => {
          const sums = quotes.get(found.id);
          if (sums) sums.score += weight * found.score;
          else quotes.set(found.id, { score: weight * found.score, accounted: 0 });
          best.set(found.id, Math.max(best.get(found.id) ?? 0, accountedBy(found, way, term)));
          // The words of a longer synonym mean it only together, so they are not marked one by one.
          if (row === null) for (const one of found.terms) marked.add(one);
        });
      }
      for (const [number, share] of best) {
        const sums = quotes.get(number);
        if (sums) sums.accounted += (share * (importance[at] as number)) / whole;
      }
    });
    for (const sums of quotes.values()) sums.score = Math.round(sums.score * EXACT) / EXACT;
    return { quotes, terms: marked };
  }

  /** The ways in which one word of the query finds: by itself, by what it may begin, and by its synonyms. */
  *#ways(terms: readonly QueryTerm[], at: number): Generator<Way> {
    const term = terms[at] as QueryTerm;
    const isBeginning = term.stem.length >= SHORTEST_PREFIX;
    yield { words: term.stem, isBeginning, weight: 1, way: 'word', row: null };
    for (const one of term.completions)
      if (!one.startsWith(term.stem))
        yield { words: one, isBeginning: false, weight: PREFIX, way: 'prefix', row: null };
    const next = terms[at + 1]?.stem;
    const phrases = [term.stem, ...(next ? [`${term.stem} ${next}`] : [])];
    for (const phrase of phrases)
      for (const [words, way] of this.tables.synonyms.others.get(phrase) ?? [])
        yield { words, isBeginning: false, weight: SYNONYM, way, row: words.includes(' ') ? rowName(words) : null };
  }

  /** How much of a query's meaning a word carries: rare words more, words unknown to the library most. */
  #importance({ stem: word, known, completions }: QueryTerm): number {
    const count = this.index.having(word, completions.length > 0 || !known).size;
    const all = this.index.size;
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  }

  /** Tells which quotes a query's operators let through. */
  #filter(query: Query): (quote: Quote) => boolean {
    if (!isFilter(query) && query.without.length === 0) return () => true;
    const mentors = new Map<string, boolean>();
    const isWanted = (interview: Interview) => {
      const names = mentorNames(interview).toLowerCase();
      return query.mentors.every((name) => names.includes(name));
    };
    const isByWanted = ({ interview: id }: Quote) => {
      const known = mentors.get(id);
      if (known !== undefined) return known;
      const interview = this.library.holding(id)?.interview;
      const wanted = interview !== undefined && isWanted(interview);
      mentors.set(id, wanted);
      return wanted;
    };
    return (quote) => {
      const has = (phrase: string) => exactPlaces(quote.text, phrase).length > 0;
      return (
        query.topics.every((topic) => (quote.ratings[topic] ?? 0) >= FITS) &&
        isByWanted(quote) &&
        query.exact.every(has) &&
        !query.without.some(has)
      );
    };
  }
}

/** A way in which a word of the query finds quotes, with what its findings count. */
interface Way {
  /** Terms with spaces between them: a quote must have all. */
  readonly words: string;
  readonly isBeginning: boolean;
  readonly weight: number;
  readonly way: 'word' | 'prefix' | Kinship;
  /** The name of the row, where the words must follow one another. */
  readonly row: string | null;
}

/** In place of the number of a quote that the index does not have. */
const NOWHERE = -1;

/** In place of what was found in a quote. */
const NOTHING = { score: 0, accounted: 0 };

/**
 * Scores have six decimals. The same quotes that came in another order give the same sums but for the last digits, by
 * which what is alike must not be put in order.
 */
const EXACT = 1e6;

const isFilter = (query: Query) => query.mentors.length + query.topics.length + query.exact.length > 0;

function accountedBy({ terms, match }: Found, way: Way['way'], term: QueryTerm): number {
  const onlyQuestion = terms.every((one) => match[one]?.every((field) => field === 'question'));
  const place = onlyQuestion ? ACCOUNTED.question : ACCOUNTED.text;
  if (way !== 'word') return place * ACCOUNTED[way];
  return terms.includes(term.stem) ? place : place * ACCOUNTED.prefix;
}

/** A hit whose marks are found when they are first asked for: of thousands of hits a few are shown. */
function withMarks(hit: FoundQuote, find: () => readonly Span[]): Hit {
  let marks: readonly Span[] | undefined;
  return {
    ...hit,
    get marks() {
      marks ??= find();
      return marks;
    },
  };
}

/** A quote's highest rating for some topics; 0 where it has none. */
function highest({ ratings }: Quote, topics: readonly TopicId[]): number {
  let rating = 0;
  for (const topic of topics) rating = Math.max(rating, ratings[topic] ?? 0);
  return rating;
}

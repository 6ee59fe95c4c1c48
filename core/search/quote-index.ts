import type { Span } from '../corpus/sentences';
import { type Library, mentorNames } from '../library';
import { FITS, type Holding, type Interview, type Quote, type TopicId } from '../model';
import { BestHits, type FoundQuote } from './best-hits';
import { exactPlaces, marksOf } from './marks';
import { NumberReader, NumberWriter } from './numbers';
import { type Alternative, FIELDS, ITSELF, Postings } from './postings';
import { parseQuery, type Query } from './query';
import { Rows, rowName } from './rows';
import { folded, unfolded } from './sorted-words';
import { SparseSums } from './sparse-sums';
import type { Kinship, Synonyms } from './synonyms';
import { stem, type Term, termsAmong, termsOf, unify } from './terms';
import { repair } from './typos';
import { Vocabulary } from './vocabulary';
import { ACCOUNTED, LONGER, MOST_COMPLETIONS, PREFIX, SHORTEST_PREFIX, SYNONYM, TOPIC } from './weights';

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

/** What the words of a query found, by the quote's number in the index. */
interface Findings {
  readonly scores: SparseSums;
  readonly accounted: SparseSums;
  /** The terms that were searched for and are to be marked. */
  readonly terms: ReadonlySet<string>;
}

type NumberWriters = [NumberWriter, NumberWriter, NumberWriter, NumberWriter];

/** The version of what {@link QuoteIndex.toJSON} gives. It changes with the form and with the steps that make terms. */
const VERSION = 1;

/** An index as text. Numbers are written by {@link NumberWriter}, and explained where they are written. */
interface StoredIndex {
  readonly version: number;
  /** Ids of the interviews, in their order in the index. */
  readonly interviews: readonly string[];
  /** How many quotes each of them has. */
  readonly sizes: string;
  /** {@link folded}, as are the words. */
  readonly terms: string;
  readonly lists: string;
  readonly rows: string;
  readonly rowLists: string;
  readonly words: string;
  readonly counts: string;
}

/** Words that people use for others: none of them is a typo. */
const synonymWords = ({ synonyms }: SearchTables) => [...synonyms.others.keys()].filter((word) => !word.includes(' '));

/**
 * The library's quotes, searchable. One index holds all packs, because the weight of a word depends on all quotes
 * that have it. Interviews come and go one by one or many at once; what a search finds depends on those that are there,
 * not on the way that they came.
 */
export class QuoteIndex {
  /** The interviews in the index, in the order of their quotes, with the numbers of their first quotes. */
  readonly #holdings = new Map<string, { readonly holding: Holding; readonly start: number }>();
  /** By the number of the quote in the postings. */
  #quotes: Quote[] = [];
  /** Terms of the quotes that were shown: they are found again with each letter typed. */
  readonly #terms = new WeakMap<Quote, readonly Term[]>();
  readonly #rowsOf: Rows;

  private constructor(
    private readonly postings: Postings,
    /** Which quotes have which synonyms of several words, one word after another: see {@link Rows}. */
    private readonly rows: Postings,
    private readonly vocabulary: Vocabulary,
    private readonly library: Library,
    private readonly tables: SearchTables,
  ) {
    const { others } = tables.synonyms;
    this.#rowsOf = new Rows([...others.values()].flatMap((phrases) => [...phrases.keys()]));
  }

  /** Indexes a library's quotes. */
  static build(library: Library, tables: SearchTables): QuoteIndex {
    const index = new QuoteIndex(new Postings(), new Postings(), new Vocabulary(synonymWords(tables)), library, tables);
    index.bringUpToDate(library.holdings, []);
    return index;
  }

  /**
   * Takes up an index that {@link toJSON} gave. Interviews that the library does not have any more are left out; those
   * that it has now and had not then, or that have changed, are brought in by {@link bringUpToDate}.
   * @throws Error where the text is no index, or one of another version
   */
  static load(json: string, library: Library, tables: SearchTables): QuoteIndex {
    const stored = JSON.parse(json) as StoredIndex;
    if (stored.version !== VERSION) throw new Error(`an index of version ${stored.version} cannot be read`);
    const counts = new NumberReader(stored.counts);
    const index = new QuoteIndex(
      Postings.read(unfolded(stored.terms), new NumberReader(stored.lists)),
      Postings.read(unfolded(stored.rows), new NumberReader(stored.rowLists)),
      Vocabulary.read(stored.interviews, unfolded(stored.words), counts, synonymWords(tables)),
      library,
      tables,
    );
    index.#resolve(stored);
    return index;
  }

  /** Finds the quotes that the index is of. */
  #resolve({ interviews, sizes }: StoredIndex): void {
    const reader = new NumberReader(sizes);
    const gone: boolean[] = [];
    for (const id of interviews) {
      const size = reader.read();
      const holding = this.library.holding(id);
      const isThere = holding?.quotes.length === size;
      for (let at = 0; at < size; at++) gone.push(!isThere);
      if (isThere) this.#take(holding);
      else this.vocabulary.remove(id);
    }
    if (gone.length !== this.postings.size) throw new RangeError('the index has other quotes than its interviews');
    if (gone.includes(true)) this.#drop((document) => gone[document] === true);
  }

  #drop(isGone: (document: number) => boolean): void {
    this.postings.remove(isGone);
    this.rows.remove(isGone);
  }

  #take(holding: Holding): void {
    this.#holdings.set(holding.interview.id, { holding, start: this.#quotes.length });
    for (const quote of holding.quotes) this.#quotes.push(quote);
  }

  /** The index as text, to be loaded again. */
  toJSON(): string {
    const [sizes, lists, rowLists, counts] = Array.from({ length: 4 }, () => new NumberWriter()) as NumberWriters;
    for (const { holding } of this.#holdings.values()) sizes.write(holding.quotes.length);
    const terms = folded(this.postings.write(lists));
    const rows = folded(this.rows.write(rowLists));
    const known = folded(this.vocabulary.write(counts));
    const stored: StoredIndex = {
      version: VERSION,
      interviews: [...this.#holdings.keys()],
      sizes: sizes.toString(),
      terms,
      lists: lists.toString(),
      rows,
      rowLists: rowLists.toString(),
      words: known,
      counts: counts.toString(),
    };
    return JSON.stringify(stored);
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
   * Adds or replaces interviews and takes others away. To do so at once is much faster than one by one.
   * @param gone ids of interviews
   */
  bringUpToDate(changed: Iterable<Holding>, gone: Iterable<string>): void {
    const coming = new Map([...changed].map((holding) => [holding.interview.id, holding]));
    const going = new Set([...gone, ...coming.keys()].filter((id) => this.#holdings.has(id)));
    if (going.size > 0) {
      this.#drop((document) => going.has((this.#quotes[document] as Quote).interview));
      const staying = [...this.#holdings.values()].filter(({ holding }) => !going.has(holding.interview.id));
      this.#holdings.clear();
      this.#quotes = [];
      for (const { holding } of staying) this.#take(holding);
      for (const id of going) this.vocabulary.remove(id);
    }
    for (const holding of coming.values()) this.#add(holding);
  }

  #add(holding: Holding): void {
    const { joins } = this.tables.synonyms;
    const known: string[] = [];
    const read = (text: string) => {
      const unified = unify(text, joins);
      for (const { word } of unified) known.push(word);
      return termsAmong(unified).map(({ word }) => word);
    };
    const questions = holding.interview.exchanges.map(({ question }) => read(question));
    for (const { text, exchange, keywords } of holding.quotes) {
      const [said, question] = [read(text), questions[exchange] ?? []];
      this.postings.add([said, question, read(keywords.join(' , '))]);
      const each = keywords.map((keyword) => termsOf(keyword, joins).map(({ word }) => word));
      this.rows.add([[said, question, ...each].flatMap((terms) => this.#rowsOf.in(terms))]);
    }
    this.vocabulary.put(holding.interview.id, known);
    this.#take(holding);
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
    { scores, accounted }: Findings,
    best: BestHits,
  ): void {
    const allows = this.#filter(query);
    const isListed = terms.length === 0 && isFilter(query);
    const offer = (quote: Quote, document: number) => {
      const rated = Math.max(0, highest(quote, asked) - 1);
      if (rated === 0 && scores.at(document) === 0 && !isListed) return;
      if (!allows(quote)) return;
      const score = scores.at(document) + TOPIC * (rated + highest(quote, query.topics));
      best.offer(quote, score, rated > 0 || terms.length === 0 ? 1 : accounted.at(document));
    };
    const [filter] = query.topics;
    const rated = new Map<number, Quote>();
    for (const topic of filter === undefined ? asked : [filter])
      for (const quote of this.library.quotesOn(topic)) rated.set(this.#numberOf(quote), quote);
    rated.delete(NOWHERE);
    for (const [document, quote] of rated) offer(quote, document);
    if (filter !== undefined) return;
    const others = isListed ? this.#quotes.keys() : scores.places;
    for (const document of others) {
      const isLate = !isListed && !best.takes(scores.at(document), accounted.at(document));
      if (!isLate && !rated.has(document)) offer(this.#quotes[document] as Quote, document);
    }
  }

  /** The number of a quote in the postings; -1 where the index does not have it. */
  #numberOf(quote: Quote): number {
    const own = this.#holdings.get(quote.interview);
    const at = own?.holding.quotes.indexOf(quote) ?? NOWHERE;
    return own && at >= 0 ? own.start + at : NOWHERE;
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
      if (one !== word && (count > 0 || this.postings.has(one))) found.add(one);
      if (found.size === MOST_COMPLETIONS) break;
    }
    return [...found];
  }

  /** What each quote found scores, and the share of the query that it accounts for. */
  #find(terms: readonly QueryTerm[]): Findings {
    const scores = new SparseSums(this.postings.size);
    const accounted = new SparseSums(this.postings.size);
    const best = new SparseSums(this.postings.size);
    const marked = new Set<string>();
    const importance = terms.map((term) => this.#importance(term));
    const whole = importance.reduce((sum, value) => sum + value, 0);
    terms.forEach((_, at) => {
      for (const { groups, weight, way, row } of this.#ways(terms, at)) {
        // The words of a longer synonym mean it only together, so they are not marked one by one.
        if (row === null) for (const { term: one } of groups.flat()) marked.add(one);
        const having = row === null ? null : this.#having(row);
        this.postings.find(groups, (document, score, found) => {
          // "Personal data" is not meant where a person and data stand apart.
          if (having && !having.has(document)) return;
          scores.add(document, weight * score);
          best.raise(document, accountedBy(found, way));
        });
      }
      for (const document of best.places)
        accounted.add(document, (best.at(document) * (importance[at] as number)) / whole);
      best.clear();
    });
    return { scores, accounted, terms: marked };
  }

  /** The ways in which one word of the query finds: by itself, by what it may begin, and by its synonyms. */
  *#ways(terms: readonly QueryTerm[], at: number): Generator<Way> {
    const term = terms[at] as QueryTerm;
    const alone = (one: string) => [[{ term: one, weight: 1 }]];
    yield { groups: [this.#beginning(term.stem)], weight: 1, way: 'word', row: null };
    for (const one of term.completions)
      if (!one.startsWith(term.stem)) yield { groups: alone(one), weight: PREFIX, way: 'prefix', row: null };
    const next = terms[at + 1]?.stem;
    const phrases = [term.stem, ...(next ? [`${term.stem} ${next}`] : [])];
    for (const phrase of phrases)
      for (const [other, way] of this.tables.synonyms.others.get(phrase) ?? []) {
        const words = other.split(' ');
        const row = words.length > 1 ? rowName(other) : null;
        if (row === null || this.rows.has(row)) yield { groups: words.flatMap(alone), weight: SYNONYM, way, row };
      }
  }

  /** A stem and the longer terms that it begins, which count the less the longer they are. */
  #beginning(word: string): Alternative[] {
    const longer = word.length < SHORTEST_PREFIX ? [] : this.postings.startingWith(word);
    return [
      { term: word, weight: 1 },
      ...longer
        .filter((term) => term !== word)
        .map((term) => ({
          term,
          weight: (PREFIX * term.length) / (term.length + LONGER * (term.length - word.length)),
        })),
    ];
  }

  /** The quotes that have a row, in their text, their question or a keyword. */
  #having(row: string): ReadonlySet<number> {
    const having = new Set<number>();
    this.rows.find([[{ term: row, weight: 1 }]], (document) => having.add(document));
    return having;
  }

  /** How much of a query's meaning a word carries: rare words more, words unknown to the library most. */
  #importance({ stem: word, known, completions }: QueryTerm): number {
    const count = this.postings.count(completions.length > 0 || !known ? this.postings.startingWith(word) : [word]);
    const all = this.postings.size;
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
  readonly groups: readonly (readonly Alternative[])[];
  readonly weight: number;
  readonly way: 'word' | 'prefix' | Kinship;
  /** The name of the row, where the groups are words that must follow one another. */
  readonly row: string | null;
}

/** In place of the number of a quote that no word of the query found. */
const NOWHERE = -1;

const isFilter = (query: Query) => query.mentors.length + query.topics.length + query.exact.length > 0;

const IN_QUESTION = 1 << FIELDS.indexOf('question');

/** @param found as {@link Postings.find} tells it */
function accountedBy(found: number, way: Way['way']): number {
  const place = (found & ~ITSELF) === IN_QUESTION ? ACCOUNTED.question : ACCOUNTED.text;
  if (way !== 'word') return place * ACCOUNTED[way];
  return found & ITSELF ? place : place * ACCOUNTED.prefix;
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

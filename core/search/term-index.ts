import MiniSearch, { type AsPlainObject, type Options, type SearchOptions, type SearchResult } from 'minisearch';
import { BM25, FIELD, PREFIX } from './weights';

/** What a quote is found by. */
const FIELDS = ['text', 'question', 'keywords'] as const;

/** A quote as it is indexed: its number, and its terms with spaces between them. */
export type IndexedQuote = { readonly id: number } & Readonly<
  Record<(typeof FIELDS)[number], string> & {
    /** Names of the phrases that it has, see {@link Rows}: never searched with the others. */
    rows: string;
  }
>;

/** What was found in a quote, as MiniSearch says it. */
export type Found = Pick<SearchResult, 'id' | 'score' | 'terms' | 'match'>;

/** An index as MiniSearch stores it. */
export type StoredTermIndex = AsPlainObject;

/** How {@link TermIndex.find} searches. */
interface Manner {
  /** Finds also the terms that begin so, which count the less the longer they are. */
  readonly isBeginning?: boolean;
  /** Numbers of the quotes to look at; all where it is left out. */
  readonly among?: ReadonlySet<number> | undefined;
}

const OPTIONS: Options<IndexedQuote> = {
  fields: [...FIELDS, 'rows'],
  // Terms are made before they reach the index, so that a query and a quote take the same steps.
  tokenize: (terms) => terms.split(' ').filter(Boolean),
  processTerm: (term) => term,
  autoVacuum: false,
};

const RANKING: SearchOptions = {
  fields: [...FIELDS],
  combineWith: 'AND',
  boost: FIELD,
  bm25: BM25,
  weights: { prefix: PREFIX, fuzzy: 0 },
};

/** Which quotes have which terms: MiniSearch, told how to rank. */
export class TermIndex {
  readonly #index: MiniSearch<IndexedQuote>;

  /** @param stored what {@link toJSON} gave */
  constructor(stored?: StoredTermIndex) {
    this.#index = stored ? MiniSearch.loadJS(stored, OPTIONS) : new MiniSearch(OPTIONS);
  }

  /** Number of quotes. */
  get size(): number {
    return this.#index.documentCount;
  }

  add(quote: IndexedQuote): void {
    this.#index.add(quote);
  }

  /**
   * Takes a quote away, so that nothing of it is left.
   * @param quote the same as was added: MiniSearch finds its entries by its terms
   */
  remove(quote: IndexedQuote): void {
    this.#index.remove(quote);
  }

  /**
   * Visits the quotes that have all of some terms, in no particular order.
   * @param terms with spaces between them
   */
  find(terms: string, { isBeginning = false, among }: Manner, visit: (found: Found) => void): void {
    this.#index.search(terms, {
      ...RANKING,
      prefix: isBeginning,
      ...(among && { boostDocument: (id: number) => Number(among.has(id)) }),
      // Of thousands of quotes nothing is kept here, nor put in order: that is done once, when all is summed.
      filter: (found) => {
        visit(found);
        return false;
      },
    });
  }

  /** The quotes that have a term, or one that begins so. */
  having(term: string, isBeginning: boolean): ReadonlySet<number> {
    return this.#numbers(term, { fields: [...FIELDS], prefix: isBeginning });
  }

  /** The quotes that have a phrase, by the name of its row. */
  havingRow(row: string): ReadonlySet<number> {
    return this.#numbers(row, { fields: ['rows'] });
  }

  #numbers(term: string, options: SearchOptions): ReadonlySet<number> {
    const numbers = new Set<number>();
    // A document that counts nothing is passed over, which is much faster than to rank it.
    const boostDocument = (id: number) => {
      numbers.add(id);
      return 0;
    };
    this.#index.search(term, { ...options, boostDocument });
    return numbers;
  }

  /** The index, to be made text. */
  toJSON(): StoredTermIndex {
    return this.#index.toJSON();
  }
}

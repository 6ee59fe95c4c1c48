import type { NumberReader, NumberWriter } from './numbers';
import { SortedWords } from './sorted-words';
import { BM25, FIELD } from './weights';

/** What a quote is found by. */
export const FIELDS = ['text', 'question', 'keywords'] as const;

/** A term to be found in place of a word of the query, and how much less than the word itself it counts. */
export interface Alternative {
  readonly term: string;
  /** 1 for the word itself. */
  readonly weight: number;
}

/**
 * What was found in one document.
 * @param found a bit for each field in which it was found, by the field's place in {@link FIELDS}, and {@link ITSELF}
 */
export type Visit = (document: number, score: number, found: number) => void;

/** In {@link Visit}: that the word itself was found, not only an alternative that counts less. */
export const ITSELF = 1 << FIELDS.length;

/** An entry of a list is one number: document, field, and how often the term stands there, which soon makes no difference. */
const FIELD_BITS = 2;
const COUNT_BITS = 6;
const MOST = (1 << COUNT_BITS) - 1;
const DOCUMENT = 1 << (FIELD_BITS + COUNT_BITS);
const documentOf = (entry: number) => entry >>> (FIELD_BITS + COUNT_BITS);
const fieldOf = (entry: number) => (entry >>> COUNT_BITS) & ((1 << FIELD_BITS) - 1);
const countOf = (entry: number) => entry & MOST;

/** Documents of an index at the most: more do not fit into an entry. */
const MOST_DOCUMENTS = 2 ** 32 / DOCUMENT;

/** The entries of a term, by document and field. */
interface List {
  entries: Uint32Array;
  length: number;
}

/** A larger array with the same beginning, where an array has less room than is needed. */
function roomFor<T extends Uint8Array | Uint32Array | Float64Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(4, length + (length >> 1)));
  larger.set(array);
  return larger;
}

/**
 * Which documents have which terms. Documents are numbered from 0 without gaps: those after one that is removed move up.
 * What it holds depends on the documents and their order alone, not on how they came there. Ranks by BM25+ (Lv and
 * Zhai 2011), each field by itself.
 */
export class Postings {
  readonly #lists = new Map<string, List>();
  #terms = new SortedWords();
  #size = 0;
  /** Of each document and field the number of its terms, and the sum of them for each field. */
  #lengths = new Uint32Array(0);
  #totals = FIELDS.map(() => 0);
  // What a search gathers, by document; all zero between two searches.
  #scores = new Float64Array(0);
  #found = new Uint8Array(0);
  #groups = new Uint8Array(0);

  /** Number of documents. */
  get size(): number {
    return this.#size;
  }

  /** @param fields the terms of each of {@link FIELDS} */
  add(fields: readonly (readonly string[])[]): void {
    const document = this.#size++;
    if (document >= MOST_DOCUMENTS) throw new RangeError('the index is full');
    const terms = new Map<string, number[]>();
    this.#lengths = roomFor(this.#lengths, this.#size * FIELDS.length);
    fields.forEach((own, field) => {
      const counts = new Map<string, number>();
      for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const entry = document * DOCUMENT + (field << COUNT_BITS) + Math.min(count, MOST);
        const entries = terms.get(term);
        if (entries) entries.push(entry);
        else terms.set(term, [entry]);
      }
      this.#measure(document, field, counts.size);
    });
    for (const [term, entries] of terms) {
      const list = this.#listOf(term);
      list.entries = roomFor(list.entries, list.length + entries.length);
      for (const entry of entries) list.entries[list.length++] = entry;
    }
  }

  #measure(document: number, field: number, length: number): void {
    this.#lengths[document * FIELDS.length + field] = length;
    this.#totals[field] = (this.#totals[field] as number) + length;
  }

  #listOf(term: string): List {
    let list = this.#lists.get(term);
    if (!list) {
      list = { entries: new Uint32Array(0), length: 0 };
      this.#lists.set(term, list);
      this.#terms.add(term);
    }
    return list;
  }

  /** Takes documents away, all in one walk, which is as long for one as for many. */
  remove(isGone: (document: number) => boolean): void {
    const GONE = 0xffffffff;
    const moved = new Uint32Array(this.#size);
    const lengths = this.#lengths;
    const before = this.#size;
    this.#size = 0;
    this.#lengths = new Uint32Array(lengths.length);
    this.#totals = FIELDS.map(() => 0);
    for (let document = 0; document < before; document++) {
      moved[document] = isGone(document) ? GONE : this.#size++;
      if (moved[document] === GONE) continue;
      for (let field = 0; field < FIELDS.length; field++)
        this.#measure(moved[document] as number, field, lengths[document * FIELDS.length + field] as number);
    }
    if (this.#size === before) return;
    for (const [term, list] of this.#lists) {
      let kept = 0;
      for (let at = 0; at < list.length; at++) {
        const entry = list.entries[at] as number;
        const document = moved[documentOf(entry)] as number;
        if (document !== GONE) list.entries[kept++] = document * DOCUMENT + (entry % DOCUMENT);
      }
      list.length = kept;
      if (kept === 0) this.#lists.delete(term);
    }
    this.#terms.keep((term) => this.#lists.has(term));
  }

  /** Whether some document has a term. */
  has(term: string): boolean {
    return this.#lists.has(term);
  }

  /** The terms of the documents that begin so, in order. */
  startingWith(beginning: string): string[] {
    return this.#terms.startingWith(beginning);
  }

  /** Number of documents that have at least one of some terms. */
  count(terms: readonly string[]): number {
    let count = 0;
    this.find([terms.map((term) => ({ term, weight: 1 }))], () => count++);
    return count;
  }

  /**
   * Visits the documents that have of each group at least one alternative, in no particular order. A document that has
   * several words is worth more than the sum of them, by their number.
   */
  find(groups: readonly (readonly Alternative[])[], visit: Visit): void {
    this.#scores = roomFor(this.#scores, this.#size);
    this.#found = roomFor(this.#found, this.#size);
    this.#groups = roomFor(this.#groups, this.#size);
    const touched: number[] = [];
    groups.forEach((alternatives, group) => {
      for (const { term, weight } of alternatives) {
        const list = this.#lists.get(term);
        if (list) this.#gather(list, weight, group, touched);
      }
    });
    for (const document of touched) {
      if (this.#groups[document] === groups.length)
        visit(document, (this.#scores[document] as number) * groups.length, this.#found[document] as number);
      this.#scores[document] = 0;
      this.#found[document] = 0;
      this.#groups[document] = 0;
    }
  }

  #gather({ entries, length }: List, weight: number, group: number, touched: number[]): void {
    const documents = FIELDS.map(() => 0);
    for (let at = 0; at < length; at++) {
      const field = fieldOf(entries[at] as number);
      documents[field] = (documents[field] as number) + 1;
    }
    const worth = FIELDS.map((name, field) => {
      const having = documents[field] as number;
      return weight * FIELD[name] * Math.log(1 + (this.#size - having + 0.5) / (having + 0.5));
    });
    const average = this.#totals.map((total) => total / this.#size);
    const { k, b, d } = BM25;
    const itself = weight === 1 ? ITSELF : 0;
    for (let at = 0; at < length; at++) {
      const entry = entries[at] as number;
      const document = documentOf(entry);
      if ((this.#groups[document] as number) < group) continue;
      if (this.#found[document] === 0) touched.push(document);
      const field = fieldOf(entry);
      const count = countOf(entry);
      const share = (this.#lengths[document * FIELDS.length + field] as number) / (average[field] as number);
      const frequency = d + (count * (k + 1)) / (count + k * (1 - b + b * share));
      this.#scores[document] = (this.#scores[document] as number) + (worth[field] as number) * frequency;
      this.#found[document] = (this.#found[document] as number) | (1 << field) | itself;
      this.#groups[document] = group + 1;
    }
  }

  /** The terms in order, and in `lists` their entries. */
  write(lists: NumberWriter): readonly string[] {
    lists.write(this.#size);
    const terms = this.#terms.all;
    for (const term of terms) {
      const list = this.#listOf(term);
      lists.write(list.length);
      let last = 0;
      for (let at = 0; at < list.length; at++) {
        const entry = list.entries[at] as number;
        const count = countOf(entry);
        // Most terms stand once where they stand, and mostly in the text.
        const place = documentOf(entry) * FIELDS.length + fieldOf(entry);
        lists.write((place - last) * 2 + (count > 1 ? 1 : 0));
        if (count > 1) lists.write(count);
        last = place;
      }
    }
    return terms;
  }

  /** Takes up what {@link write} gave. @throws RangeError where the numbers cannot be such */
  static read(terms: readonly string[], lists: NumberReader): Postings {
    const postings = new Postings();
    postings.#size = lists.read();
    if (postings.#size > MOST_DOCUMENTS) throw new RangeError('the index is full');
    postings.#lengths = new Uint32Array(postings.#size * FIELDS.length);
    postings.#terms = new SortedWords(terms);
    for (const term of terms) {
      const length = lists.read();
      if (length > postings.#lengths.length) throw new RangeError('a list is too long');
      const entries = new Uint32Array(length);
      let place = 0;
      for (let at = 0; at < length; at++) {
        const number = lists.read();
        place += number >>> 1;
        if (place >= postings.#lengths.length) throw new RangeError('there is no such document');
        const count = number & 1 ? lists.read() : 1;
        const field = place % FIELDS.length;
        entries[at] = ((place - field) / FIELDS.length) * DOCUMENT + (field << COUNT_BITS) + Math.min(count, MOST);
        postings.#lengths[place] = (postings.#lengths[place] as number) + 1;
        postings.#totals[field] = (postings.#totals[field] as number) + 1;
      }
      postings.#lists.set(term, { entries, length });
    }
    return postings;
  }
}

import { SortedWords } from './sorted-words';

/** A vocabulary as it is stored: the words in order, with spaces between them, and how often each is used. */
export interface StoredVocabulary {
  readonly words: string;
  readonly counts: readonly number[];
}

/**
 * The words that interviews use, as they are spelled there, and how often: what a typo may have meant and a half-typed
 * word may become.
 */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  readonly #besides: ReadonlySet<string>;
  readonly #inOrder: SortedWords;

  /** @param besides words that are known without any interview */
  constructor(besides: Iterable<string> = [], { words, counts }: StoredVocabulary = { words: '', counts: [] }) {
    const known = words === '' ? [] : words.split(' ');
    this.#inOrder = new SortedWords(known);
    known.forEach((word, at) => {
      this.#counts.set(word, counts[at] ?? 0);
    });
    this.#besides = new Set(besides);
    for (const word of this.#besides) this.#change(word, 0);
  }

  #change(word: string, by: number): void {
    const count = this.#counts.get(word);
    if (count === undefined) this.#inOrder.add(word);
    this.#counts.set(word, (count ?? 0) + by);
  }

  /** Adds words, given as often as they are used. */
  add(words: Iterable<string>): void {
    for (const word of words) this.#change(word, 1);
  }

  /** Takes words away that were added. */
  remove(words: Iterable<string>): void {
    for (const word of words) this.#change(word, -1);
  }

  /** How often a word is used; undefined where it is not known. */
  count(word: string): number | undefined {
    const count = this.#counts.get(word);
    return count || this.#besides.has(word) ? count : undefined;
  }

  /** The known words that begin so, in order. */
  startingWith(beginning: string): string[] {
    return this.#inOrder.startingWith(beginning).filter((word) => this.count(word) !== undefined);
  }

  /** What a vocabulary can be made of again. */
  toJSON(): StoredVocabulary {
    const words = this.#inOrder.all.filter((word) => this.#counts.get(word));
    return { words: words.join(' '), counts: words.map((word) => this.#counts.get(word) ?? 0) };
  }
}

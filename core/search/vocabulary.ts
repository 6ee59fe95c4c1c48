import type { NumberReader, NumberWriter } from './numbers';
import { SortedWords } from './sorted-words';

/**
 * The words that interviews use, as they are spelled there, and how often: what a typo may have meant and a half-typed
 * word may become. Knows of each interview which words it brought, so that they can be taken away with it.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  /** Of each interview the numbers of its words, each followed by how often it has the word. */
  readonly #own = new Map<string, Uint32Array>();
  readonly #besides = new Set<string>();
  readonly #inOrder = new SortedWords();

  /** @param besides words that are known without any interview */
  constructor(besides: Iterable<string> = []) {
    for (const word of besides) {
      this.#besides.add(word);
      this.#numberOf(word);
    }
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
      this.#counts.push(0);
      this.#inOrder.add(word);
    }
    return number;
  }

  /** Adds an interview's words, given as often as it has them; it must have none so far. */
  put(interview: string, words: Iterable<string>): void {
    const counts = new Map<number, number>();
    for (const word of words) {
      const number = this.#numberOf(word);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    this.#take(interview, Uint32Array.from([...counts].flat()));
  }

  #take(interview: string, own: Uint32Array): void {
    this.#own.set(interview, own);
    this.#change(own, 1);
  }

  #change(own: Uint32Array, sign: 1 | -1): void {
    for (let at = 0; at < own.length; at += 2) {
      const number = own[at] as number;
      this.#counts[number] = (this.#counts[number] as number) + sign * (own[at + 1] as number);
    }
  }

  /** Takes an interview's words away; one that has none is left. */
  remove(interview: string): void {
    const own = this.#own.get(interview);
    if (own) this.#change(own, -1);
    this.#own.delete(interview);
  }

  /** How often a word is used; undefined where it is not known. */
  count(word: string): number | undefined {
    const count = this.#counts[this.#numbers.get(word) ?? -1];
    return count || this.#besides.has(word) ? count : undefined;
  }

  /** The known words that begin so, in order. */
  startingWith(beginning: string): string[] {
    return this.#inOrder.startingWith(beginning).filter((word) => this.count(word) !== undefined);
  }

  /** The words of interviews in order, and in `counts` the interviews' own, in the order in which they came. */
  write(counts: NumberWriter): readonly string[] {
    const words = this.#inOrder.all.filter((word) => this.#counts[this.#numbers.get(word) as number]);
    const numbers = new Uint32Array(this.#words.length);
    words.forEach((word, at) => {
      numbers[this.#numbers.get(word) as number] = at;
    });
    for (const own of this.#own.values()) {
      const pairs = Array.from({ length: own.length / 2 }, (_, at) => ({
        number: numbers[own[2 * at] as number] as number,
        count: own[2 * at + 1] as number,
      })).sort((a, b) => a.number - b.number);
      counts.write(pairs.length);
      let last = -1;
      for (const { number, count } of pairs) {
        // Most words are used once, and most are not the next.
        counts.write((number - last - 1) * 2 + (count > 1 ? 1 : 0));
        if (count > 1) counts.write(count);
        last = number;
      }
    }
    return words;
  }

  /** Takes up what {@link write} gave. @throws RangeError where the numbers cannot be such */
  static read(
    interviews: Iterable<string>,
    words: readonly string[],
    counts: NumberReader,
    besides: Iterable<string> = [],
  ): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const word of words) vocabulary.#numberOf(word);
    for (const interview of interviews) {
      const length = counts.read();
      if (length > words.length) throw new RangeError('there are not so many words');
      const own = new Uint32Array(2 * length);
      let last = -1;
      for (let at = 0; at < length; at++) {
        const number = counts.read();
        last += 1 + (number >>> 1);
        if (last >= words.length) throw new RangeError('there is no such word');
        own[2 * at] = last;
        own[2 * at + 1] = number & 1 ? counts.read() : 1;
      }
      vocabulary.#take(interview, own);
    }
    for (const word of besides) {
      vocabulary.#besides.add(word);
      vocabulary.#numberOf(word);
    }
    return vocabulary;
  }
}

/** Words in order, so that those with one beginning are found without a look at the others. */
export class SortedWords {
  readonly #inOrder: string[];
  #isInOrder = false;

  /** @param words each once */
  constructor(words: Iterable<string> = []) {
    this.#inOrder = [...words];
  }

  /** @param word one that is not there yet */
  add(word: string): void {
    this.#inOrder.push(word);
    this.#isInOrder = false;
  }

  /** All words, by their UTF-16 code units. */
  get all(): readonly string[] {
    // Words that came after others are at the end, and to sort what is nearly sorted takes little time.
    if (!this.#isInOrder) this.#inOrder.sort();
    this.#isInOrder = true;
    return this.#inOrder;
  }

  /** The words that begin so, in order; among them the beginning itself where it is a word. */
  startingWith(beginning: string): string[] {
    const words = this.all;
    let from = 0;
    let to = words.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((words[middle] as string) < beginning) from = middle + 1;
      else to = middle;
    }
    let end = from;
    while (words[end]?.startsWith(beginning)) end++;
    return words.slice(from, end);
  }
}

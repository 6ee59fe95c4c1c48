/** Words in order, so that those with one beginning are found without a look at the others. */
export class SortedWords {
  #inOrder: string[];
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

  /** Takes away all words but those that `isKept` is true of. */
  keep(isKept: (word: string) => boolean): void {
    this.#inOrder = this.#inOrder.filter(isKept);
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

/** Letters that a word can share with the one before it, as told by one letter. */
const MOST_SHARED = 35;

/** Words in order as one text, each as the letters that it has other than the one before, and how many it shares. */
export function folded(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < word.length && word[shared] === last[shared]) shared++;
      last = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** The words that were {@link folded}. */
export function unfolded(text: string): string[] {
  let last = '';
  return text === ''
    ? []
    : text.split(' ').map((word) => {
        last = last.slice(0, Number.parseInt(word.slice(0, 1), 36)) + word.slice(1);
        return last;
      });
}

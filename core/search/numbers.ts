/**
 * Whole numbers from 0 as text: five bits a letter, the sixth telling that more follow, the lowest first; the alphabet is
 * that of base 64 (RFC 4648, section 4). Most numbers of an index are below 32 and take one letter.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const LETTERS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(255);
LETTERS.forEach((letter, value) => {
  VALUES[letter] = value;
});

const MORE = 32;

/** Writes numbers one after another. */
export class NumberWriter {
  #letters = new Uint8Array(1024);
  #length = 0;

  /** @param number whole, from 0 to 2^32 - 1 */
  write(number: number): void {
    if (this.#length + 7 > this.#letters.length) {
      const larger = new Uint8Array(2 * this.#letters.length);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    let rest = number;
    while (rest >= MORE) {
      this.#letters[this.#length++] = LETTERS[MORE | (rest & (MORE - 1))] as number;
      rest >>>= 5;
    }
    this.#letters[this.#length++] = LETTERS[rest] as number;
  }

  toString(): string {
    return new TextDecoder().decode(this.#letters.subarray(0, this.#length));
  }
}

/** Reads the numbers that a {@link NumberWriter} wrote. */
export class NumberReader {
  #at = 0;

  constructor(private readonly text: string) {}

  /** @throws RangeError where the text ends or has something else */
  read(): number {
    let number = 0;
    for (let shift = 0; shift < 35; shift += 5) {
      const value = VALUES[this.text.charCodeAt(this.#at++)] ?? 255;
      if (value > 63) break;
      number |= (value & (MORE - 1)) << shift;
      if (value < MORE) return number >>> 0;
    }
    throw new RangeError('there is no number');
  }
}

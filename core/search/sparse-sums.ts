/** A number for each of many places, nearly all of them 0. */
export class SparseSums {
  readonly #values: Float64Array;
  readonly #places: number[] = [];

  constructor(size: number) {
    this.#values = new Float64Array(size);
  }

  /** The places whose number is not 0, in the order in which they were first reached. */
  get places(): readonly number[] {
    return this.#places;
  }

  /** The number of a place; 0 where there is no such place. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** @param value greater than 0 */
  add(place: number, value: number): void {
    const before = this.#values[place] as number;
    if (before === 0) this.#places.push(place);
    this.#values[place] = before + value;
  }

  /** Sets the number of a place to a value where that is greater. */
  raise(place: number, value: number): void {
    const before = this.#values[place] as number;
    if (before === 0) this.#places.push(place);
    if (value > before) this.#values[place] = value;
  }

  /** Sets all numbers to 0. */
  clear(): void {
    for (const place of this.#places) this.#values[place] = 0;
    this.#places.length = 0;
  }
}

import { useEffect, useState } from 'preact/hooks';

/** A value that outlives the component that shows it, such as work that goes on when another room is entered. */
export class Store<T> {
  readonly #listeners = new Set<(value: T) => void>();

  constructor(private value: T) {}

  get now(): T {
    return this.value;
  }

  change(by: (value: T) => T): void {
    this.value = by(this.value);
    for (const told of this.#listeners) told(this.value);
  }

  /** Tells each change. @returns ends it */
  onChange(told: (value: T) => void): () => void {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  }
}

/** What a store holds, and what it comes to hold. */
export function useStore<T>(store: Pick<Store<T>, 'now' | 'onChange'>): T {
  const [value, setValue] = useState(store.now);
  useEffect(() => {
    setValue(store.now);
    return store.onChange(setValue);
  }, [store]);
  return value;
}

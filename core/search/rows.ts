/** Phrases of several terms, which are looked for in texts when these come into the index: "personal data". */
export class Rows {
  /** By their first terms. */
  readonly #rows = new Map<string, { readonly name: string; readonly terms: readonly string[] }[]>();

  /** @param phrases stems, joined by spaces; those of one term are left out */
  constructor(phrases: Iterable<string>) {
    for (const phrase of new Set(phrases)) {
      const terms = phrase.split(' ');
      const [first = ''] = terms;
      if (terms.length === 1) continue;
      const known = this.#rows.get(first) ?? [];
      known.push({ name: rowName(phrase), terms });
      this.#rows.set(first, known);
    }
  }

  /** The names of the phrases whose terms follow one another somewhere among the terms of a text. */
  in(terms: readonly string[]): string[] {
    return terms.flatMap((term, at) =>
      (this.#rows.get(term) ?? [])
        .filter((row) => row.terms.every((one, further) => terms[at + further] === one))
        .map(({ name }) => name),
    );
  }
}

/** The one term that stands for a phrase: no term of a text has such a sign. */
export const rowName = (phrase: string) => phrase.replaceAll(' ', '_');

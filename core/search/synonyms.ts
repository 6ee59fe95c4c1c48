import { americanSpelling, type Joins, stem } from './terms';

/** The table as people edit it, in `data/search/synonyms.yaml`, where its parts are explained. */
export interface SynonymTable {
  readonly joins: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly (readonly string[])[];
  readonly oneway: Readonly<Record<string, readonly string[]>>;
}

/** A table made ready for look-ups. Keys and values are stems; those of several words are joined by spaces. */
export interface Synonyms {
  readonly joins: Joins;
  /** Stemmed word or phrase to the phrases that may stand for it. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
}

const spelled = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .map(americanSpelling)
    .join(' ');

/** Makes a table ready for look-ups. */
export function readSynonyms(table: SynonymTable): Synonyms {
  const joins = new Map<string, string>();
  for (const [word, spellings] of Object.entries(table.joins)) {
    for (const spelling of spellings) {
      joins.set(spelled(spelling), word);
      joins.set(stem(spelled(spelling)), word);
    }
  }
  const term = (phrase: string) => {
    const words = spelled(phrase);
    return stem(joins.get(words) ?? words);
  };
  const others = new Map<string, Set<string>>();
  const tie = (from: string, to: string) => {
    if (from === to) return;
    const set = others.get(from) ?? new Set();
    others.set(from, set.add(to));
  };
  for (const group of table.groups) for (const a of group) for (const b of group) tie(term(a), term(b));
  for (const [from, wider] of Object.entries(table.oneway)) for (const to of wider) tie(term(from), term(to));
  return { joins, others };
}

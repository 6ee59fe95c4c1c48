import { americanSpelling, Joins, stem } from './terms';

/** The table as people edit it, in `data/search/synonyms.yaml`, where its parts are explained. */
export interface SynonymTable {
  readonly joins: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly (readonly string[])[];
  readonly oneway: Readonly<Record<string, readonly string[]>>;
}

/** How a synonym stands to its word: airflow is no other word for scheduling, though who asks for it may want that. */
export type Kinship = 'same' | 'wider';

/** A table made ready for look-ups. Keys and values are stems; those of several words are joined by spaces. */
export interface Synonyms {
  readonly joins: Joins;
  /** Stemmed word or phrase to the phrases that may stand for it, and whether they mean the same or something wider. */
  readonly others: ReadonlyMap<string, ReadonlyMap<string, Kinship>>;
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
      // Compounds are joined in all their forms; the stem of a single word may be another word's ("explain").
      if (spelled(spelling).includes(' ')) joins.set(stem(spelled(spelling)), word);
    }
  }
  const term = (phrase: string) => {
    const words = spelled(phrase);
    return stem(joins.get(words) ?? words);
  };
  const others = new Map<string, Map<string, Kinship>>();
  const tie = (from: string, to: string, kinship: Kinship) => {
    if (from === to) return;
    const known = others.get(from) ?? new Map<string, Kinship>();
    others.set(from, known);
    if (known.get(to) !== 'same') known.set(to, kinship);
  };
  for (const group of table.groups) for (const a of group) for (const b of group) tie(term(a), term(b), 'same');
  for (const [from, wider] of Object.entries(table.oneway)) for (const to of wider) tie(term(from), term(to), 'wider');
  return { joins: new Joins(joins), others };
}

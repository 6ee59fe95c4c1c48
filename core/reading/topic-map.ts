import type { Library } from '../library';
import { FITS, type TopicId } from '../model';
import { mentorKey } from './mentor-key';

/** What mentors speak about: how many quotes of each fit a topic. */
export interface TopicMap {
  /** The topics that some quote fits, the richest first. */
  readonly topics: readonly TopicId[];
  /** The mentors with most quotes, by name, those with most first. */
  readonly mentors: readonly string[];
  /** Quotes by topic and then by mentor, in the order of `topics` and `mentors`. */
  readonly counts: readonly (readonly number[])[];
  /** The greatest of the counts. */
  readonly most: number;
  /** How many mentors have no place on it. */
  readonly left: number;
}

interface Row {
  readonly name: string;
  quotes: number;
  readonly topics: Map<TopicId, number>;
}

/**
 * Counts the quotes rated 2 or 3 by topic and mentor. A quote from an interview of several mentors counts for each of
 * them, as a search for their names finds it.
 * @param places the most mentors that it shows
 */
export function topicMap(library: Library, places: number): TopicMap {
  const rows = new Map<string, Row>();
  const all = new Map<TopicId, number>();
  for (const { interview, quotes } of library.holdings) {
    const counts = new Map<TopicId, number>();
    for (const { ratings } of quotes)
      for (const topic of Object.keys(ratings))
        if ((ratings[topic] ?? 0) >= FITS) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const names = new Map(interview.mentors.map(({ name }) => [mentorKey(name), name]));
    for (const [key, name] of names) {
      const row = rows.get(key) ?? { name, quotes: 0, topics: new Map() };
      row.quotes += quotes.length;
      for (const [topic, count] of counts) row.topics.set(topic, (row.topics.get(topic) ?? 0) + count);
      rows.set(key, row);
    }
    for (const [topic, count] of counts) all.set(topic, (all.get(topic) ?? 0) + count);
  }
  const shown = [...rows.values()].sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name)).slice(0, places);
  // A topic on which only those without a place speak would be an empty row.
  const topics = [...all]
    .filter(([topic]) => shown.some((row) => row.topics.has(topic)))
    .sort(([a, one], [b, other]) => other - one || compare(a, b))
    .map(([topic]) => topic);
  const counts = topics.map((topic) => shown.map((row) => row.topics.get(topic) ?? 0));
  return {
    topics,
    mentors: shown.map(({ name }) => name),
    counts,
    most: Math.max(0, ...counts.flat()),
    left: rows.size - shown.length,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The search for what a mentor says on a topic. */
export function cellQuery(topic: TopicId, mentor: string): string {
  // A name with quotation marks in it can't be typed; its longest part is found in the whole.
  const [part = ''] = mentor
    .normalize('NFKC')
    .split(/["“”]/)
    .sort((a, b) => b.trim().length - a.trim().length);
  return `topic:${topic} mentor:"${part.trim()}"`;
}

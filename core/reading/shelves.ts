import { type Library, mentorNames } from '../library';
import { FITS, type Holding } from '../model';
import { mentorKey } from './mentor-key';

/** The ways to put interviews on shelves. */
export const SHELF_ORDERS = ['pack', 'mentor', 'topic'] as const;
export type ShelfOrder = (typeof SHELF_ORDERS)[number];

/** An interview on a shelf. */
export interface ShelfPlace {
  readonly holding: Holding;
  /** How many of its quotes belong on the shelf: all, or those that fit the topic. */
  readonly quotes: number;
}

/** Interviews that stand together. */
export interface Shelf {
  /** Id of the pack or topic, or the name of the mentor. */
  readonly name: string;
  readonly places: readonly ShelfPlace[];
  readonly quotes: number;
}

/**
 * Puts the interviews of a library on shelves. An interview of several mentors, or with something to say on several
 * topics, stands on several.
 * @param wanted words that must be in what is said of an interview: its mentors, their roles, date, rights and pack
 * @returns packs in the order of the library, mentors by name, topics with the most quotes first
 */
export function shelvesBy(order: ShelfOrder, library: Library, wanted = ''): Shelf[] {
  const shelves = new Map<string, { name: string; places: ShelfPlace[] }>();
  const put = (key: string, name: string, place: ShelfPlace) => {
    const shelf = shelves.get(key);
    if (shelf) shelf.places.push(place);
    else shelves.set(key, { name, places: [place] });
  };
  const words = wordsToFind(wanted);
  // A pack without interviews is there too, until something else is asked for.
  if (order === 'pack' && words.length === 0)
    for (const { id } of library.packInfos) shelves.set(id, { name: id, places: [] });
  for (const holding of library.holdings) {
    const { interview, quotes, pack } = holding;
    if (words.length > 0 && !has(holding, library.pack(pack)?.title ?? '', words)) continue;
    if (order === 'pack') put(pack, pack, { holding, quotes: quotes.length });
    else if (order === 'mentor') {
      const mentors = new Map(interview.mentors.map(({ name }) => [mentorKey(name), name]));
      for (const [key, name] of mentors) put(key, name, { holding, quotes: quotes.length });
    } else for (const [topic, count] of topicsOf(holding)) put(topic, topic, { holding, quotes: count });
  }
  const made = [...shelves.values()].map(({ name, places }) => ({
    name,
    places: order === 'topic' ? places.sort((a, b) => b.quotes - a.quotes) : places,
    quotes: places.reduce((sum, place) => sum + place.quotes, 0),
  }));
  if (order === 'mentor') made.sort((a, b) => collator.compare(a.name, b.name));
  if (order === 'topic') made.sort((a, b) => b.quotes - a.quotes || collator.compare(a.name, b.name));
  return made;
}

const collator = new Intl.Collator('en');

/** A text as it is looked through: small letters without accents. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();

const wordsToFind = (wanted: string) => folded(wanted).split(/\s+/).filter(Boolean);

function has({ interview }: Holding, packTitle: string, words: readonly string[]): boolean {
  const roles = interview.mentors.map(({ role }) => role);
  const said = folded([mentorNames(interview), ...roles, interview.date, interview.rights, packTitle].join(' '));
  return words.every((word) => said.includes(word));
}

function topicsOf({ quotes }: Holding): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ratings } of quotes)
    for (const topic of Object.keys(ratings))
      if ((ratings[topic] ?? 0) >= FITS) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

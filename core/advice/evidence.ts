import type { Outline, OutlineBlock, TopicId } from '../model';
import type { Word } from '../words';
import type { Lexicon, Sign, Strength } from './lexicon';
import { countWords, type Found, phraseWords } from './phrases';
import { type AdviceWeights, WEIGHTS } from './weights';

/** Where on a page a phrase stands. */
type Place = keyof AdviceWeights['place'];

/** A phrase that a page has, in the page's own words. */
export interface Sighting {
  readonly phrase: string;
  readonly strength: Strength;
  readonly place: Place;
  /** The heading that it stands in or under, or '' above the first. */
  readonly heading: string;
  readonly count: number;
}

/** What speaks for a topic on a page. */
export interface Evidence {
  readonly topic: TopicId;
  readonly score: number;
  /** The heading of the section that speaks loudest, or null where the page as a whole does. */
  readonly section: string | null;
  /** The phrases, what says most first. */
  readonly sightings: readonly Sighting[];
}

/** How many distinct phrases of each sort a page has. */
export interface DomainCounts {
  readonly ml: number;
  readonly software: number;
  readonly hints: number;
  readonly elsewhere: number;
}

/** All that the lexicon finds on a page. */
export interface PageEvidence {
  /** Words of the page, headings included. */
  readonly words: number;
  readonly domain: DomainCounts;
  /** Topics with any evidence, strongest first. */
  readonly topics: readonly Evidence[];
}

class Section {
  words = 0;
  /** Topic to phrase to sighting. */
  readonly topics = new Map<TopicId, Map<string, Sighting>>();

  constructor(readonly heading: string) {}

  note(topic: TopicId, key: string, sighting: Omit<Sighting, 'count'>) {
    const phrases = this.topics.get(topic) ?? new Map<string, Sighting>();
    this.topics.set(topic, phrases);
    phrases.set(key, joined(phrases.get(key), { ...sighting, count: 1 }));
  }
}

const RANK = { title: 3, heading: 2, text: 1 } as const;

function joined(a: Sighting | undefined, b: Sighting): Sighting {
  if (!a) return b;
  const better = RANK[b.place] > RANK[a.place] ? b : a;
  return { ...better, count: a.count + b.count };
}

/** Of phrases of one topic that overlap, the one that says most: the strongest, then the longest. */
function* withoutOverlaps(found: readonly Found<Sign>[]) {
  const order = [...found].sort((a, b) => strengthOf(b) - strengthOf(a) || b.to - b.from - (a.to - a.from));
  /** Of each topic the places of words that its phrases have taken. */
  const taken = new Map<string, Set<number>>();
  for (const hit of order) {
    const of = hit.value.sort === 'topic' ? hit.value.topic : `:${hit.value.sort}`;
    const places = taken.get(of) ?? new Set();
    const own = Array.from({ length: hit.to - hit.from }, (_, at) => hit.from + at);
    if (own.some((place) => places.has(place))) continue;
    for (const place of own) places.add(place);
    taken.set(of, places);
    yield hit;
  }
}

const strengthOf = ({ value }: Found<Sign>) => (value.sort === 'topic' ? value.strength : 0);

function score(phrases: Iterable<Sighting>, words: number, weights: AdviceWeights): number {
  const { breadth, typicalWords } = weights;
  let sum = 0;
  let strong = 0;
  for (const { strength, place, count } of phrases) {
    sum += weights.strength[strength] * weights.place[place] * (1 + weights.repeat * Math.log2(count));
    // What speaks for a topic in the text says it outright in the title.
    if (strength === 3 || (strength === 2 && place === 'title')) strong++;
  }
  const density = sum / Math.sqrt(Math.max(words, typicalWords / 2) / typicalWords);
  return Math.log2(1 + density) * (breadth.base + breadth.each * Math.min(strong, breadth.most));
}

/** Reads a page with the lexicon: its topics, section by section, and the words of its field. */
export function findEvidence(outline: Outline, lexicon: Lexicon, weights: AdviceWeights = WEIGHTS): PageEvidence {
  const sections = [new Section('')];
  const domain = {
    ml: new Set<string>(),
    software: new Set<string>(),
    hints: new Set<string>(),
    elsewhere: new Set<string>(),
  };
  let total = 0;

  const read = (text: string, place: Place, section: Section) => {
    const words = phraseWords(text);
    const count = countWords(words);
    total += count;
    section.words += count;
    for (const hit of withoutOverlaps(lexicon.signs.find(words))) {
      const key = wordsKey(words, hit);
      if (hit.value.sort !== 'topic') domain[hit.value.sort].add(key);
      else {
        const phrase = text.slice(words[hit.from]?.start, words[hit.to - 1]?.end);
        section.note(hit.value.topic, key, { phrase, strength: hit.value.strength, place, heading: section.heading });
      }
    }
  };

  read(outline.title, 'title', sections[0] as Section);
  for (const block of outline.blocks) {
    if (block.kind === 'heading') {
      // A page's first heading mostly repeats its title, which must not count twice.
      if (sections.length === 1 && isTitle(block, outline.title)) continue;
      sections.push(new Section(block.text));
      read(block.text, 'heading', sections.at(-1) as Section);
    } else if (block.kind !== 'code') read(block.text, 'text', sections.at(-1) as Section);
  }
  const counts = {
    ml: domain.ml.size,
    software: domain.software.size,
    hints: domain.hints.size,
    elsewhere: domain.elsewhere.size,
  };
  return { words: total, domain: counts, topics: weigh(sections, total, weights) };
}

const wordsKey = (words: readonly Word[], { from, to }: Found<Sign>) =>
  words
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');

const isTitle = (block: OutlineBlock, title: string) =>
  title !== '' && (block.text === title || (block.level === 1 && title.startsWith(block.text)));

function weigh(sections: readonly Section[], total: number, weights: AdviceWeights): Evidence[] {
  const page = new Map<TopicId, Map<string, Sighting>>();
  for (const section of sections) {
    for (const [topic, phrases] of section.topics) {
      const all = page.get(topic) ?? new Map<string, Sighting>();
      page.set(topic, all);
      for (const [key, sighting] of phrases) all.set(key, joined(all.get(key), sighting));
    }
  }
  const evidence: Evidence[] = [];
  for (const [topic, phrases] of page) {
    const titled =
      phrases.size >= weights.fewestInTitled &&
      [...phrases.values()].some(({ place, strength }) => place === 'title' && strength > 1);
    let best = score(phrases.values(), total, weights) + (titled ? weights.title : 0);
    let section: string | null = null;
    for (const part of sections) {
      const own = part.topics.get(topic);
      if (!own || part.words === total) continue;
      const value = weights.section * score(own.values(), Math.max(part.words, weights.shortestSection), weights);
      if (value <= best) continue;
      best = value;
      section = part.heading;
    }
    const sightings = [...phrases.values()].sort((a, b) => worth(b, section, weights) - worth(a, section, weights));
    evidence.push({ topic, score: best, section, sightings });
  }
  return evidence.sort((a, b) => b.score - a.score);
}

function worth({ strength, place, heading }: Sighting, section: string | null, weights: AdviceWeights): number {
  return weights.strength[strength] * weights.place[place] * (heading === section ? weights.reasonInSection : 1);
}

import type { TopicId } from '../model';
import { PhraseBook, phraseWords, type WordClasses } from './phrases';

/** How much a phrase says: 3 the text is about the topic, 2 it speaks for it, 1 it supports it. */
export type Strength = 1 | 2 | 3;

/** A topic as people edit it, in `data/topics/<id>.yaml`. */
export interface Topic {
  readonly id: TopicId;
  /** As shown to people, for example "Team structure". */
  readonly label: string;
  readonly description: string;
  readonly strong: readonly string[];
  readonly medium: readonly string[];
  readonly weak: readonly string[];
  /** What people type into the search box who want advice on the topic. */
  readonly asks: readonly string[];
}

/** Which phrases tell the field from everything else, as people edit them, in `data/gate.yaml`. */
export interface GatePhrases {
  readonly domain: {
    readonly ml: readonly string[];
    readonly software: readonly string[];
    /** Single words that count a little beside those of `ml`. */
    readonly hints: readonly string[];
  };
  readonly elsewhere: readonly string[];
}

/** All that is needed to understand pages, as compiled from `data/`. */
export interface LexiconSource {
  readonly classes: WordClasses;
  readonly topics: readonly Topic[];
  readonly gate: GatePhrases;
}

/** What a phrase on a page is evidence for. */
export type Sign =
  | { readonly sort: 'topic'; readonly topic: TopicId; readonly strength: Strength }
  | { readonly sort: 'ml' | 'software' | 'hints' | 'elsewhere' };

/** A {@link LexiconSource} made ready for use. Each of its books takes some time to make, so it is made when first used. */
export class Lexicon {
  readonly topics: ReadonlyMap<TopicId, Topic>;
  #signs: PhraseBook<Sign> | undefined;
  #asks: PhraseBook<TopicId> | undefined;

  constructor(private readonly source: LexiconSource) {
    this.topics = new Map(source.topics.map((topic) => [topic.id, topic]));
  }

  /** What phrases on a page are evidence for. */
  get signs(): PhraseBook<Sign> {
    this.#signs ??= bookOfSigns(this.source);
    return this.#signs;
  }

  /** The topics that a query asks for in so many words, each once. */
  topicsAskedFor(query: string): TopicId[] {
    this.#asks ??= bookOfAsks(this.source);
    return [...new Set(this.#asks.find(phraseWords(query)).map(({ value }) => value))];
  }
}

function bookOfAsks({ classes, topics }: LexiconSource): PhraseBook<TopicId> {
  const book = new PhraseBook<TopicId>(classes);
  for (const { id, asks } of topics) for (const phrase of asks) book.add(phrase, id);
  return book;
}

function bookOfSigns({ classes, topics, gate }: LexiconSource): PhraseBook<Sign> {
  const book = new PhraseBook<Sign>(classes);
  const add = (phrases: readonly string[], sign: Sign) => {
    for (const phrase of phrases) book.add(phrase, sign);
  };
  for (const { id, strong, medium, weak } of topics) {
    add(strong, { sort: 'topic', topic: id, strength: 3 });
    add(medium, { sort: 'topic', topic: id, strength: 2 });
    add(weak, { sort: 'topic', topic: id, strength: 1 });
  }
  add(gate.domain.ml, { sort: 'ml' });
  add(gate.domain.software, { sort: 'software' });
  add(gate.domain.hints, { sort: 'hints' });
  add(gate.elsewhere, { sort: 'elsewhere' });
  return book;
}

import { groupBy } from './group';
import {
  type Block,
  type Exchange,
  FITS,
  type Holding,
  type Interview,
  type Mentor,
  type Pack,
  type PackInfo,
  type Quote,
  type TopicId,
} from './model';

/** A quote with all that must be shown beside it. */
export interface PlacedQuote {
  readonly quote: Quote;
  readonly interview: Interview;
  readonly exchange: Exchange;
}

/** The packs that a person has, and the ways to find something in them. Interviews can be added and taken away. */
export class Library {
  readonly #packs = new Map<string, PackInfo>();
  readonly #holdings = new Map<string, Holding>();
  readonly #quotes = new Map<string, Quote>();
  /** The quotes that fit a topic, made when it is first asked for. */
  readonly #onTopics = new Map<TopicId, Set<Quote>>();

  /** @throws Error where a quote belongs to no interview of its pack */
  constructor(packs: readonly Pack[] = []) {
    for (const { interviews, quotes, ...info } of packs) {
      this.putPack(info);
      const own = groupBy(quotes, ({ interview }) => interview);
      const known = new Set(interviews.map(({ id }) => id));
      const stray = quotes.find(({ interview }) => !known.has(interview));
      if (stray) throw new Error(`the quote ${stray.id} belongs to no interview of the pack ${info.id}`);
      for (const interview of interviews) this.put({ pack: info.id, interview, quotes: own.get(interview.id) ?? [] });
    }
  }

  /** Adds a pack, without interviews, or replaces what is said of it. */
  putPack(info: PackInfo): void {
    this.#packs.set(info.id, info);
  }

  /** Takes a pack away with all its interviews. */
  removePack(id: string): void {
    for (const { pack, interview } of [...this.#holdings.values()]) if (pack === id) this.remove(interview.id);
    this.#packs.delete(id);
  }

  /** Adds an interview, or replaces the one of its id. */
  put(holding: Holding): void {
    this.remove(holding.interview.id);
    this.#holdings.set(holding.interview.id, holding);
    for (const quote of holding.quotes) {
      this.#quotes.set(quote.id, quote);
      for (const [topic, fitting] of this.#onTopics) if ((quote.ratings[topic] ?? 0) >= FITS) fitting.add(quote);
    }
  }

  /** Takes an interview away; one that is not there is none. */
  remove(interview: string): void {
    for (const quote of this.#holdings.get(interview)?.quotes ?? []) {
      this.#quotes.delete(quote.id);
      for (const fitting of this.#onTopics.values()) fitting.delete(quote);
    }
    this.#holdings.delete(interview);
  }

  /** The packs as they could be written to files. */
  get packs(): readonly Pack[] {
    const own = groupBy(this.#holdings.values(), ({ pack }) => pack);
    return [...this.#packs.values()].map((info) => {
      const holdings = own.get(info.id) ?? [];
      return {
        ...info,
        interviews: holdings.map(({ interview }) => interview),
        quotes: holdings.flatMap(({ quotes }) => quotes),
      };
    });
  }

  /** What the packs say of themselves. */
  get packInfos(): Iterable<PackInfo> {
    return this.#packs.values();
  }

  get holdings(): Iterable<Holding> {
    return this.#holdings.values();
  }

  get quotes(): Iterable<Quote> {
    return this.#quotes.values();
  }

  get quoteCount(): number {
    return this.#quotes.size;
  }

  /** An interview with its quotes and its pack, by the interview's id. */
  holding(interview: string): Holding | undefined {
    return this.#holdings.get(interview);
  }

  pack(id: string): PackInfo | undefined {
    return this.#packs.get(id);
  }

  /** The quotes rated 2 or 3 for a topic. */
  quotesOn(topic: TopicId): ReadonlySet<Quote> {
    let fitting = this.#onTopics.get(topic);
    if (!fitting) {
      fitting = new Set([...this.#quotes.values()].filter(({ ratings }) => (ratings[topic] ?? 0) >= FITS));
      this.#onTopics.set(topic, fitting);
    }
    return fitting;
  }

  interviewOf(quote: Quote): Interview {
    const holding = this.#holdings.get(quote.interview);
    if (!holding) throw new Error(`the quote ${quote.id} belongs to no interview of the library`);
    return holding.interview;
  }

  /** The quote of an id with its surroundings, or undefined where the library has none (any more). */
  place(id: string): PlacedQuote | undefined {
    const quote = this.#quotes.get(id);
    if (!quote) return undefined;
    const interview = this.interviewOf(quote);
    return { quote, interview, exchange: interview.exchanges[quote.exchange] as Exchange };
  }
}

/** The names of an interview's mentors in one line. */
export const mentorNames = (interview: Pick<Interview, 'mentors'>) =>
  interview.mentors.map(({ name }) => name).join(', ');

/** Who says a block of an answer: a mentor, or a host whose remark stands in it; undefined where the interview names none. */
export const speakerOf = (
  { mentors, hosts = [] }: Pick<Interview, 'mentors' | 'hosts'>,
  { speaker }: Block,
): Mentor | undefined => (speaker < 0 ? hosts[-1 - speaker] : mentors[speaker]);

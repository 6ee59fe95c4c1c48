import type { Block, Exchange, Interview, Mentor, Pack, Quote } from './model';

/** A quote with all that must be shown beside it. */
export interface PlacedQuote {
  readonly quote: Quote;
  readonly interview: Interview;
  readonly exchange: Exchange;
}

/** The packs that a person has, and the ways to find something in them by its id. Packs are not changed by it. */
export class Library {
  readonly #interviews = new Map<string, Interview>();
  readonly #quotes = new Map<string, Quote>();

  constructor(readonly packs: readonly Pack[]) {
    for (const pack of packs) {
      for (const interview of pack.interviews) this.#interviews.set(interview.id, interview);
      for (const quote of pack.quotes) this.#quotes.set(quote.id, quote);
    }
  }

  get quotes(): Iterable<Quote> {
    return this.#quotes.values();
  }

  interviewOf(quote: Quote): Interview {
    const interview = this.#interviews.get(quote.interview);
    if (!interview) throw new Error(`the quote ${quote.id} belongs to no interview of the library`);
    return interview;
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

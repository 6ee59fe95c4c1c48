import type { Block, Holding, Interview, Mentor, Quote } from '../model';
import { firstMisplaced } from './pack';
import type { Stretch } from './quotes';

/** A quote as it is kept: its words are the interview's. */
type KeptQuote = Omit<Quote, 'text' | 'interview'>;

/**
 * What is kept of an interview and its quotes, as text: browsers store and give back one text several times as fast as
 * the many small things in it.
 */
export function toKept({ interview, quotes }: Holding): string {
  const kept = quotes.map(
    ({ id, exchange, block, start, end, keywords, ratings }): KeptQuote => ({
      id,
      exchange,
      block,
      start,
      end,
      keywords,
      ratings,
    }),
  );
  return JSON.stringify({ interview, quotes: kept });
}

/**
 * The interview and its quotes from what was kept; undefined where that is not whole, whatever else it is. The checks are
 * plain and fast, for all of a library is read at each start: what is kept was checked thoroughly before.
 */
export function fromKept(pack: string, kept: unknown): Holding | undefined {
  const { interview, quotes } = parsed(kept);
  if (!isInterview(interview) || !isListOf(quotes, isQuote) || firstMisplaced(interview, quotes)) return undefined;
  return {
    pack,
    interview,
    quotes: quotes.map((quote) => ({ ...quote, interview: interview.id, text: wordsOf(interview, quote) })),
  };
}

const wordsOf = ({ exchanges }: Interview, { exchange, block, start, end }: Stretch) =>
  exchanges[exchange]?.answer[block]?.text.slice(start, end) ?? '';

type Unknown<Type> = { readonly [Key in keyof Type]?: unknown };

function parsed(kept: unknown): Unknown<{ interview: Interview; quotes: readonly KeptQuote[] }> {
  try {
    return partsOf(JSON.parse(String(kept)));
  } catch {
    return {};
  }
}

/** The parts of something that should have some; what has none is as good as empty. */
const partsOf = <Type>(raw: unknown): Unknown<Type> => (typeof raw === 'object' && raw !== null ? raw : {});

const isText = (raw: unknown): raw is string => typeof raw === 'string';

const isListOf = <Type>(raw: unknown, isOne: (one: unknown) => one is Type): raw is readonly Type[] =>
  Array.isArray(raw) && raw.every(isOne);

function isInterview(raw: unknown): raw is Interview {
  const { id, mentors, hosts = [], url, date, language, rights, links, exchanges } = partsOf<Interview>(raw);
  return (
    [id, url, date, language, rights].every(isText) &&
    isListOf(mentors, isPerson) &&
    isListOf(hosts, isPerson) &&
    isRecord(links, isText) &&
    isListOf(exchanges, isExchange)
  );
}

function isPerson(raw: unknown): raw is Mentor {
  const { name, role } = partsOf<Mentor>(raw);
  return isText(name) && isText(role);
}

function isExchange(raw: unknown): raw is Interview['exchanges'][number] {
  const { question, answer } = partsOf<Interview['exchanges'][number]>(raw);
  return isText(question) && isListOf(answer, isBlock);
}

function isBlock(raw: unknown): raw is Block {
  const { kind, text, speaker } = partsOf<Block>(raw);
  return (kind === 'paragraph' || kind === 'item') && isText(text) && Number.isInteger(speaker);
}

function isQuote(raw: unknown): raw is KeptQuote {
  const { id, exchange, block, start, end, keywords, ratings } = partsOf<KeptQuote>(raw);
  return (
    isText(id) &&
    Number.isInteger(exchange) &&
    Number.isInteger(block) &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    isListOf(keywords, isText) &&
    isRecord(ratings, (rating) => rating === 1 || rating === 2 || rating === 3)
  );
}

const isRecord = (raw: unknown, isOne: (one: unknown) => boolean) =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.values(raw).every(isOne);

import { mentorNames, type PlacedQuote } from '../library';
import type { Interview, Quote } from '../model';
import { linkTo } from './fragment';

/** A quote, or a part of one, with all that a document must say of its source. */
export interface Citation {
  /** The words as in the source, with "…" where they begin inside a sentence. */
  readonly text: string;
  /** Whether they begin inside a sentence. */
  readonly continued: boolean;
  /** Everyone who is interviewed, in one line. */
  readonly mentor: string;
  /** The same, name by name. */
  readonly mentors: readonly string[];
  readonly role: string;
  readonly question: string;
  /** Address of the source page. */
  readonly url: string;
  /** Address that leads to the very words. */
  readonly link: string;
  /** ISO 8601 date of the interview. */
  readonly date: string;
  readonly rights: string;
}

/** A part of a quote: offsets into the quote's text. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const ELLIPSIS = '…';
const SENTENCE_START = /^["“‘(]*[\p{Lu}\p{N}]/u;

/**
 * The words as they are quoted. Grammar asks for an ellipsis where a quotation begins or ends inside a sentence; the
 * words themselves stay as they are.
 */
function quotedText(quote: Quote, interview: Interview, part: Part = { start: 0, end: quote.text.length }): string {
  const text = quote.text.slice(part.start, part.end);
  const block = interview.exchanges[quote.exchange]?.answer[quote.block]?.text ?? '';
  const before = block.slice(0, quote.start + part.start).trimEnd();
  const opensInside = before !== '' && (!SENTENCE_START.test(text) || !/[.!?…:][)”"’]*$/.test(before));
  const closesInside = part.end < quote.text.length && !/[.!?…][)”"’]*$/.test(text);
  return `${opensInside ? `${ELLIPSIS} ` : ''}${text}${closesInside ? ` ${ELLIPSIS}` : ''}`;
}

/** The mentor with the role, where one is known. */
export const whoOf = ({ mentor, role }: Pick<Citation, 'mentor' | 'role'>) => `${mentor}${role && `, ${role}`}`;

/** A text without line breaks, for places where a format would take one for the end of what it holds. */
export const oneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ');

/** Cuts white space off a part; null where nothing is left. */
export function tidyPart(text: string, part: Part): Part | null {
  const slice = text.slice(part.start, part.end);
  const start = part.start + (slice.length - slice.trimStart().length);
  const end = part.end - (slice.length - slice.trimEnd().length);
  return end > start ? { start, end } : null;
}

/** Makes the citation of a quote, or of a part of it. */
export function cite(
  { quote, interview, exchange }: PlacedQuote,
  part: Part = { start: 0, end: quote.text.length },
): Citation {
  const place = { ...quote, start: quote.start + part.start, end: quote.start + part.end };
  const text = quotedText(quote, interview, part);
  return {
    text,
    continued: text.startsWith(ELLIPSIS),
    mentor: mentorNames(interview),
    mentors: interview.mentors.map(({ name }) => name),
    role: interview.mentors[0]?.role ?? '',
    question: exchange.question,
    url: interview.url,
    link: linkTo(interview, place),
    date: interview.date,
    rights: interview.rights,
  };
}

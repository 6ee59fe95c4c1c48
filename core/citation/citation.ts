import { type PlacedQuote, speakerOf } from '../library';
import type { Interview, Quote } from '../model';
import { linkTo } from './fragment';

/** A quote, or a part of one, with all that a document must say of its source; '' stands for what is not known. */
export interface Citation {
  /** The words as in the source, with "…" where they begin inside a sentence. */
  readonly text: string;
  /** Whether they begin inside a sentence. */
  readonly continued: boolean;
  /** Who says it. Where that one has no name, what they do, and where not even that is known, the host of the source. */
  readonly mentor: string;
  /** What the mentor does, beside the name. */
  readonly role: string;
  /** Names of everyone who is interviewed. */
  readonly mentors: readonly string[];
  /** What was asked; of an article the heading, of a selection the title of its page. */
  readonly question: string;
  /** Address of the source page. */
  readonly url: string;
  /** Address that leads to the very words. */
  readonly link: string;
  /** ISO 8601 date of the interview. */
  readonly date: string;
  readonly rights: string;
  /** BCP 47 tag of the language of the words. */
  readonly language: string;
}

/** A part of a quote: offsets into the quote's text. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const ELLIPSIS = '…';
// Letters of scripts that know no capitals (Lo) may begin a sentence too.
const SENTENCE_START = /^["“„‘«»‹›(「『¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const SENTENCE_END = /[.!?…。！？؟۔।][)"”“’«»‹›」』]*$/;
const LEAD_IN = /[:：]["“„‘«»‹›「『)”’]*$/;

/**
 * The words as they are quoted. Grammar asks for an ellipsis where a quotation begins or ends inside a sentence; the
 * words themselves stay as they are.
 */
function quotedText(quote: Quote, interview: Interview, part: Part): string {
  const text = quote.text.slice(part.start, part.end);
  const block = interview.exchanges[quote.exchange]?.answer[quote.block]?.text ?? '';
  const before = block.slice(0, quote.start + part.start).trimEnd();
  const opensInside =
    before !== '' && (!SENTENCE_START.test(text) || !(SENTENCE_END.test(before) || LEAD_IN.test(before)));
  const closesInside = part.end < quote.text.length && !SENTENCE_END.test(text);
  return `${opensInside ? `${ELLIPSIS} ` : ''}${text}${closesInside ? ` ${ELLIPSIS}` : ''}`;
}

/** A text without line breaks, for places where a format would take one for the end of what it holds. */
export const oneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ');

/** Cuts white space off a part; null where nothing is left. */
export function tidyPart(text: string, part: Part): Part | null {
  const slice = text.slice(part.start, part.end);
  const start = part.start + (slice.length - slice.trimStart().length);
  const end = part.end - (slice.length - slice.trimEnd().length);
  return end > start ? { start, end } : null;
}

/** The host of an address, as people name a site; '' where there is none. */
export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '');

const wholeQuotes = new WeakMap<Interview, WeakMap<Quote, Citation>>();

/**
 * Makes the citation of a quote, or of a part of it. That of a whole quote is made once, since a search shows the same
 * quotes with each key.
 */
export function cite(placed: PlacedQuote, part?: Part): Citation {
  const { quote, interview } = placed;
  if (part) return made(placed, part);
  let own = wholeQuotes.get(interview);
  if (!own) {
    own = new WeakMap();
    wholeQuotes.set(interview, own);
  }
  let citation = own.get(quote);
  if (!citation) {
    citation = made(placed, { start: 0, end: quote.text.length });
    own.set(quote, citation);
  }
  return citation;
}

function made({ quote, interview, exchange }: PlacedQuote, part: Part): Citation {
  const place = { ...quote, start: quote.start + part.start, end: quote.start + part.end };
  const text = quotedText(quote, interview, part);
  const block = exchange.answer[quote.block];
  const { name = '', role = '' } = (block && speakerOf(interview, block)) ?? {};
  return {
    text,
    continued: text.startsWith(ELLIPSIS),
    mentor: name || role || hostOf(interview.url),
    role: name && role,
    mentors: interview.mentors.map((mentor) => mentor.name).filter(Boolean),
    question: exchange.question,
    url: interview.url,
    link: linkTo(interview, place),
    date: interview.date,
    rights: interview.rights,
    language: interview.language,
  };
}

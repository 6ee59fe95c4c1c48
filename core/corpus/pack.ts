import * as v from 'valibot';
import type { Lexicon } from '../advice/lexicon';
import { speakerOf } from '../library';
import type { Interview, Pack, Quote, Rating } from '../model';
import { annotateQuotes } from './annotate';
import { quotesAt, quotesOf, type Stretch } from './quotes';
import { tidied } from './tidied';

/** What a pack file says it is. */
export const PACK_FORMAT = 'margin-mentor/pack';

/** The version that this code writes, and the newest that it reads. */
export const PACK_VERSION = 1;

/** Longest text of a pack file, in UTF-16 code units: some two hundred long interviews. */
export const LONGEST_PACK = 5_000_000;

/** Why a file is not taken as a pack, and where in it the reason stands. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    readonly problem: 'too long' | 'no JSON' | 'no pack' | 'newer' | 'invalid',
    /** For example `interviews.0.exchanges.2.question`; '' where the whole file is meant. */
    readonly place = '',
    detail = '',
  ) {
    super([problem, place, detail].filter(Boolean).join(': '));
  }
}

const text = v.pipe(v.string(), v.transform(tidied));
const someText = v.pipe(text, v.nonEmpty());
const name = v.pipe(
  v.string(),
  v.description('A name of letters, digits, dots, hyphens and underscores'),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u),
);
const address = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/, 'is no address that begins with http:// or https://'),
  v.check((url) => URL.canParse(url), 'is no address'),
);
const date = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const interviewSchema = v.object({
  id: v.pipe(name, v.description('Unique in the pack, and the same in each revision of it')),
  mentors: v.pipe(v.array(v.object({ name: someText, role: text })), v.minLength(1)),
  hosts: v.optional(v.array(v.object({ name: someText, role: text }))),
  url: v.pipe(address, v.description('Address of the source page')),
  date: v.pipe(date, v.description('ISO 8601 date of publication, or empty')),
  language: v.pipe(text, v.description('BCP 47 language tag, or empty')),
  rights: v.pipe(text, v.description('Who holds the rights, as shown with each quote')),
  links: v.optional(v.record(text, address), {}),
  exchanges: v.pipe(
    v.array(
      v.object({
        question: someText,
        answer: v.pipe(
          v.array(
            v.object({
              kind: v.picklist(['paragraph', 'item']),
              text: someText,
              speaker: v.pipe(v.number(), v.integer(), v.description('Index into mentors, or -1 - index into hosts')),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
  quotes: v.optional(
    v.pipe(
      v.array(
        v.object({
          exchange: place,
          block: place,
          start: place,
          end: place,
          keywords: v.optional(v.array(someText), []),
          ratings: v.optional(v.record(name, v.picklist([1, 2, 3])), {}),
        }),
      ),
      v.description(
        'Stretches [start, end) of blocks, in order and without overlaps; made automatically where left out',
      ),
    ),
  ),
});

/** The form of a pack file. docs/pack.schema.json is made from it. */
export const packSchema = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  id: name,
  title: someText,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Grows by one with each published change')),
  licence: text,
  source: text,
  attribution: text,
  interviews: v.array(interviewSchema),
});

type PackFile = v.InferOutput<typeof packSchema>;
type InterviewFile = PackFile['interviews'][number];

/** Joins the id of a pack and that of an interview in it: two packs may use the same for different interviews. */
const SEPARATOR = ':';

/**
 * Reads a pack file (docs/pack.schema.json). It is inert data: what is not named there is dropped, addresses are http
 * addresses, texts are plain. Interviews without quotes are divided and annotated automatically.
 * @throws PackError which says what is wrong and where; nothing is taken of a file that has anything wrong
 */
export function readPack(json: string, lexicon: Lexicon): Pack {
  if (json.length > LONGEST_PACK) throw new PackError('too long');
  const { interviews, format: _, version: __, ...pack } = checked(parsed(json));
  const ids = new Set<string>();
  const read = interviews.map((file, at) => {
    if (ids.has(file.id)) throw new PackError('invalid', `interviews.${at}.id`, `“${file.id}” stands here twice`);
    ids.add(file.id);
    return readInterview(file, pack.id, at, lexicon);
  });
  return {
    ...pack,
    interviews: read.map(({ interview }) => interview),
    quotes: read.flatMap(({ quotes }) => quotes),
  };
}

function parsed(json: string): unknown {
  try {
    // A byte order mark is no JSON, and editors write one.
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new PackError('no JSON');
  }
}

function checked(value: unknown): PackFile {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== PACK_FORMAT) throw new PackError('no pack');
  if (typeof version === 'number' && version > PACK_VERSION) throw new PackError('newer');
  const result = v.safeParse(packSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new PackError('invalid', v.getDotPath(issue) ?? '', issue.message);
}

function readInterview(
  { quotes: stretches, ...file }: InterviewFile,
  pack: string,
  at: number,
  lexicon: Lexicon,
): { interview: Interview; quotes: Quote[] } {
  const { hosts, ...rest } = file;
  const interview: Interview = { ...rest, ...(hosts ? { hosts } : {}), id: `${pack}${SEPARATOR}${file.id}` };
  interview.exchanges.forEach(({ answer }, exchange) => {
    const wrong = answer.findIndex((block) => speakerOf(interview, block) === undefined);
    if (wrong >= 0)
      throw new PackError('invalid', `interviews.${at}.exchanges.${exchange}.answer.${wrong}.speaker`, 'names nobody');
  });
  if (!stretches) return { interview, quotes: annotateQuotes(interview, quotesOf(interview), lexicon) };
  const wrong = firstMisplaced(interview, stretches);
  if (wrong >= 0)
    throw new PackError('invalid', `interviews.${at}.quotes.${wrong}`, 'is not in its block or overlaps another');
  const quotes = quotesAt(interview, stretches).map((quote, index): Quote => {
    const { keywords = [], ratings = {} } = stretches[index] ?? {};
    const known = Object.entries(ratings).filter(([topic]) => lexicon.topics.has(topic));
    return { ...quote, keywords, ratings: Object.fromEntries(known) as Record<string, Rating> };
  });
  return { interview, quotes };
}

/** Index of the first quote that is not in its block behind the one before it; -1 where all are. */
function firstMisplaced(interview: Interview, stretches: readonly Stretch[]): number {
  return stretches.findIndex(({ exchange, block, start, end }, at) => {
    const length = interview.exchanges[exchange]?.answer[block]?.text.length ?? -1;
    const before = stretches[at - 1];
    const follows =
      !before ||
      before.exchange < exchange ||
      (before.exchange === exchange && (before.block < block || (before.block === block && before.end <= start)));
    return start >= end || end > length || !follows;
  });
}

/** Writes a pack as a file that {@link readPack} reads to the same pack. */
export function writePack({ interviews, quotes, ...pack }: Pack): string {
  const local = (id: string) => id.slice(id.indexOf(SEPARATOR) + 1);
  const file: PackFile = {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    ...pack,
    interviews: interviews.map((interview) => ({
      id: local(interview.id),
      mentors: interview.mentors.map(({ name: called, role }) => ({ name: called, role })),
      ...(interview.hosts ? { hosts: interview.hosts.map(({ name: called, role }) => ({ name: called, role })) } : {}),
      url: interview.url,
      date: interview.date,
      language: interview.language,
      rights: interview.rights,
      links: { ...interview.links },
      exchanges: interview.exchanges.map(({ question, answer }) => ({ question, answer: [...answer] })),
      quotes: quotes
        .filter((quote) => quote.interview === interview.id)
        .map(({ exchange, block, start, end, keywords, ratings }) => ({
          exchange,
          block,
          start,
          end,
          keywords: [...keywords],
          ratings: { ...ratings },
        })),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

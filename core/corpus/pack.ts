import * as v from 'valibot';
import type { Lexicon } from '../advice/lexicon';
import { groupBy } from '../group';
import { speakerOf } from '../library';
import type { Holding, Interview, Pack, PackInfo, Quote, Rating } from '../model';
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
  url: v.pipe(
    v.union([v.literal(''), address]),
    v.description('Address of the source page, or empty where there is none'),
  ),
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
  return packFrom(parsed(json), lexicon);
}

/**
 * Reads what a pack file holds, by the same rules.
 * @param value what JSON makes of the file
 * @throws PackError
 */
export function packFrom(value: unknown, lexicon: Lexicon): Pack {
  const { interviews, format: _, version: __, ...pack } = checked(value);
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
  return valid(packSchema, value);
}

/** What a schema makes of a value. @throws PackError with the place of what does not fit */
function valid<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
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
  const wrong = firstMisplaced(interview, stretches ?? []);
  if (wrong) throw new PackError('invalid', `interviews.${at}.${wrong.place}`, wrong.detail);
  if (!stretches) return { interview, quotes: annotateQuotes(interview, quotesOf(interview), lexicon) };
  const quotes = quotesAt(interview, stretches).map((quote, index): Quote => {
    const { keywords = [], ratings = {} } = stretches[index] ?? {};
    const known = Object.entries(ratings).filter(([topic]) => lexicon.topics.has(topic));
    return { ...quote, keywords, ratings: Object.fromEntries(known) as Record<string, Rating> };
  });
  return { interview, quotes };
}

/** The first thing in an interview that points to what is not there: a speaker, or a quote's place. */
export function firstMisplaced(
  interview: Interview,
  quotes: readonly Stretch[],
): { place: string; detail: string } | undefined {
  for (const [exchange, { answer }] of interview.exchanges.entries()) {
    const block = answer.findIndex((one) => speakerOf(interview, one) === undefined);
    if (block >= 0) return { place: `exchanges.${exchange}.answer.${block}.speaker`, detail: 'names nobody' };
  }
  const quote = firstMisplacedQuote(interview, quotes);
  return quote < 0 ? undefined : { place: `quotes.${quote}`, detail: 'is not in its block or overlaps another' };
}

/** Index of the first quote that is not in its block behind the one before it; -1 where all are. */
function firstMisplacedQuote(interview: Interview, stretches: readonly Stretch[]): number {
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
export const writePack = (pack: Pack) => `${JSON.stringify(packFile(pack), null, 1)}\n`;

/** What the file of a pack holds, as {@link packFrom} reads it. */
export function packFile({ interviews, quotes, ...pack }: Pack): PackFile {
  const own = groupBy(quotes, ({ interview }) => interview);
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    ...pack,
    interviews: interviews.map((interview) => interviewFile(interview, own.get(interview.id) ?? [])),
  };
}

const interviewFile = (interview: Interview, quotes: readonly Quote[]): InterviewFile => ({
  id: interview.id.slice(interview.id.indexOf(SEPARATOR) + 1),
  mentors: interview.mentors.map(({ name: called, role }) => ({ name: called, role })),
  ...(interview.hosts ? { hosts: interview.hosts.map(({ name: called, role }) => ({ name: called, role })) } : {}),
  url: interview.url,
  date: interview.date,
  language: interview.language,
  rights: interview.rights,
  links: { ...interview.links },
  exchanges: interview.exchanges.map(({ question, answer }) => ({
    question,
    answer: answer.map(({ kind, text: said, speaker }) => ({ kind, text: said, speaker })),
  })),
  quotes: quotes.map(({ exchange, block, start, end, keywords, ratings }) => ({
    exchange,
    block,
    start,
    end,
    keywords: [...keywords],
    ratings: { ...ratings },
  })),
});

const infoSchema = v.omit(packSchema, ['format', 'version', 'interviews']);

/** What a pack says of itself, where a value is that; else undefined. */
export function packInfoFrom(value: unknown): PackInfo | undefined {
  const { success, output } = v.safeParse(infoSchema, value);
  return success ? output : undefined;
}

/**
 * Checks that a pack file can say this and gives it back as it is.
 * @throws PackError
 */
export function checkPackInfo(info: PackInfo): void {
  const untidy = Object.entries(valid(infoSchema, info)).find(([key, said]) => info[key as keyof PackInfo] !== said);
  if (untidy) throw new PackError('invalid', untidy[0], UNTIDY);
}

const UNTIDY = 'a text has control characters, or white space that is no single space';

/**
 * Checks that an interview with its quotes can be written into a pack file and comes back from it as it is: what cannot
 * could be kept, but neither shared nor restored.
 * @throws PackError whose place begins at the interview
 */
export function checkHolding({ pack, interview, quotes }: Holding): void {
  const file = interviewFile(interview, quotes);
  const read = valid(interviewSchema, file);
  if (!v.is(name, pack)) throw new PackError('invalid', 'pack', 'is no name');
  if (interview.id !== `${pack}${SEPARATOR}${file.id}`)
    throw new PackError('invalid', 'id', `does not begin with its pack, “${pack}”`);
  // Both have the keys of the schema in its order.
  if (JSON.stringify(read) !== JSON.stringify(file)) throw new PackError('invalid', '', UNTIDY);
  const wrong = firstMisplaced(interview, quotes);
  if (wrong) throw new PackError('invalid', wrong.place, wrong.detail);
  const altered = quotes.findIndex(
    ({ text: said, exchange, block, start, end, interview: of }) =>
      of !== interview.id || said !== interview.exchanges[exchange]?.answer[block]?.text.slice(start, end),
  );
  if (altered >= 0) throw new PackError('invalid', `quotes.${altered}`, 'is not in the words of the interview');
}

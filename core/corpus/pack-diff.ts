import { groupBy } from '../group';
import { mentorNames, speakerOf } from '../library';
import type { Interview, Pack, PackInfo, Quote } from '../model';

/** An interview as people know it. */
export interface InterviewName {
  readonly id: string;
  /** Names of its mentors in one line. */
  readonly mentors: string;
  readonly date: string;
}

/** How an interview of a pack differs from what is there. */
export interface InterviewChange extends InterviewName {
  /** Quotes with new words, quotes that are no more, and quotes of which words, speaker, keywords or ratings changed. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Which parts of the interview differ; `exchanges` where any question or answer does. */
  readonly about: readonly (keyof Interview)[];
}

/** A change of what a pack says of itself. */
export interface InfoChange {
  readonly field: keyof PackInfo;
  readonly before: string;
  readonly after: string;
}

/** What an import of a pack would change. */
export interface PackDiff {
  readonly added: readonly InterviewName[];
  readonly changed: readonly InterviewChange[];
  readonly removed: readonly InterviewName[];
  /** How many interviews stay as they are. */
  readonly unchanged: number;
  /** Empty where the pack is new. */
  readonly info: readonly InfoChange[];
}

const INFO = ['title', 'revision', 'licence', 'source', 'attribution'] as const satisfies (keyof PackInfo)[];

const ABOUT = ['mentors', 'hosts', 'url', 'date', 'language', 'rights', 'links', 'exchanges'] as const;

const nameOf = (interview: Interview): InterviewName => ({
  id: interview.id,
  mentors: mentorNames(interview),
  date: interview.date,
});

/** Data as text, whatever the order in which its fields were written. */
const canonical = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? '';

const isSame = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** @param before the pack of the same id that is there; undefined where there is none */
export function diffPacks(before: Pack | undefined, after: Pack): PackDiff {
  const old = new Map(before?.interviews.map((interview) => [interview.id, interview]));
  const oldQuotes = groupBy(before?.quotes ?? [], ({ interview }) => interview);
  const newQuotes = groupBy(after.quotes, ({ interview }) => interview);
  const kept = after.interviews.flatMap((interview) => {
    const was = old.get(interview.id);
    return was ? [change(was, interview, oldQuotes.get(was.id) ?? [], newQuotes.get(interview.id) ?? [])] : [];
  });
  const changed = kept.filter((one) => one.about.length + one.added + one.removed + one.changed > 0);
  const names = new Set(after.interviews.map(({ id }) => id));
  return {
    added: after.interviews.filter(({ id }) => !old.has(id)).map(nameOf),
    changed,
    removed: [...old.values()].filter(({ id }) => !names.has(id)).map(nameOf),
    unchanged: kept.length - changed.length,
    info: before
      ? INFO.filter((field) => before[field] !== after[field]).map((field) => ({
          field,
          before: String(before[field]),
          after: String(after[field]),
        }))
      : [],
  };
}

function change(
  before: Interview,
  after: Interview,
  oldQuotes: readonly Quote[],
  newQuotes: readonly Quote[],
): InterviewChange {
  // An id is made of the words.
  const old = new Map(oldQuotes.map((quote) => [quote.id, quote]));
  const ids = new Set(newQuotes.map(({ id }) => id));
  const annotated = newQuotes.filter((quote) => {
    const was = old.get(quote.id);
    return was && !isSame(saidOf(was, before), saidOf(quote, after));
  });
  const gone = countBy(
    oldQuotes.filter(({ id }) => !ids.has(id)),
    before,
  );
  const come = countBy(
    newQuotes.filter(({ id }) => !old.has(id)),
    after,
  );
  // Other words below the same question are what became of the ones there.
  const replaced = sum([...come].map(([question, count]) => Math.min(count, gone.get(question) ?? 0)));
  return {
    ...nameOf(after),
    added: sum(come.values()) - replaced,
    removed: sum(gone.values()) - replaced,
    changed: annotated.length + replaced,
    about: ABOUT.filter((field) => !isSame(before[field], after[field])),
  };
}

/** All that is said of a quote beside its words. */
function saidOf({ exchange, block, keywords, ratings }: Quote, interview: Interview) {
  const answer = interview.exchanges[exchange]?.answer[block];
  return [answer && speakerOf(interview, answer)?.name, keywords, ratings];
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

/** How many quotes there are by their question. */
const countBy = (quotes: readonly Quote[], { exchanges }: Interview): ReadonlyMap<string, number> =>
  new Map(
    [...groupBy(quotes, ({ exchange }) => exchanges[exchange]?.question ?? '')].map(([question, own]) => [
      question,
      own.length,
    ]),
  );

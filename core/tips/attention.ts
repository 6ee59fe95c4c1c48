import type { TopicId } from '../model';
import type { TipSettings } from './settings';

/** A chip that was shown. */
export interface ShownChip {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The page, by a name that does not tell its address. */
  readonly page: string;
  /** Id of the quote. */
  readonly quote: string;
  readonly topic: TopicId;
}

/** What a topic's chips met with: how many were closed unread since one was read, and when the last was. */
export interface Unread {
  readonly count: number;
  readonly at: number;
}

/** What chips have asked of a person lately. */
export interface Attention {
  /** Those that still matter, oldest first. */
  readonly chips: readonly ShownChip[];
  readonly unread: Readonly<Record<TopicId, Unread>>;
}

export const NO_ATTENTION: Attention = { chips: [], unread: {} };

/** A chip that may be shown: on which page, which quote, for which topic. */
export type Candidate = Omit<ShownChip, 'at'>;

/** Why advice that is worth a chip gets a badge. */
export type HeldBack = 'badge only' | 'budget' | 'quiet topic' | 'shown lately';

/** When it is, in milliseconds since 1970, and when the person's day began. */
export interface Moment {
  readonly now: number;
  readonly dayStart: number;
}

const HOUR = 60 * 60 * 1000;

/** A day may have 25 hours. */
const LONGEST_DAY = 25;

/** The chips of the person's day, by page: a page may have its chip again, uncounted. */
export const chipsOfDay = ({ chips }: Attention, { dayStart }: Moment): ShownChip[] => [
  ...new Map(chips.filter(({ at }) => at >= dayStart).map((chip) => [chip.page, chip])).values(),
];

/** Quotes that had a chip on other pages so lately that they are not to have one again. */
export const restedQuotes = (
  { chips }: Attention,
  page: string,
  { restHours }: TipSettings,
  { now }: Moment,
): Set<string> =>
  new Set(chips.filter((chip) => chip.at > now - restHours * HOUR && chip.page !== page).map(({ quote }) => quote));

/** Whether a topic's chips were closed unread so often that it gets none. */
export const isQuiet = ({ unread }: Attention, topic: TopicId, { quietAfter }: TipSettings) =>
  quietAfter > 0 && (unread[topic]?.count ?? 0) >= quietAfter;

/** Whether a page had its chip today: it may have it again, uncounted. */
const hadToday = (attention: Attention, { page }: Candidate, moment: Moment) =>
  chipsOfDay(attention, moment).some((chip) => chip.page === page);

/** Why a chip is not to be shown; undefined where it may be. */
export function heldBack(
  candidate: Candidate,
  attention: Attention,
  settings: TipSettings,
  moment: Moment,
): HeldBack | undefined {
  if (settings.style !== 'chip') return 'badge only';
  if (isQuiet(attention, candidate.topic, settings)) return 'quiet topic';
  if (restedQuotes(attention, candidate.page, settings, moment).has(candidate.quote)) return 'shown lately';
  if (hadToday(attention, candidate, moment)) return undefined;
  return chipsOfDay(attention, moment).length >= settings.chipsPerDay ? 'budget' : undefined;
}

/** Notes a chip that has appeared, also one that does not count. What is too old to matter is left out. */
export function withShown(
  attention: Attention,
  candidate: Candidate,
  { restHours }: TipSettings,
  moment: Moment,
): Attention {
  const oldest = moment.now - Math.max(restHours, LONGEST_DAY) * HOUR;
  const { page, quote, topic } = candidate;
  // Of a quote that a page has again, the last time counts: it rests from then on.
  const kept = attention.chips.filter((chip) => chip.at > oldest && !(chip.page === page && chip.quote === quote));
  return { ...attention, chips: [...kept, { at: moment.now, page, quote, topic }] };
}

/** Notes that a topic's chip was closed without having been opened. */
export const withUnread = (attention: Attention, topic: TopicId, { now }: Moment): Attention => ({
  ...attention,
  unread: { ...attention.unread, [topic]: { count: (attention.unread[topic]?.count ?? 0) + 1, at: now } },
});

/** Forgets that chips of a topic were closed unread: one was read, or the person wants them again. */
export function withRead(attention: Attention, topic: TopicId): Attention {
  const { [topic]: _, ...unread } = attention.unread;
  return { ...attention, unread };
}

/** Reads what is stored; what is not understood is left out. */
export function readAttention(raw: unknown): Attention {
  const { chips, unread } = Object(raw) as { chips?: unknown; unread?: unknown };
  return {
    chips: (Array.isArray(chips) ? chips : []).flatMap((one) => {
      const { at, page, quote, topic } = Object(one) as Partial<Record<keyof ShownChip, unknown>>;
      return typeof at === 'number' && isText(page) && isText(quote) && isText(topic)
        ? [{ at, page, quote, topic }]
        : [];
    }),
    unread: Object.fromEntries(
      Object.entries(Object(unread) as Record<string, unknown>).flatMap(([topic, one]) => {
        const { count, at } = Object(one) as Partial<Record<keyof Unread, unknown>>;
        return typeof count === 'number' && typeof at === 'number' ? [[topic, { count, at }] as const] : [];
      }),
    ),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

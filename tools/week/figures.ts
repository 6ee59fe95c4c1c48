import { DAYS, type Visit } from './simulate';

/** What a week was like. */
export interface WeekFigures {
  /** Chips by day, each page once a day. */
  readonly chips: readonly number[];
  readonly badges: readonly number[];
  /** Visits of pages on topic that were not closed, and those that got at least a badge. */
  readonly onTopic: number;
  readonly served: number;
  /** Distinct quotes that had a chip. */
  readonly quotes: number;
  /** Days on which a page was visited that is worth a chip, and those of them without any chip. */
  readonly worthyDays: number;
  readonly emptyDays: number;
  /** Chips of a quote that another page had a chip of so shortly before: within a day, and within the rest that was set. */
  readonly repeats: number;
  readonly unrested: number;
  /** Chips on a topic of which two or more had been closed unread in a row. */
  readonly unheeded: number;
  /** Pages that there was something to say on, and that showed nothing though nobody had closed them. */
  readonly withheld: number;
}

const HOUR = 60 * 60 * 1000;

export function weekFigures(visits: readonly Visit[], restHours: number): WeekFigures {
  const shown = visits.filter(({ offered }) => offered === 'chip');
  const open = visits.filter(({ offered }) => offered !== 'off');
  const daysOf = (some: readonly Visit[]) =>
    Array.from({ length: DAYS }, (_, day) => some.filter((visit) => visit.day === day));
  const chips = daysOf(shown).map((day) => new Set(day.map(({ address }) => address)).size);
  const worthy = daysOf(open.filter(({ isWorthy }) => isWorthy)).map(({ length }) => length > 0);
  const repeatsWithin = (hours: number) =>
    shown.filter((one, at) =>
      shown
        .slice(0, at)
        .some(
          (other) =>
            other.chip?.quote === one.chip?.quote && other.address !== one.address && other.at > one.at - hours * HOUR,
        ),
    ).length;
  const onTopic = open.filter(({ isOn }) => isOn);
  return {
    chips,
    badges: daysOf(visits.filter(({ offered }) => offered === 'badge')).map(({ length }) => length),
    onTopic: onTopic.length,
    served: onTopic.filter(({ offered }) => offered !== 'nothing').length,
    quotes: new Set(shown.map(({ chip }) => chip?.quote)).size,
    worthyDays: worthy.filter(Boolean).length,
    emptyDays: worthy.filter((isWorthy, day) => isWorthy && chips[day] === 0).length,
    repeats: repeatsWithin(24),
    unrested: repeatsWithin(restHours),
    unheeded: shown.filter(({ chip }) => (chip?.closedBefore ?? 0) >= 2).length,
    withheld: open.filter(({ hasAdvice, offered }) => hasAdvice && offered === 'nothing').length,
  };
}

/** What may not be in any week. */
export interface Bounds {
  readonly chipsPerDay: number;
  /** Days with a page worth a chip that may go by without one; undefined where as many as there are. */
  readonly emptyDays?: number | undefined;
}

/** What a week breaks. */
export function brokenBounds(week: WeekFigures, { chipsPerDay, emptyDays }: Bounds): string[] {
  const most = Math.max(...week.chips);
  return [
    most > chipsPerDay ? `${most} chips on a day, of ${chipsPerDay}` : '',
    week.unrested > 0 ? `${week.unrested} chips of quotes that were to rest` : '',
    week.withheld > 0 ? `${week.withheld} badges withheld` : '',
    emptyDays !== undefined && week.emptyDays > emptyDays
      ? `${week.emptyDays} of ${week.worthyDays} days without a chip that was due, of ${emptyDays} at the most`
      : '',
  ].filter(Boolean);
}

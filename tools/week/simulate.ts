import type { Judgement } from '../../core/advice/advise';
import type { TopicId } from '../../core/model';
import {
  type Attention,
  heldBack,
  NO_ATTENTION,
  restedQuotes,
  withRead,
  withShown,
  withUnread,
} from '../../core/tips/attention';
import type { TipSettings } from '../../core/tips/settings';
import { oneOf } from './random';

/** A page that may be visited. Each visit that is no second one has an address of its own: many pages say the same. */
export interface KnownPage {
  readonly id: string;
  /** Whether somebody judged it to be about what the library covers. */
  readonly isOn: boolean;
  /** The topics that it was judged to be about, best first. */
  readonly topics: readonly TopicId[];
}

/** What a person does with chips: opens each, leaves each alone, or closes each without having opened it. */
export const MANNERS = ['reads', 'ignores', 'closes'] as const;
export type Manner = (typeof MANNERS)[number];

/** How somebody spends a week. */
export interface Reader {
  /** Visits a day of pages on topic, and of others. */
  readonly onTopic: number;
  readonly others: number;
  /** Share of the visits that go to an address that was visited before. */
  readonly revisits: number;
  /** Whether all pages on topic are on the same one, the whole week. */
  readonly isOneTopic: boolean;
  readonly manner: Manner;
}

/** What came of a visit. */
export interface Visit {
  readonly day: number;
  /** In milliseconds since the week began. */
  readonly at: number;
  readonly address: string;
  readonly isOn: boolean;
  /** Whether the page is worth a chip, by itself: nobody's attention considered. */
  readonly isWorthy: boolean;
  /** Whether there is something to say on it at all. */
  readonly hasAdvice: boolean;
  /** `off` where the person has closed its tip: nothing is offered there any more. */
  readonly offered: 'chip' | 'badge' | 'nothing' | 'off';
  /** Where there was a chip: its quote and topic, and how many of the topic had been closed unread in a row. */
  readonly chip?: { readonly quote: string; readonly topic: TopicId; readonly closedBefore: number };
}

/** What the library has to say on a page while some quotes rest. */
export type Judge = (page: KnownPage, rested: ReadonlySet<string>) => Pick<Judgement, 'advice' | 'verdict'>;

export const DAYS = 7;
const HOUR = 60 * 60 * 1000;
/** People are at it from eight to eight. */
const [BEGINS, ENDS] = [8, 20];

interface Visited {
  readonly page: KnownPage;
  readonly address: string;
}

/** The addresses that a reader goes to in a day, in order. */
function dayOf(
  reader: Reader,
  onTopic: readonly KnownPage[],
  others: readonly KnownPage[],
  been: Visited[],
  random: () => number,
) {
  const kinds = [...Array<boolean>(reader.onTopic).fill(true), ...Array<boolean>(reader.others).fill(false)];
  const going = kinds.flatMap((isOn) => {
    const again = oneOf(
      been.filter(({ page }) => page.isOn === isOn),
      random,
    );
    if (again && random() < reader.revisits) return [again];
    const page = oneOf(isOn ? onTopic : others, random);
    if (!page) return [];
    const fresh = { page, address: `${been.length} ${page.id}` };
    been.push(fresh);
    return [fresh];
  });
  return going.map((one) => ({ ...one, hour: BEGINS + random() * (ENDS - BEGINS) })).sort((a, b) => a.hour - b.hour);
}

/** A reader's week on some pages, as far as tips go. What decides is what decides in the extension. */
export function simulateWeek(
  pages: readonly KnownPage[],
  judge: Judge,
  reader: Reader,
  settings: TipSettings,
  random: () => number,
): Visit[] {
  const on = pages.filter(({ isOn }) => isOn);
  const others = pages.filter(({ isOn }) => !isOn);
  const topic = oneOf(on, random)?.topics[0];
  const onTopic = reader.isOneTopic ? on.filter(({ topics }) => topics[0] === topic) : on;
  const been: Visited[] = [];
  const closed = new Set<string>();
  let attention: Attention = NO_ATTENTION;
  return Array.from({ length: DAYS }, (_, day) => day).flatMap((day) =>
    dayOf(reader, onTopic, others, been, random).map(({ page, address, hour }): Visit => {
      const moment = { now: (24 * day + hour) * HOUR, dayStart: 24 * day * HOUR };
      const alone = judge(page, new Set());
      const visit = {
        day,
        at: moment.now,
        address,
        isOn: page.isOn,
        isWorthy: alone.verdict === 'chip',
        hasAdvice: alone.advice !== null,
      };
      if (closed.has(address)) return { ...visit, offered: 'off' };
      const { advice } = judge(page, restedQuotes(attention, address, settings, moment));
      const [quote, first] = [advice?.quotes[0]?.id, advice?.topics[0]?.id];
      if (!advice || !quote || !first) return { ...visit, offered: 'nothing' };
      const candidate = { page: address, quote, topic: first };
      if (advice.strength === 'badge' || heldBack(candidate, attention, settings, moment))
        return { ...visit, offered: 'badge' };
      const closedBefore = attention.unread[first]?.count ?? 0;
      attention = withShown(attention, candidate, settings, moment);
      if (reader.manner === 'reads') attention = withRead(attention, first);
      if (reader.manner === 'closes') {
        attention = withUnread(attention, first, moment);
        closed.add(address);
      }
      return { ...visit, offered: 'chip', chip: { quote, topic: first, closedBefore } };
    }),
  );
}

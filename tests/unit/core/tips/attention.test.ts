import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attention,
  type Candidate,
  chipsOfDay,
  heldBack,
  isQuiet,
  type Moment,
  NO_ATTENTION,
  readAttention,
  restedQuotes,
  withRead,
  withShown,
  withUnread,
} from '../../../../core/tips/attention';
import { TIP_SETTINGS_FALLBACK, type TipSettings } from '../../../../core/tips/settings';

const HOUR = 60 * 60 * 1000;
const MIDNIGHT = Date.UTC(2026, 4, 4);
const moment = (hours: number, dayStart = MIDNIGHT): Moment => ({ now: MIDNIGHT + hours * HOUR, dayStart });
const chip = (page: string, quote = `of ${page}`, topic = 'hiring'): Candidate => ({ page, quote, topic });
const settings = (given: Partial<TipSettings> = {}): TipSettings => ({ ...TIP_SETTINGS_FALLBACK, ...given });
const SETTINGS = settings();

/** Shows chips one after the other, an hour each from eight o'clock on. */
const shown = (chips: readonly Candidate[], given = SETTINGS) =>
  chips.reduce((before, one, at) => withShown(before, one, given, moment(8 + at)), NO_ATTENTION);

const held = (one: Candidate, before: Attention, hours = 20, given = SETTINGS) =>
  heldBack(one, before, given, moment(hours));

describe('the budget of a day', () => {
  const full = shown([chip('a'), chip('b'), chip('c')]);

  it('is for so many pages', () => {
    expect(held(chip('c'), shown([chip('a'), chip('b')]))).toBeUndefined();
    expect(held(chip('d'), full)).toBe('budget');
    expect(held(chip('d'), full, 20, settings({ chipsPerDay: 4 }))).toBeUndefined();
    expect(held(chip('a'), NO_ATTENTION, 20, settings({ chipsPerDay: 0 }))).toBe('budget');
  });

  it('does not count a page again that had its chip', () => {
    expect(held(chip('a'), full)).toBeUndefined();
    const again = withShown(full, chip('a'), SETTINGS, moment(20));
    expect(chipsOfDay(again, moment(20))).toHaveLength(3);
    const another = withShown(full, chip('a', 'another'), SETTINGS, moment(20));
    expect(chipsOfDay(another, moment(20))).toHaveLength(3);
    expect(held(chip('d'), another)).toBe('budget');
  });

  it('begins anew with the day, and a page counts again then', () => {
    const nextDay = moment(24 + 8, MIDNIGHT + 24 * HOUR);
    expect(chipsOfDay(full, nextDay)).toEqual([]);
    expect(heldBack(chip('d'), full, SETTINGS, nextDay)).toBeUndefined();
    const counted = withShown(full, chip('a'), SETTINGS, nextDay);
    expect(chipsOfDay(counted, nextDay).map(({ page }) => page)).toEqual(['a']);
  });

  it.each([
    ['the day of 23 hours', 23],
    ['the day of 25 hours', 25],
  ])('holds to the end of %s', (_, hours) => {
    const early = withShown(NO_ATTENTION, chip('a'), SETTINGS, moment(0));
    const late = moment(hours - 0.001);
    const all = [chip('b'), chip('c')].reduce((before, one) => withShown(before, one, SETTINGS, late), early);
    expect(heldBack(chip('d'), all, SETTINGS, late)).toBe('budget');
    expect(heldBack(chip('d'), all, SETTINGS, moment(hours, MIDNIGHT + hours * HOUR))).toBeUndefined();
  });

  it('is no matter to who wants the badge alone', () => {
    for (const style of ['badge', 'asked', 'off'] as const)
      expect(held(chip('a'), NO_ATTENTION, 20, settings({ style }))).toBe('badge only');
  });
});

describe('the rest of a quote', () => {
  const before = withShown(NO_ATTENTION, chip('a', 'q'), SETTINGS, moment(8));

  it('is on other pages, for so many hours', () => {
    expect(held(chip('b', 'q'), before, 9)).toBe('shown lately');
    expect(held(chip('b', 'other'), before, 9)).toBeUndefined();
    expect(held(chip('a', 'q'), before, 9)).toBeUndefined();
    const tomorrow = MIDNIGHT + 24 * HOUR;
    expect(heldBack(chip('b', 'q'), before, SETTINGS, moment(31.9, tomorrow))).toBe('shown lately');
    expect(heldBack(chip('b', 'q'), before, SETTINGS, moment(32, tomorrow))).toBeUndefined();
    expect(heldBack(chip('b', 'q'), before, settings({ restHours: 1 }), moment(9))).toBeUndefined();
    expect(heldBack(chip('b', 'q'), before, settings({ restHours: 0 }), moment(8))).toBeUndefined();
  });

  it('is remembered for as long as it is', () => {
    const week = settings({ restHours: 168 });
    const later = withShown(withShown(NO_ATTENTION, chip('a', 'q'), week, moment(0)), chip('b'), week, moment(167));
    expect([...restedQuotes(later, 'c', week, moment(167.9))].sort()).toEqual(['of b', 'q']);
    const past = withShown(later, chip('c'), week, moment(169));
    expect(past.chips.map(({ quote }) => quote)).toEqual(['of b', 'of c']);
  });

  it('begins when a page had the quote last', () => {
    const again = withShown(before, chip('a', 'q'), SETTINGS, moment(23));
    expect(heldBack(chip('b', 'q'), again, SETTINGS, moment(40, MIDNIGHT + 24 * HOUR))).toBe('shown lately');
  });

  it('is also that of a quote that a page has after another', () => {
    const two = withShown(before, chip('a', 'second'), SETTINGS, moment(9));
    expect(held(chip('b', 'second'), two, 10)).toBe('shown lately');
    expect(held(chip('b', 'q'), two, 10)).toBe('shown lately');
  });

  it('is not broken by a page that had a chip today', () => {
    const both = withShown(before, chip('b', 'other'), SETTINGS, moment(9));
    expect(held(chip('b', 'q'), both, 10)).toBe('shown lately');
  });
});

describe('a quiet topic', () => {
  const closed = (times: number) =>
    Array.from({ length: times }).reduce<Attention>((before) => withUnread(before, 'hiring', moment(9)), NO_ATTENTION);

  it('is one whose chips were closed unread so often', () => {
    expect(held(chip('a'), closed(1))).toBeUndefined();
    expect(held(chip('a'), closed(2))).toBe('quiet topic');
    expect(held(chip('a', 'q', 'planning'), closed(2))).toBeUndefined();
    expect(isQuiet(closed(2), 'hiring', settings({ quietAfter: 3 }))).toBe(false);
  });

  it('is none where topics are never quiet', () => {
    expect(held(chip('a'), closed(99), 20, settings({ quietAfter: 0 }))).toBeUndefined();
  });

  it('is quiet also on a page that had its chip', () => {
    const before = withShown(closed(2), chip('a'), SETTINGS, moment(8));
    expect(held(chip('a'), before)).toBe('quiet topic');
  });

  it('begins anew when one is read, and no other does', () => {
    const two = withUnread(closed(2), 'planning', moment(9));
    const read = withRead(two, 'hiring');
    expect(held(chip('a'), read)).toBeUndefined();
    expect(read.unread).toEqual({ planning: { count: 1, at: moment(9).now } });
    expect(isQuiet(withUnread(read, 'hiring', moment(10)), 'hiring', SETTINGS)).toBe(false);
  });

  it.each(['constructor', '__proto__', 'toString'])('may be called “%s”', (topic) => {
    expect(isQuiet(NO_ATTENTION, topic, SETTINGS)).toBe(false);
    const twice = withUnread(withUnread(NO_ATTENTION, topic, moment(1)), topic, moment(2));
    expect(isQuiet(twice, topic, SETTINGS)).toBe(true);
    expect(isQuiet(withRead(twice, topic), topic, SETTINGS)).toBe(false);
  });
});

describe('under any sequence of events', () => {
  type Event = { readonly after: number; readonly what: 'page' | 'read' | 'unread' } & Candidate;
  const name = (letters: string) => fc.constantFrom(...letters);
  const events: fc.Arbitrary<Event[]> = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 9 * HOUR }),
      what: fc.constantFrom('page', 'page', 'page', 'read', 'unread'),
      page: name('abcdefgh'),
      quote: name('pqrstu'),
      topic: name('xyz'),
    }),
    { maxLength: 60 },
  );
  const wishes = fc.record({
    chipsPerDay: fc.integer({ min: 0, max: 4 }),
    quietAfter: fc.integer({ min: 0, max: 3 }),
    restHours: fc.constantFrom(0, 1, 24, 50, 168),
  });

  /** When days begin of which the second has 23 hours and the fourth 25, week by week. */
  const DAYS = Array.from(
    { length: 28 },
    (_, day) => MIDNIGHT + (24 * day - (day % 7 === 2 || day % 7 === 3 ? 1 : 0)) * HOUR,
  );

  it('no day has more chips than its budget, no quote has two on different pages within its rest, and no quiet topic has one', () => {
    let chips = 0;
    let budgets = 0;
    fc.assert(
      fc.property(events, wishes, (sequence, given) => {
        const own = settings(given);
        let before = NO_ATTENTION;
        let now = MIDNIGHT;
        const seen: (Candidate & { readonly at: number; readonly day: number })[] = [];
        let closed = new Map<string, number>();
        for (const { after, what, ...one } of sequence) {
          now += after;
          const day = DAYS.findLastIndex((start) => start <= now);
          const at: Moment = { now, dayStart: DAYS[day] ?? MIDNIGHT };
          if (what === 'read') {
            before = withRead(before, one.topic);
            closed = new Map([...closed].filter(([topic]) => topic !== one.topic));
          } else if (what === 'unread') {
            before = withUnread(before, one.topic, at);
            closed.set(one.topic, (closed.get(one.topic) ?? 0) + 1);
          } else {
            const why = heldBack(one, before, own, at);
            if (why === 'budget') budgets++;
            if (why) continue;
            chips++;
            if (given.quietAfter > 0) expect(closed.get(one.topic) ?? 0).toBeLessThan(given.quietAfter);
            const near = seen.filter((other) => other.quote === one.quote && other.at > now - given.restHours * HOUR);
            expect(near.filter(({ page }) => page !== one.page)).toEqual([]);
            seen.push({ ...one, at: now, day });
            before = withShown(before, one, own, at);
            const today = new Set(seen.filter((other) => other.day === day).map(({ page }) => page));
            expect(today.size).toBeLessThanOrEqual(given.chipsPerDay);
            expect(chipsOfDay(before, at)).toHaveLength(today.size);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(chips).toBeGreaterThan(1000);
    expect(budgets).toBeGreaterThan(100);
  });
});

describe('readAttention', () => {
  const some = withUnread(shown([chip('a'), chip('b')]), 'hiring', moment(9));

  it('gives back what was stored', () => {
    expect(readAttention(JSON.parse(JSON.stringify(some)))).toEqual(some);
    expect(readAttention(undefined)).toEqual(NO_ATTENTION);
  });

  it('understands anything, and throws at nothing', () => {
    const nearly = fc.record({ chips: fc.anything(), unread: fc.anything() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything()), (raw) => {
        const read = readAttention(raw);
        expect(readAttention(read)).toEqual(read);
        heldBack(chip('a'), read, SETTINGS, moment(1));
      }),
    );
  });

  it('leaves out what is broken and keeps the rest', () => {
    const raw = {
      chips: [null, ...some.chips, { ...chip('c') }, { ...chip('d'), at: '1' }],
      unread: { ...some.unread, x: 1 },
    };
    expect(readAttention(raw)).toEqual(some);
  });
});

import { describe, expect, it } from 'vitest';
import { TIP_SETTINGS_FALLBACK, type TipSettings } from '../../../../core/tips/settings';
import { brokenBounds, weekFigures } from '../../../../tools/week/figures';
import { oneOf, seeded } from '../../../../tools/week/random';
import { type Judge, type KnownPage, type Reader, simulateWeek, type Visit } from '../../../../tools/week/simulate';

const pages: readonly KnownPage[] = [
  ...['hire 1', 'hire 2', 'hire 3'].map((id) => ({ id, isOn: true, topics: ['hiring'] })),
  ...['plan 1', 'plan 2', 'plan 3'].map((id) => ({ id, isOn: true, topics: ['planning'] })),
  ...['cats', 'dogs'].map((id) => ({ id, isOn: false, topics: [] })),
];

/** Two quotes on each topic, both worth a chip; nothing on other pages. */
const judge: Judge = ({ topics: [topic] }, rested) => {
  if (!topic) return { advice: null, verdict: 'elsewhere' };
  const quotes = [`${topic} first`, `${topic} second`];
  const fresh = quotes.find((quote) => !rested.has(quote));
  const shown = [...new Set([fresh ?? quotes[0] ?? '', ...quotes])];
  return {
    verdict: fresh ? 'chip' : 'rested',
    advice: {
      strength: fresh ? 'chip' : 'badge',
      topics: [{ id: topic, score: 4 }],
      quotes: shown.map((id) => ({ id, score: 4 })),
      reasons: [],
    },
  };
};

const READER: Reader = { onTopic: 8, others: 5, revisits: 0.3, isOneTopic: false, manner: 'reads' };
const week = (reader: Partial<Reader> = {}, settings: Partial<TipSettings> = {}, seed = 1) =>
  simulateWeek(pages, judge, { ...READER, ...reader }, { ...TIP_SETTINGS_FALLBACK, ...settings }, seeded(seed));
const NO_BUDGET = { chipsPerDay: 100, restHours: 0, quietAfter: 0 };

describe('a seeded row of numbers', () => {
  it('is the same for a seed, another for another, and from 0 to below 1', () => {
    const row = (seed: number) => Array.from({ length: 500 }, seeded(seed));
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
    expect(Math.min(...row(7))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...row(7))).toBeLessThan(1);
    expect(row(7).reduce((sum, one) => sum + one) / 500).toBeCloseTo(0.5, 1);
  });

  it('chooses each, and nothing of nothing', () => {
    const random = seeded(1);
    expect(new Set(Array.from({ length: 50 }, () => oneOf(['a', 'b', 'c'], random))).size).toBe(3);
    expect(oneOf([], random)).toBeUndefined();
  });
});

describe('a simulated week', () => {
  it('is the same for a seed, and has its visits in order', () => {
    expect(week()).toEqual(week());
    expect(week()).not.toEqual(week({}, {}, 2));
    const visits = week();
    expect(visits).toHaveLength(7 * 13);
    expect(visits.map(({ at }) => at)).toEqual(visits.map(({ at }) => at).sort((a, b) => a - b));
    for (const { day, at } of visits) expect(Math.floor(at / (24 * 60 * 60 * 1000))).toBe(day);
  });

  it('goes back to addresses as often as it is said', () => {
    const addresses = (revisits: number) => new Set(week({ revisits }).map(({ address }) => address)).size;
    expect(addresses(0)).toBe(7 * 13);
    expect(addresses(1)).toBe(2);
  });

  it('is on one topic where that is said', () => {
    const topics = (isOneTopic: boolean) =>
      new Set(week({ isOneTopic }, NO_BUDGET).flatMap(({ chip }) => chip?.topic ?? [])).size;
    expect(topics(true)).toBe(1);
    expect(topics(false)).toBe(2);
  });

  it('keeps within what the settings say, and would not without them', () => {
    const figures = (settings: Partial<TipSettings>) => weekFigures(week({}, settings), 24);
    expect(brokenBounds(figures({}), { chipsPerDay: 3, emptyDays: 0 })).toEqual([]);
    const free = brokenBounds(figures(NO_BUDGET), { chipsPerDay: 3, emptyDays: 0 });
    expect(free.join()).toMatch(/chips on a day, of 3,\d+ chips of quotes that were to rest/);
  });

  it('ends chips on topics that were closed unread, and nothing else', () => {
    const figures = (reader: Partial<Reader>) => weekFigures(week(reader), 24);
    expect(figures({ manner: 'closes' }).chips.reduce((sum, one) => sum + one)).toBe(4);
    expect(figures({ manner: 'closes' }).unheeded).toBe(0);
    expect(figures({ manner: 'ignores' }).chips.reduce((sum, one) => sum + one)).toBeGreaterThan(10);
    expect(weekFigures(week({ manner: 'closes' }, NO_BUDGET), 0).unheeded).toBeGreaterThan(0);
  });

  it('offers nothing any more where the tip was closed', () => {
    const visits = week({ manner: 'closes' }, NO_BUDGET);
    const first = visits.find(({ offered }) => offered === 'chip');
    const later = visits.filter(({ address, at }) => address === first?.address && at > (first?.at ?? 0));
    expect(visits.some(({ offered }) => offered === 'off')).toBe(true);
    expect(later.every(({ offered }) => offered === 'off')).toBe(true);
  });
});

describe('the figures of a week', () => {
  const HOUR = 60 * 60 * 1000;
  const visit = (hours: number, address: string, offered: Visit['offered'], quote = 'q'): Visit => ({
    day: Math.floor(hours / 24),
    at: hours * HOUR,
    address,
    isOn: true,
    isWorthy: true,
    hasAdvice: true,
    offered,
    ...(offered === 'chip' ? { chip: { quote, topic: 'hiring', closedBefore: hours > 60 ? 2 : 0 } } : {}),
  });

  it('are counted by day', () => {
    const figures = weekFigures(
      [
        visit(9, 'a', 'chip'),
        visit(10, 'a', 'chip'),
        visit(11, 'b', 'badge'),
        visit(30, 'b', 'chip'),
        visit(31, 'b', 'off'),
        visit(50, 'c', 'badge'),
        visit(90, 'd', 'chip', 'other'),
        visit(130, 'e', 'nothing'),
      ],
      20,
    );
    expect(figures).toEqual({
      chips: [1, 1, 0, 1, 0, 0, 0],
      badges: [1, 0, 1, 0, 0, 0, 0],
      onTopic: 7,
      served: 6,
      quotes: 2,
      worthyDays: 5,
      emptyDays: 2,
      repeats: 1,
      unrested: 0,
      unheeded: 1,
      withheld: 1,
    });
  });

  it('break each bound by itself', () => {
    const good = weekFigures([visit(9, 'a', 'chip')], 24);
    const bounds = { chipsPerDay: 1, emptyDays: 0 };
    expect(brokenBounds(good, bounds)).toEqual([]);
    expect(brokenBounds(weekFigures([visit(9, 'a', 'chip'), visit(10, 'b', 'chip', 'x')], 24), bounds)).toHaveLength(1);
    expect(brokenBounds(weekFigures([visit(9, 'a', 'chip'), visit(30, 'b', 'chip')], 24), bounds)).toHaveLength(1);
    expect(brokenBounds({ ...good, withheld: 1 }, bounds)).toEqual(['1 badges withheld']);
    expect(brokenBounds(weekFigures([visit(9, 'a', 'badge')], 24), bounds)).toHaveLength(1);
    expect(brokenBounds(weekFigures([visit(9, 'a', 'badge')], 24), { chipsPerDay: 1 })).toEqual([]);
  });
});

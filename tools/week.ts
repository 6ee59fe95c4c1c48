/**
 * Shows that tips neither nag nor starve: `npm run week [-- --data FOLDER] [--seeds 200]`. Simulates weeks of browsing on
 * the pages of an evaluation set (tests/eval/README.md), by what decides in the extension, and once more without budget,
 * rest and quiet topics. Ends non-zero where a bound is broken in any of the weeks with budget.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from '../core/advice/advise';
import { outlineFromRecord } from '../core/outline/from-record';
import { TIP_SETTINGS_FALLBACK, type TipSettings } from '../core/tips/settings';
import { percentile } from './eval/measures';
import type { JudgedPage } from './eval/page-figures';
import { OWN_SET, readSet } from './eval/set';
import { brokenBounds, type WeekFigures, weekFigures } from './week/figures';
import { seeded } from './week/random';
import { type Judge, type KnownPage, MANNERS, type Reader, simulateWeek } from './week/simulate';
import { openWorkbench } from './workbench';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, seeds: { type: 'string', default: '200' } },
});
const SEEDS = Number(options.seeds);
if (!(SEEDS >= 1)) throw new Error('--seeds must be a number from 1 on');

/** Pages on topic a day. */
const [FEW, MANY] = [5, 20];

/**
 * Of the days on which somebody with few pages on topic visited one that is worth a chip, so many may go by without one, if
 * chips are not closed unread. The most of 200 weeks on each of both sets; most weeks have none. A topic with one quote
 * that is worth a chip has it a day and not earlier on the next.
 */
const MOST_EMPTY_DAYS = { severalTopics: 2, oneTopic: 3 };

const WITH_BUDGET = TIP_SETTINGS_FALLBACK;
const WITHOUT: TipSettings = { ...TIP_SETTINGS_FALLBACK, chipsPerDay: 100, restHours: 0, quietAfter: 0 };

const { library, lexicon } = openWorkbench();
const set = readSet(options.data ? path.resolve(options.data) : OWN_SET, library);
const pages = set.pages.map(({ id, label, topics }): KnownPage => ({ id, isOn: label === 'on', topics }));

/** The real judge, asked once for each page and each row of quotes that rest there. */
function rememberingJudge(judged: readonly JudgedPage[]): Judge {
  const outlines = new Map(judged.map((page) => [page.id, outlineFromRecord(page)]));
  const known = new Map<string, ReturnType<Judge>>();
  const ask = (id: string, rested: readonly string[]) => {
    const key = [id, ...rested].join(' ');
    const outline = outlines.get(id);
    if (!outline) throw new Error(`No page ${id}`);
    const found = known.get(key) ?? judge(outline, library, lexicon, { rested: new Set(rested) });
    known.set(key, found);
    return found;
  };
  return ({ id }, rested) => {
    // Only those matter that would come first: they are found one by one, so that few rows are asked for.
    const mattering: string[] = [];
    for (;;) {
      const found = ask(id, mattering);
      const first = found.verdict === 'chip' ? found.advice?.quotes[0]?.id : undefined;
      if (first === undefined || !rested.has(first)) return found;
      mattering.push(first);
    }
  };
}

const judgePage = rememberingJudge(set.pages);

const weeksOf = (reader: Reader, settings: TipSettings): WeekFigures[] =>
  Array.from({ length: SEEDS }, (_, seed) =>
    weekFigures(simulateWeek(pages, judgePage, reader, settings, seeded(seed)), settings.restHours),
  );

const range = (values: readonly number[]) =>
  `${percentile(values, 0.5)} (${Math.min(...values)}–${Math.max(...values)})`;
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const percent = (count: number, of: number) => (of === 0 ? '–' : `${Math.round((100 * count) / of)}%`);

/** What is printed of some weeks: median, least and most of days or of weeks. */
const ROWS: readonly (readonly [name: string, text: (weeks: readonly WeekFigures[]) => string])[] = [
  ['chips a day', (weeks) => range(weeks.flatMap(({ chips }) => chips))],
  ['chips a week', (weeks) => range(weeks.map(({ chips }) => sum(chips)))],
  ['badges a day', (weeks) => range(weeks.flatMap(({ badges }) => badges))],
  [
    'on topic: at least a badge',
    (weeks) => percent(sum(weeks.map((one) => one.served)), sum(weeks.map((one) => one.onTopic))),
  ],
  ['distinct quotes as chips a week', (weeks) => range(weeks.map(({ quotes }) => quotes))],
  ['days with a page worth a chip', (weeks) => range(weeks.map(({ worthyDays }) => worthyDays))],
  ['… of them without any chip', (weeks) => range(weeks.map(({ emptyDays }) => emptyDays))],
  ['same quote within 24 h, a week', (weeks) => range(weeks.map(({ repeats }) => repeats))],
  ['chips after two closed unread', (weeks) => range(weeks.map(({ unheeded }) => unheeded))],
];

const broken = new Map<string, number>();

function check(reader: Reader, weeks: readonly WeekFigures[]): void {
  const most = reader.isOneTopic ? MOST_EMPTY_DAYS.oneTopic : MOST_EMPTY_DAYS.severalTopics;
  const mayStarve = reader.manner === 'closes' || reader.onTopic > FEW;
  const bounds = { chipsPerDay: WITH_BUDGET.chipsPerDay, emptyDays: mayStarve ? undefined : most };
  for (const what of weeks.flatMap((week) => brokenBounds(week, bounds))) {
    const topics = reader.isOneTopic ? 'one topic' : 'several topics';
    const text = `${reader.onTopic} pages on ${topics} a day, ${reader.manner} chips: ${what}`;
    broken.set(text, (broken.get(text) ?? 0) + 1);
  }
}

function printAndCheck(title: string, readers: readonly Reader[]): void {
  console.log(`\n${title}`);
  const columns = readers.flatMap((reader) => {
    const weeks = weeksOf(reader, WITH_BUDGET);
    check(reader, weeks);
    return [
      { name: `${reader.manner} chips`, weeks },
      { name: 'no budget', weeks: weeksOf(reader, WITHOUT) },
    ];
  });
  console.log(`  ${''.padEnd(33)}${columns.map(({ name }) => name.padEnd(15)).join('')}`);
  for (const [name, text] of ROWS)
    console.log(`  ${name.padEnd(33)}${columns.map(({ weeks }) => text(weeks).padEnd(15)).join('')}`);
}

console.log(`${SEEDS} weeks each, on ${pages.length} pages: median (least–most)`);
for (const isOneTopic of [false, true])
  for (const onTopic of [FEW, MANY]) {
    const title = `${onTopic} pages on ${isOneTopic ? 'one topic' : 'several topics'} a day, and 30 others`;
    printAndCheck(
      title,
      MANNERS.map((manner) => ({ onTopic, others: 30, revisits: 0.3, isOneTopic, manner })),
    );
  }
for (const [what, weeks] of broken) {
  console.error(`Broken bound, in ${weeks} of ${SEEDS} weeks: ${what}`);
  process.exitCode = 1;
}

/**
 * Measures relevance: `npm run eval [-- --data FOLDER] [--misses] [--full]`. The folder is of the form that
 * tests/eval/README.md describes; by default the project's own small set. `--misses` lists what went wrong, with its
 * evidence; `--full` adds figures by topic and source, thresholds chosen without each source, ablations and what
 * the lexicon's phrases fire on. Ends non-zero where a floor of tests/eval/floors.json is broken. Times are printed, never judged.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { kindOf } from '../core/advice/kind';
import { countSigns, gateText, gateVocabulary, passesSmallGate } from '../core/advice/small-gate';
import { outlineFromRecord } from '../core/outline/from-record';
import { compiledData } from './compile/compile';
import { advisers, searchers } from './eval/ablations';
import { leaveOneSourceOut } from './eval/leave-one-out';
import { phraseReport } from './eval/lexicon-report';
import { ndcg, percentile, share } from './eval/measures';
import { faultOf, type Outcome, outcomeOf, pageFigures, printFigures } from './eval/page-figures';
import { printQueryFigures, QUERY_HEADER, queryFigures } from './eval/query-figures';
import { OWN_SET, readSet } from './eval/set';
import { openWorkbench } from './workbench';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, misses: { type: 'boolean' }, full: { type: 'boolean' } },
});
const workbench = openWorkbench();
const { library } = workbench;
const folder = options.data ? path.resolve(options.data) : OWN_SET;
const set = readSet(folder, library);

/** Does work for each subject and prints how long one takes. */
function timed<T>(what: string, subjects: readonly T[], work: (subject: T) => unknown): void {
  const times: number[] = [];
  for (const subject of subjects) {
    const start = performance.now();
    work(subject);
    times.push(performance.now() - start);
  }
  console.log(`  ms a ${what}: median ${percentile(times, 0.5).toFixed(2)}, p95 ${percentile(times, 0.95).toFixed(2)}`);
}

function measureQueries() {
  const all = searchers(workbench);
  const own = all['Margin Mentor'] ?? (() => []);
  console.log(`\nSearch, ${set.queries.length} queries\n${QUERY_HEADER}`);
  for (const [name, search] of Object.entries(all))
    if (options.full || !name.startsWith('without')) printQueryFigures(name, set.queries, search);
  timed('query', set.queries, ({ query }) => own(query));
  if (options.misses) {
    for (const { query, relevant } of set.queries) {
      const hits = own(query);
      const shown = hits.filter(({ weak }) => !weak);
      const value =
        relevant.length > 0
          ? ndcg(
              hits.map(({ text }) => text),
              relevant,
            )
          : 0;
      if (relevant.length === 0 && shown[0]) console.log(`  SHOWN “${query}” → ${shown[0].text.slice(0, 70)}`);
      else if (relevant.length > 0 && (value < 0.6 || shown.length === 0))
        console.log(
          `  ${value.toFixed(2)}${shown.length === 0 ? ' WEAK' : ''} “${query}” → ${hits[0]?.text.slice(0, 60) ?? 'nothing'} | wanted ${relevant[0]?.text.slice(0, 60)}`,
        );
    }
  }
  return queryFigures(set.queries, own);
}

function measurePages() {
  const ways = advisers(workbench);
  console.log(`\nTips, ${set.pages.length} pages`);
  const outcomesOf = (way: keyof typeof ways) =>
    set.pages.map((page) => outcomeOf(page, ways[way]?.(outlineFromRecord(page)) ?? null, library, set.grades));
  const outcomes = outcomesOf('Margin Mentor');
  const parts = Object.entries(set.splits).map(([name, sources]) => ({
    name,
    outcomes: outcomes.filter(({ page }) => sources.some((source) => page.source.startsWith(source))),
  }));
  printFigures([{ name: 'all', outcomes }, ...parts.filter((part) => part.outcomes.length > 0)]);
  timed('page', set.pages.map(outlineFromRecord), (outline) => ways['Margin Mentor']?.(outline));
  printGate(outcomes);
  printKinds();
  if (options.full) {
    console.log('\nThresholds chosen without the page’s source, and parts left out');
    const left = { name: 'leave one out', outcomes: leaveOneSourceOut(workbench, set) };
    const others = Object.keys(ways).filter((name) => name !== 'Margin Mentor');
    printFigures([
      left,
      ...others.map((name) => ({ name: name.replace('without ', 'no '), outcomes: outcomesOf(name) })),
    ]);
    printGroups('By topic', outcomes, ({ page }) => page.topics);
    printGroups('By source', outcomes, ({ page }) => [page.source.split('/').slice(0, 2).join('/')]);
    phraseReport(workbench.lexicon, set.pages);
  }
  const blind = new Set(parts.find(({ name }) => name === 'blind')?.outcomes);
  // What is blind stays blind: its pages are counted and never shown.
  if (options.misses) for (const outcome of outcomes) if (!blind.has(outcome)) printFault(outcome);
  return pageFigures(outcomes);
}

/** What the small gate lets through, by label, and what it stops although there would be advice. */
function printGate(outcomes: readonly Outcome[]) {
  const vocabulary = gateVocabulary(gateText(compiledData().lexicon.gate));
  const through = new Map<string, [number, number]>();
  let wronglyStopped = 0;
  for (const { page, advice } of outcomes) {
    const passes = passesSmallGate(countSigns(outlineFromRecord(page), vocabulary));
    const [count, of] = through.get(page.label) ?? [0, 0];
    through.set(page.label, [count + Number(passes), of + 1]);
    if (!passes && advice) wronglyStopped++;
  }
  const shares = [...through].map(([label, [count, of]]) => `${label} ${count}/${of}`).join(', ');
  console.log(`  the gate in the page lets through: ${shares}; it stops ${wronglyStopped} with advice`);
}

function printKinds() {
  const counts = new Map<string, number>();
  for (const page of set.pages) {
    const kind = set.kinds[page.id];
    if (!kind) continue;
    const key = `${kind} taken for ${kindOf(outlineFromRecord(page))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  console.log(
    `  kinds of pages: ${[...counts]
      .sort()
      .map(([key, count]) => `${key} ${count}`)
      .join(', ')}`,
  );
}

function printGroups(title: string, outcomes: readonly Outcome[], groupsOf: (one: Outcome) => readonly string[]) {
  console.log(`\n${title}: served, fits, chips worth it`);
  const groups = new Map<string, Outcome[]>();
  for (const one of outcomes.filter(({ page }) => page.label === 'on'))
    for (const group of groupsOf(one)) groups.set(group, [...(groups.get(group) ?? []), one]);
  for (const [group, members] of [...groups].sort()) {
    const { served, fits, worth } = pageFigures(members);
    console.log(
      `  ${group.padEnd(46)} ${[served, fits, worth].map(({ count, of }) => `${count}/${of}`.padEnd(8)).join('')}`,
    );
  }
}

function printFault(outcome: Outcome) {
  const fault = faultOf(outcome);
  if (fault === '') return;
  const { page, advice, first } = outcome;
  const topics = advice?.topics.map(({ id, score }) => `${id} ${score.toFixed(1)}`).join(', ');
  const why = advice?.reasons.map(({ phrase }) => phrase).join('; ');
  console.log(
    `  ${fault} ${page.id} [${page.topics}] ${page.source.slice(-50)} “${page.title}” → ${advice ? `${advice.strength}: ${topics} (${why}) ${first.slice(0, 50)}` : 'silent'}`,
  );
}

const search = measureQueries();
const tips = measurePages();

/** Floors by the name of the figure: the least or the most that it may be. */
const floors = JSON.parse(readFileSync(path.join(OWN_SET, 'floors.json'), 'utf-8')) as Record<
  'own' | 'other',
  Record<string, { least?: number; most?: number }>
>;
const figures: Record<string, number> = {
  ndcg: search.ndcg,
  silentQueries: search.silent.count / Math.max(search.silent.of, 1),
  served: tips.served.count / Math.max(tips.served.of, 1),
  fits: tips.fits.count / Math.max(tips.fits.of, 1),
  chipsWorth: tips.worth.count / Math.max(tips.worth.of, 1),
  falseAlarmsOff: tips.off.count / Math.max(tips.off.of, 1),
  falseAlarmsHard: tips.hard.count / Math.max(tips.hard.of, 1),
};
console.log(`\nServed ${share(tips.served.count, tips.served.of)}`);
for (const [name, { least, most }] of Object.entries(floors[folder === OWN_SET ? 'own' : 'other'])) {
  const value = figures[name];
  const broken = value === undefined || (least !== undefined && value < least) || (most !== undefined && value > most);
  if (!broken) continue;
  console.error(
    `Broken floor: ${name} is ${value?.toFixed(3)}, must be ${least !== undefined ? `at least ${least}` : `at most ${most}`}`,
  );
  process.exitCode = 1;
}

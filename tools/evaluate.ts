/**
 * Measures relevance: `npm run eval [-- --data DIR] [--misses]`. DIR holds pages.jsonl, queries.json and
 * topic-quotes.json as described in tests/eval/README.md; by default the project's own small set. Ends non-zero where
 * a floor of tests/eval/floors.json is broken (for the project's own set only).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { advise } from '../core/advice/advise';
import { outlineFromRecord } from '../core/outline/from-record';
import { gradeOf, type JudgedSpan, ndcg, percentile, recall, share } from './eval/measures';
import {
  faultOf,
  type Grades,
  type JudgedPage,
  type Outcome,
  pageFigures,
  printFigures,
  spansOf,
} from './eval/page-figures';
import { openWorkbench } from './workbench';

interface JudgedQuery {
  readonly query: string;
  readonly relevant: readonly JudgedSpan[];
}

const OWN = path.resolve(import.meta.dirname, '../tests/eval');
const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
    sources: { type: 'string' },
  },
});
const folder = options.data ?? OWN;
const { library, lexicon, quotes } = openWorkbench();
const plain = new MiniSearch<{ id: string; text: string; question: string }>({
  fields: ['text', 'question'],
  storeFields: ['text'],
});
plain.addAll(
  [...library.quotes].map(({ id, text }) => ({ id, text, question: library.place(id)?.exchange.question ?? '' })),
);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf-8');
const figures: Record<string, number> = {};

function queriesTable() {
  const judged = JSON.parse(read('queries.json')) as JudgedQuery[];
  const answerable = judged.filter(({ relevant }) => relevant.length > 0);
  const times: number[] = [];
  const search = (query: string) => {
    const start = performance.now();
    const hits = quotes.search(query);
    times.push(performance.now() - start);
    return hits;
  };
  const texts = answerable.map(({ query }) => search(query).map(({ quote }) => quote.text));
  const plainTexts = answerable.map(({ query }) => plain.search(query).map(({ text }) => String(text)));
  const row = (name: string, found: readonly string[][]) => {
    const value = mean(found.map((list, at) => ndcg(list, answerable[at]?.relevant ?? [])));
    const reached = mean(found.map((list, at) => recall(list, answerable[at]?.relevant ?? [])));
    console.log(`  ${name.padEnd(24)} nDCG@5 ${value.toFixed(3)}   recall@5 ${reached.toFixed(3)}`);
    return value;
  };
  console.log(`\nSearch, ${answerable.length} queries that the interview answers`);
  figures.ndcg = row('Margin Mentor', texts);
  row('MiniSearch as it comes', plainTexts);
  const shown = answerable.filter(({ query }) => search(query).some(({ weak }) => !weak)).length;
  console.log(`  shown something (not weak): ${share(shown, answerable.length)}`);
  const unanswerable = judged.filter(({ relevant }) => relevant.length === 0);
  const silent = unanswerable.filter(({ query }) => search(query).every(({ weak }) => weak));
  console.log(`  nothing to find, and nothing or only weak shown: ${share(silent.length, unanswerable.length)}`);
  console.log(`  ms a query: median ${percentile(times, 0.5).toFixed(2)}, p95 ${percentile(times, 0.95).toFixed(2)}`);
  figures.silentQueries = silent.length / Math.max(unanswerable.length, 1);
  if (!options.misses) return;
  for (const { query } of unanswerable) {
    const hit = search(query).find(({ weak }) => !weak);
    if (hit) console.log(`  shown for “${query}”: ${hit.quote.text.slice(0, 80)}`);
  }
  answerable.forEach(({ query, relevant }, at) => {
    const value = ndcg(texts[at] ?? [], relevant);
    const weak = search(query).every((hit) => hit.weak);
    if (value < 0.6 || weak)
      console.log(
        `  ${value.toFixed(2)}${weak ? ' WEAK' : ''} “${query}” → ${(texts[at]?.[0] ?? 'nothing').slice(0, 70)} | wanted ${relevant[0]?.text.slice(0, 70)}`,
      );
  });
}

function pagesTable() {
  const pages = read('pages.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JudgedPage);
  const grades = gradesOf(folder);
  const times: number[] = [];
  const outcomes = pages.map((page): Outcome => {
    const outline = outlineFromRecord(page);
    const start = performance.now();
    const advice = advise(outline, library, lexicon);
    times.push(performance.now() - start);
    const first = advice?.quotes[0] ? (library.place(advice.quotes[0].id)?.quote.text ?? '') : '';
    const spans = spansOf(page, grades);
    return {
      page,
      advice,
      first,
      grade: advice ? gradeOf(first, spans) : 0,
      best: Math.max(0, ...spans.map(({ grade }) => grade)),
    };
  });
  const splits = Object.entries(
    JSON.parse(readFileSync(path.join(OWN, 'splits.json'), 'utf-8')) as Record<string, string[]>,
  );
  const sets = splits.map(([name, sources]) => ({
    name,
    outcomes: outcomes.filter(({ page }) => sources.some((source) => page.source.startsWith(source))),
  }));
  console.log(`\nTips, ${pages.length} pages`);
  printFigures([{ name: 'all', outcomes }, ...sets.filter(({ outcomes }) => outcomes.length > 0)]);
  console.log(`  ms a page: median ${percentile(times, 0.5).toFixed(2)}, p95 ${percentile(times, 0.95).toFixed(2)}`);
  const { served, off, hard, worth, needless } = pageFigures(outcomes);
  figures.served = served.count / served.of;
  figures.falseAlarms = off.count + hard.count;
  figures.chipsWorth = worth.count / Math.max(worth.of, 1);
  figures.needlessChips = needless.count;
  if (!options.misses) return;
  const blind = new Set(sets.find(({ name }) => name === 'blind')?.outcomes);
  for (const outcome of outcomes) {
    const fault = faultOf(outcome);
    // What is blind stays blind: its pages are counted and never shown.
    if (fault === '' || blind.has(outcome)) continue;
    const { page, advice, first } = outcome;
    const what = advice
      ? `${advice.strength}: ${advice.topics.map(({ id, score }) => `${id} ${score.toFixed(1)}`).join(', ')}`
      : 'silent';
    const why = advice?.reasons.map(({ phrase }) => phrase).join('; ') ?? '';
    console.log(
      `  ${fault} ${page.id} [${page.topics}] ${page.source.slice(-50)} “${page.title}” → ${what} (${why}) ${first.slice(0, 50)}`,
    );
  }
}

/** The grades of quotes for topics: those of the set, or the editor's own ratings. */
function gradesOf(set: string): Grades {
  if (existsSync(path.join(set, 'topic-quotes.json'))) return JSON.parse(read('topic-quotes.json')) as Grades;
  const grades: Record<string, Record<string, number>> = {};
  for (const { text, ratings } of library.quotes)
    for (const [topic, rating] of Object.entries(ratings)) grades[topic] = { ...grades[topic], [text]: rating };
  return grades;
}

queriesTable();
pagesTable();

const floorsFile = path.join(OWN, 'floors.json');
if (folder === OWN && existsSync(floorsFile)) {
  const floors = JSON.parse(readFileSync(floorsFile, 'utf-8')) as Record<string, { least?: number; most?: number }>;
  for (const [name, { least, most }] of Object.entries(floors)) {
    const value = figures[name];
    if (value === undefined || (least !== undefined && value < least) || (most !== undefined && value > most)) {
      console.error(
        `\nBroken floor: ${name} is ${value}, must be ${least !== undefined ? `at least ${least}` : `at most ${most}`}`,
      );
      process.exitCode = 1;
    }
  }
}

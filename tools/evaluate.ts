/**
 * Measures relevance: `npm run eval [-- --data DIR] [--misses]`. DIR holds pages.jsonl, queries.json and
 * topic-quotes.json as described in tests/eval/README.md; by default the project's own small set. Ends non-zero where
 * a floor of tests/eval/floors.json is broken (for the project's own set only).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { type Advice, advise } from '../core/advice/advise';
import { outlineFromRecord } from '../core/outline/from-record';
import { gradeOf, type JudgedSpan, ndcg, percentile, recall, share } from './eval/measures';
import { openWorkbench } from './workbench';

interface JudgedQuery {
  readonly query: string;
  readonly relevant: readonly JudgedSpan[];
}

interface JudgedPage {
  readonly id: string;
  readonly label: 'on' | 'near' | 'off' | 'hard';
  readonly topics: readonly string[];
  readonly source: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
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
  const wanted = options.sources?.split(',');
  const pages = read('pages.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JudgedPage)
    .filter(({ source }) => !wanted || wanted.some((part) => source.startsWith(part)));
  const grades = JSON.parse(read('topic-quotes.json')) as Record<string, Record<string, number>>;
  const spansOf = (page: JudgedPage): JudgedSpan[] =>
    page.topics.flatMap((topic) => Object.entries(grades[topic] ?? {}).map(([text, grade]) => ({ text, grade })));
  const times: number[] = [];
  const judged = pages.map((page) => {
    const outline = outlineFromRecord(page);
    const start = performance.now();
    const advice = advise(outline, library, lexicon);
    times.push(performance.now() - start);
    const first = advice?.quotes[0] ? (library.place(advice.quotes[0].id)?.quote.text ?? '') : '';
    const spans = spansOf(page);
    return {
      page,
      advice,
      first,
      grade: advice ? gradeOf(first, spans) : 0,
      best: Math.max(0, ...spans.map(({ grade }) => grade)),
    };
  });
  const of = (label: JudgedPage['label']) => judged.filter(({ page }) => page.label === label);
  const count = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length;
  const servable = of('on').filter(({ best }) => best >= 2);
  const advised = of('on').filter(({ advice }) => advice);
  const chips = judged.filter(({ advice }) => advice?.strength === 'chip');
  const noPoint = judged.filter(({ page, best }) => page.label === 'near' || (page.label === 'on' && best < 3));
  const isChip = ({ advice }: { advice: Advice | null }) => advice?.strength === 'chip';
  const rows: [string, number, number][] = [
    ['served: fitting first quote, of pages that can be', count(servable, ({ grade }) => grade >= 2), servable.length],
    ['first quote fits, of pages on topic with advice', count(advised, ({ grade }) => grade >= 2), advised.length],
    ['chips whose quote a reader would thank for', count(chips, ({ grade }) => grade === 3), chips.length],
    ['chips on pages that no quote is to the point for', count(noPoint, isChip), noPoint.length],
    ['false alarms: off topic', count(of('off'), ({ advice }) => advice !== null), of('off').length],
    ['false alarms: hard negatives', count(of('hard'), ({ advice }) => advice !== null), of('hard').length],
  ];
  console.log(`\nTips, ${pages.length} pages`);
  for (const [name, hits, all] of rows) console.log(`  ${name.padEnd(52)} ${share(hits, all)}`);
  const canChip = of('on').filter(({ best }) => best === 3);
  console.log(
    `  ${'chip shown, of pages with a quote to the point'.padEnd(52)} ${share(count(canChip, isChip), canChip.length)}`,
  );
  console.log(`  ms a page: median ${percentile(times, 0.5).toFixed(2)}, p95 ${percentile(times, 0.95).toFixed(2)}`);
  figures.served = (rows[0]?.[1] ?? 0) / Math.max(rows[0]?.[2] ?? 1, 1);
  figures.falseAlarms = (rows[4]?.[1] ?? 0) + (rows[5]?.[1] ?? 0);
  if (!options.misses) return;
  for (const { page, advice, first, grade, best } of judged) {
    const what = `${advice?.strength ?? 'silent'} ${advice?.topics.map(({ id, score }) => `${id} ${score.toFixed(1)}`).join(', ') ?? ''}`;
    const why = advice?.reasons.map(({ phrase }) => phrase).join('; ') ?? '';
    const note =
      page.label === 'on'
        ? best >= 2 && grade < 2
          ? 'MISS'
          : advice?.strength === 'chip' && grade < 3
            ? 'CHIP TOO MUCH'
            : ''
        : page.label === 'near'
          ? advice?.strength === 'chip'
            ? 'CHIP ON NEAR'
            : ''
          : advice
            ? 'FALSE ALARM'
            : '';
    if (note)
      console.log(
        `  ${note} ${page.id} [${page.topics}] ${page.source.slice(0, 60)} “${page.title}” → ${what} (${why}) ${first.slice(0, 50)}`,
      );
  }
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

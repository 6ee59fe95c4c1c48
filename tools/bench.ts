/** Measures speed in Node, each beside an alternative in the same run: `npm run bench`. Times are printed, never judged. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { advise } from '../core/advice/advise';
import { findEvidence } from '../core/advice/evidence';
import { countSigns, gateText, gateVocabulary } from '../core/advice/small-gate';
import { outlineFromRecord } from '../core/outline/from-record';
import { QuoteIndex } from '../core/search/quote-index';
import { compiledData } from './compile/compile';
import { percentile } from './eval/measures';
import type { JudgedPage } from './eval/page-figures';
import { openWorkbench } from './workbench';

const OWN = path.resolve(import.meta.dirname, '../tests/eval');
const ROUNDS = 20;

const { library, lexicon, tables, quotes } = openWorkbench();
const queries = (JSON.parse(readFileSync(path.join(OWN, 'queries.json'), 'utf-8')) as { query: string }[]).map(
  ({ query }) => query,
);
const pages = readFileSync(path.join(OWN, 'pages.jsonl'), 'utf-8')
  .split('\n')
  .filter(Boolean)
  .map((line) => outlineFromRecord(JSON.parse(line) as JudgedPage));

/** Times each of some subjects over several rounds, the first being a warm-up, and prints how long one takes. */
function measure<T>(name: string, subjects: readonly T[], work: (subject: T) => unknown): void {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const subject of subjects) {
      const start = performance.now();
      work(subject);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  const show = (part: number) => `${percentile(times, part).toFixed(3)} ms`.padStart(10);
  console.log(`  ${name.padEnd(44)} median ${show(0.5)}   p95 ${show(0.95)}`);
}

const plain = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
plain.addAll([...library.quotes].map(({ id, text }) => ({ id, text })));

console.log(`A query (${queries.length} queries, ${[...library.quotes].length} quotes)`);
measure('Margin Mentor', queries, (query) => quotes.search(query));
measure('MiniSearch as it comes', queries, (query) => plain.search(query));

console.log('\nThe index');
const { index } = compiledData();
measure('loaded', [index], (json) => QuoteIndex.load(json, library, tables));
measure('built anew', [library], (one) => QuoteIndex.build(one, tables));

console.log(`\nA page (${pages.length} pages)`);
const vocabulary = gateVocabulary(gateText(compiledData().lexicon.gate));
measure('small gate', pages, (page) => countSigns(page, vocabulary));
measure('full advice', pages, (page) => advise(page, library, lexicon));
measure('full advice, without choice and kind', pages, (page) => findEvidence(page, lexicon));

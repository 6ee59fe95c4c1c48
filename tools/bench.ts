/**
 * Measures speed in Node, each beside an alternative in the same run: `npm run bench`. Times are printed, never judged.
 * `-- --large` measures a library of 40,000 quotes: of the interviews among the documents in `--texts FOLDER`, or of the
 * bundled interview's sentences. `-- --browser chromium` has that library added to the built extension in a real browser and
 * measures there, from opening the popup to results.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { advise } from '../core/advice/advise';
import { findEvidence } from '../core/advice/evidence';
import { countSigns, gateText, gateVocabulary } from '../core/advice/small-gate';
import { outlineFromRecord } from '../core/outline/from-record';
import { QuoteIndex } from '../core/search/quote-index';
import { benchBrowser } from './bench/in-browser';
import { benchLarge } from './bench/large';
import { measure } from './bench/measure';
import { compiledData } from './compile/compile';
import type { JudgedPage } from './eval/page-figures';
import { openWorkbench } from './workbench';

const OWN = path.resolve(import.meta.dirname, '../tests/eval');

const { values } = parseArgs({
  options: { large: { type: 'boolean' }, texts: { type: 'string' }, browser: { type: 'string' } },
});
const workbench = openWorkbench();
const { library, lexicon, tables, quotes } = workbench;
const queries = (JSON.parse(readFileSync(path.join(OWN, 'queries.json'), 'utf-8')) as { query: string }[]).map(
  ({ query }) => query,
);
const pages = readFileSync(path.join(OWN, 'pages.jsonl'), 'utf-8')
  .split('\n')
  .filter(Boolean)
  .map((line) => outlineFromRecord(JSON.parse(line) as JudgedPage));

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

if (values.large) benchLarge(workbench, queries, pages, values.texts);
if (values.browser === 'chromium' || values.browser === 'firefox')
  await benchBrowser(values.browser, workbench, values.texts);

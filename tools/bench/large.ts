import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { advise } from '../../core/advice/advise';
import { annotateQuotes } from '../../core/corpus/annotate';
import { quotesOf } from '../../core/corpus/quotes';
import { Library } from '../../core/library';
import type { Holding, Interview, Outline, PackInfo } from '../../core/model';
import { QuoteIndex } from '../../core/search/quote-index';
import type { openWorkbench } from '../workbench';
import { interviewsIn, shuffled, steadyChance, varied, wordsIn } from './large-library';
import { heapInUse, measure, once, printSize, printTimes } from './measure';

const QUOTES = 40_000;
/** Interviews that are added and taken away one by one. */
const SOME = 20;

type Workbench = ReturnType<typeof openWorkbench>;

/**
 * Measures a library of 40,000 quotes, beside MiniSearch as it comes.
 * @param texts a folder of documents, if any
 */
export function benchLarge(
  workbench: Workbench,
  queries: readonly string[],
  pages: readonly Outline[],
  texts?: string,
) {
  const { tables, lexicon } = workbench;
  const { library, holdings } = largeLibrary(workbench, texts);
  console.log(`\nA library of ${library.quoteCount} quotes in ${holdings.length + 1} interviews`);

  console.log('\nIts index');
  const built = once('built anew', () => QuoteIndex.build(library, tables));
  const json = once('written', () => built.toJSON());
  printSize('as text', json.length);
  const index = once('loaded, by a program that is warm', () => QuoteIndex.load(json, library, tables));
  const changing = holdings.slice(0, SOME);
  measure('one interview taken away', changing, ({ interview }) => index.remove(interview.id), 0);
  measure('one interview added', changing, (holding) => index.put(holding), 0);
  once(`${SOME} interviews replaced at once`, () => index.bringUpToDate(changing, []));
  once('the first query after it', () => index.search(queries[0] ?? ''));

  console.log(`\nIn a program that has just started`);
  startCold(library, json, queries[0] ?? '');

  console.log(`\nA query (${queries.length} queries)`);
  measure('the ten best', queries, (query) => index.search(query), 5);
  measure('all there are', queries, (query) => index.search(query, Number.POSITIVE_INFINITY), 5);
  measure('typed letter by letter, each', lettersOf(queries), (query) => index.search(query), 2);

  console.log(`\nA page (${pages.length} pages)`);
  once('the first', () => advise(pages[0] as Outline, library, lexicon));
  measure('each', pages, (page) => advise(page, library, lexicon), 5);

  console.log('\nMiniSearch as it comes');
  benchPlain(library, queries);
}

/** The pack of the interviews that a large library has besides the bundled one. */
export const PACK: PackInfo = { id: 'large', title: 'Large', revision: 1, licence: '', source: '', attribution: '' };

/** A library of 40,000 quotes. @param texts a folder of documents, if any */
export function largeLibrary({ library: { packs }, lexicon }: Workbench, texts?: string) {
  const library = new Library(packs);
  library.putPack(PACK);
  return { library, holdings: fill(library, texts, lexicon) };
}

/** Adds interviews, as many as are needed for so many quotes. */
function fill(library: Library, texts: string | undefined, lexicon: Workbench['lexicon']): Holding[] {
  const chance = steadyChance();
  const own = [...library.holdings].map(({ interview }) => interview);
  const { interviews, left } = texts === undefined ? shuffled(own, chance) : interviewsIn(texts);
  if (interviews.length === 0) throw new Error(`there is no interview in ${texts}`);
  if (left.length > 0) console.log(`\nNo interview is in ${left.join(', ')}`);
  const words = wordsIn(interviews);
  const times: number[] = [];
  const holdings: Holding[] = [];
  const add = (interview: Interview) => {
    const start = performance.now();
    const holding = { pack: PACK.id, interview, quotes: annotateQuotes(interview, quotesOf(interview), lexicon) };
    library.put(holding);
    times.push(performance.now() - start);
    holdings.push(holding);
  };
  for (let copy = 0; library.quoteCount < QUOTES; copy++)
    for (const interview of interviews) add(copy === 0 ? interview : varied(interview, copy, words, chance));
  console.log('\nAn interview');
  printTimes('divided into quotes and annotated', times);
  return holdings;
}

/** What people see who open the search: nothing is warm. */
function startCold(library: Library, index: string, query: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'margin-mentor-bench-'));
  try {
    writeFileSync(path.join(folder, 'packs.json'), JSON.stringify(library.packs));
    writeFileSync(path.join(folder, 'index.json'), index);
    const script = path.join(import.meta.dirname, 'cold.ts');
    process.stdout.write(
      execFileSync(process.execPath, ['--import', 'tsx', script, folder, query], { encoding: 'utf-8' }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lettersOf = (queries: readonly string[]) =>
  queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));

function benchPlain(library: Library, queries: readonly string[]): void {
  const fields = { fields: ['text', 'question', 'keywords'] };
  const documents = [...library.quotes].map(({ id, text, keywords }) => ({
    id,
    text,
    question: library.place(id)?.exchange.question ?? '',
    keywords: keywords.join(', '),
  }));
  const plain = once('built anew', () => {
    const made = new MiniSearch(fields);
    made.addAll(documents);
    return made;
  });
  const json = once('written', () => JSON.stringify(plain));
  printSize('as text', json.length);
  const before = heapInUse();
  const loaded = once('loaded', () => MiniSearch.loadJSON(json, fields));
  printSize('in memory', heapInUse() - before);
  measure('a query', queries, (query) => loaded.search(query), 2);
  measure(
    'a query, with completions and repair',
    queries,
    (query) => loaded.search(query, { prefix: true, fuzzy: 0.2 }),
    1,
  );
}

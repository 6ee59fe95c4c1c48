/**
 * The product's judgement on the command line.
 *   npm run -s ask -- search "hiring" [--json] [--weak]
 *   npm run -s ask -- advise page.html [--json]
 *   npm run -s ask -- draft plan.md [--json]            Markdown or plain text
 *   npm run -s ask -- read interview.html [--json]     HTML, Markdown or plain text
 *   npm run -s ask -- skeleton
 *   npm run -s ask -- search --batch < queries.txt      one query a line in, one JSON object a line out
 *   npm run -s ask -- advise --batch < pages.jsonl      one page a line in, one JSON object a line out
 *   npm run -s ask -- read --batch < files.txt          the name of a file a line in, one JSON object a line out
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { advise } from '../core/advice/advise';
import { linkTo } from '../core/citation/fragment';
import { planningSkeleton } from '../core/citation/skeleton';
import { mentorNames } from '../core/library';
import type { Outline } from '../core/model';
import { OutlineError, outlineFromHtml } from '../core/outline/from-html';
import { outlineFromMarkdown } from '../core/outline/from-markdown';
import { outlineFromRecord } from '../core/outline/from-record';
import { READING_WORDS } from '../core/outline/walk';
import { draftAnswer, sayDraft } from './ask/draft';
import { ReadError, readAnswer, readLine, sayRead } from './ask/read';
import { readPageRecord } from './page-record';
import { openWorkbench } from './workbench';

const USAGE =
  'Usage: npm run -s ask -- search "words" | advise page.html | draft plan.md | read interview.html | skeleton   [--json] [--weak] [--batch < lines]';
const MOST_HITS = 10;

const workbench = openWorkbench();
const { library, lexicon, quotes } = workbench;

/** What `search --batch` prints for a query: a public interface. */
function searchAnswer(query: string) {
  const hits = quotes.search(query, MOST_HITS).map(({ quote, score, weak }) => {
    const interview = library.interviewOf(quote);
    return {
      id: quote.id,
      score: rounded(score),
      weak,
      text: quote.text,
      mentor: mentorNames(interview),
      question: library.place(quote.id)?.exchange.question ?? '',
      topics: Object.keys(quote.ratings),
    };
  });
  return { query, hits };
}

/** What `advise --batch` prints as a page's advice: a public interface. */
function adviceAnswer(outline: Outline) {
  const advice = advise(outline, library, lexicon);
  if (!advice) return null;
  return {
    strength: advice.strength,
    topics: advice.topics.map(({ id, score }) => ({ id, score: rounded(score) })),
    quotes: advice.quotes.map(({ id, score }) => ({
      id,
      text: library.place(id)?.quote.text ?? '',
      score: rounded(score),
    })),
    reasons: advice.reasons,
  };
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;

/** Reads a file; where that fails, says so in a sentence and ends. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf-8');
  } catch {
    console.error(`${file} cannot be read: is it there, and is it a file?`);
    process.exit(1);
  }
}

/** Reads a saved page; where that fails, says so in a sentence and ends. */
function readPage(file: string): Outline {
  const text = readText(file);
  try {
    return /\.(?:md|markdown|txt)$/i.test(file) ? outlineFromMarkdown(text) : outlineFromHtml(text, READING_WORDS);
  } catch (error) {
    if (!(error instanceof OutlineError)) throw error;
    console.error(`${file} cannot be read: ${error.message}.`);
    process.exit(1);
  }
}

/** Says what was recognised in a file; where that cannot be read, says so in a sentence and ends. */
function readInterview(file: string, asJson: boolean) {
  try {
    if (asJson) console.log(JSON.stringify(readAnswer(file), null, 2));
    else sayRead(file);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    console.error(`${file} cannot be read: ${error.message}.`);
    process.exitCode = 1;
  }
}

function sayHits(query: string, withWeak: boolean) {
  const all = quotes.search(query, MOST_HITS);
  const hits = all.filter(({ weak }) => withWeak || !weak);
  if (hits.length === 0) {
    console.log(
      `Nothing on “${query}”.${all.length > 0 ? ` ${all.length} weak matches: add --weak to see them.` : ''}`,
    );
    return;
  }
  for (const { quote, weak } of hits) {
    const interview = library.interviewOf(quote);
    console.log(`${weak ? '(weak) ' : ''}${quote.text}`);
    console.log(`  — ${mentorNames(interview)}, on “${library.place(quote.id)?.exchange.question}”`);
    console.log(`  ${linkTo(interview, quote)}\n`);
  }
}

function sayAdvice(outline: Outline) {
  const advice = advise(outline, library, lexicon);
  if (!advice) return console.log('Nothing to say on this page.');
  const labels = advice.topics.map(({ id }) => lexicon.topics.get(id)?.label ?? id);
  console.log(`${advice.strength === 'chip' ? 'Chip' : 'Badge'}: ${labels.join(', ')}`);
  for (const { phrase, place } of advice.reasons)
    console.log(`  because of “${phrase}”${place && ` under “${place}”`}`);
  for (const { id } of advice.quotes) console.log(`\n${library.place(id)?.quote.text}`);
}

async function batch(answer: (line: string) => object) {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
  }
}

function advisePageLine(line: string) {
  const read = readPageRecord(line);
  if ('error' in read) return read;
  return { id: read.id, advice: adviceAnswer(outlineFromRecord(read)) };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, batch: { type: 'boolean' }, weak: { type: 'boolean' } },
    });
  } catch {
    return { positionals: [], values: {} as { json?: boolean; batch?: boolean; weak?: boolean } };
  }
}

const { positionals, values } = readArguments();
const [command, ...words] = positionals;
const subject = words.join(' ');

if (command === 'search' && values.batch) await batch(searchAnswer);
else if (command === 'advise' && values.batch) await batch(advisePageLine);
else if (command === 'read' && values.batch) await batch(readLine);
else if (command === 'search' && subject) {
  if (values.json) console.log(JSON.stringify(searchAnswer(subject), null, 2));
  else sayHits(subject, values.weak ?? false);
} else if (command === 'advise' && subject) {
  const outline = readPage(subject);
  if (values.json) console.log(JSON.stringify({ id: subject, advice: adviceAnswer(outline) }, null, 2));
  else sayAdvice(outline);
} else if (command === 'draft' && subject) {
  const text = readText(subject);
  if (values.json) console.log(JSON.stringify({ id: subject, advice: draftAnswer(text, workbench) }, null, 2));
  else sayDraft(text, workbench);
} else if (command === 'read' && subject) readInterview(subject, values.json ?? false);
else if (command === 'skeleton' && !subject) process.stdout.write(planningSkeleton(library));
else {
  console.error(USAGE);
  process.exitCode = 2;
}

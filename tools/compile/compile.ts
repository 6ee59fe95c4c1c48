import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Lexicon, type LexiconSource } from '../../core/advice/lexicon';
import type { Plans } from '../../core/advice/plans';
import { gateText } from '../../core/advice/small-gate';
import { fragmentFor } from '../../core/citation/fragment';
import type { Collection } from '../../core/corpus/add/listed';
import { annotateQuotes } from '../../core/corpus/annotate';
import { quotesOf } from '../../core/corpus/quotes';
import { Library } from '../../core/library';
import type { Interview, Pack, Quote } from '../../core/model';
import { QuoteIndex } from '../../core/search/quote-index';
import { readSynonyms, type SynonymTable } from '../../core/search/synonyms';
import type { SiteList } from '../../core/tips/never';
import { annotate } from './annotations';
import { compileCollections } from './collections';
import { compileInterview } from './interview';
import { compileLexicon, filesIn } from './lexicon';
import { compilePlans } from './plans';
import { compileSites } from './sites';
import { readSource, SourceError, Yaml } from './source';

/** What the build makes of a data folder. */
export interface Compiled {
  readonly packs: readonly Pack[];
  readonly lexicon: LexiconSource;
  readonly plans: Plans;
  readonly synonyms: SynonymTable;
  /** Lists of interviews that people can have fetched. */
  readonly collections: readonly Collection[];
  /** Sites on which nothing is ever read or offered. */
  readonly sites: SiteList;
  /** {@link QuoteIndex} of the packs, as text. */
  readonly index: string;
}

/** Where the project keeps its data. */
export const DATA = path.resolve(import.meta.dirname, '../../data');

/**
 * Compiles a data folder. An interview without an annotation file is annotated automatically, as those are that people
 * add: found and offered by the badge, never by a chip.
 * @throws SourceError naming file, line and what is wrong */
export function compile(data = DATA): Compiled {
  const lexicon = compileLexicon(data);
  const ready = new Lexicon(lexicon);
  const topics = new Set(lexicon.topics.map(({ id }) => id));
  const plans = compilePlans(data, topics);
  const interviews: Interview[] = [];
  const quotes: Quote[] = [];
  for (const file of filesIn(path.join(data, 'interviews'), '.md')) {
    const interview = compileInterview(file);
    const annotations = path.join(data, 'annotations', `${interview.id}.yaml`);
    const isEdited = existsSync(annotations);
    const own = isEdited
      ? annotate(annotations, interview, topics)
      : annotateQuotes(interview, quotesOf(interview), ready);
    if (isEdited) checkLinks(file, interview, own);
    interviews.push(interview);
    quotes.push(...own);
  }
  const synonyms = compileSynonyms(path.join(data, 'search', 'synonyms.yaml'));
  const packs = [compilePack(path.join(data, 'pack.yaml'), interviews, quotes)];
  const index = QuoteIndex.build(new Library(packs), {
    synonyms: readSynonyms(synonyms),
    topicsOf: (query) => ready.topicsAskedFor(query),
  });
  return {
    packs,
    lexicon,
    plans,
    synonyms,
    collections: compileCollections(data),
    sites: compileSites(data),
    index: index.toShortJSON(),
  };
}

/**
 * A link that could lead to other words than the quote's must not be published. An editor can move the boundaries; where
 * there is no editor, the link of such a quote leads to the page alone.
 */
function checkLinks(file: string, interview: Interview, quotes: readonly Quote[]): void {
  for (const quote of quotes) {
    if (fragmentFor(interview, quote) === null)
      throw new SourceError(file, 1, `no link can lead to “${quote.text}” alone: its words stand elsewhere as well`);
  }
}

function compilePack(file: string, interviews: readonly Interview[], quotes: readonly Quote[]): Pack {
  const source = new Yaml(file, readSource(file));
  const revision = Number(source.text('revision'));
  if (!Number.isInteger(revision) || revision < 1)
    throw source.error(['revision'], 'the revision must be a whole number from 1');
  return {
    id: source.text('id'),
    title: source.text('title'),
    revision,
    licence: source.text('licence'),
    source: source.text('source'),
    attribution: source.text('attribution'),
    interviews,
    quotes,
  };
}

function compileSynonyms(file: string): SynonymTable {
  const source = new Yaml(file, readSource(file));
  const table = (name: string) => Object.fromEntries(source.keys(name).map((key) => [key, source.texts(name, key)]));
  const groups = Array.from({ length: source.count('groups') }, (_, index) => source.texts('groups', index));
  const joins = table('joins');
  const seen = new Map<string, string>();
  for (const [word, spellings] of Object.entries(joins)) {
    for (const spelling of spellings) {
      const other = seen.get(spelling);
      if (other) throw source.error(['joins', word], `“${spelling}” is joined to “${other}” already`);
      seen.set(spelling, word);
    }
  }
  return { joins, groups, oneway: table('oneway') };
}

const FOLDERS = ['data', 'core', 'tools/compile'];

/** A name for everything that the compiled data depends on: the sources and the code that reads them. */
function fingerprint(root: string): string {
  const sum = createHash('sha256');
  for (const folder of FOLDERS) {
    const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.filter((name) => !name.startsWith(COMPILED)).sort())
      sum.update(file).update(readFileSync(file));
  }
  return sum.digest('hex');
}

const COMPILED = path.join(DATA, 'compiled');
const STAMP = 'made-from.txt';

const FILES = {
  packs: 'packs.json',
  lexicon: 'lexicon.json',
  plans: 'plans.json',
  synonyms: 'synonyms.json',
  collections: 'collections.json',
  sites: 'sites.json',
} as const;
const INDEX = 'index.json';
/** For the reader, which has no room for JSON keys. */
const GATE = 'gate.txt';

const readText = (name: string) => readFileSync(path.join(COMPILED, name), 'utf-8');

/** Writes what changed only, so that watchers stay calm. */
function write(name: string, text: string): void {
  const file = path.join(COMPILED, name);
  if (existsSync(file) && readFileSync(file, 'utf-8') === text) return;
  // By way of a name of its own, so that whoever reads meanwhile finds the old file or the new one, never half of it.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

/**
 * The project's data, compiled into `data/compiled/`. Compiles again only where a source or the code that reads it has
 * changed since, so that what is there is never stale.
 * @throws SourceError naming file, line and what is wrong
 */
export function compiledData(): Compiled {
  const made = fingerprint(path.dirname(DATA));
  if (existsSync(path.join(COMPILED, STAMP)) && readText(STAMP) === made) {
    const parts = Object.entries(FILES).map(([part, name]) => [part, JSON.parse(readText(name))]);
    return { ...(Object.fromEntries(parts) as Omit<Compiled, 'index'>), index: readText(INDEX) };
  }
  const compiled = compile();
  mkdirSync(COMPILED, { recursive: true });
  for (const [part, name] of Object.entries(FILES)) write(name, JSON.stringify(compiled[part as keyof typeof FILES]));
  write(INDEX, compiled.index);
  write(GATE, gateText(compiled.lexicon.gate));
  write(STAMP, made);
  return compiled;
}

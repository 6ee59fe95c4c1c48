import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Lexicon, type LexiconSource } from '../../core/advice/lexicon';
import { fragmentFor } from '../../core/citation/fragment';
import { Library } from '../../core/library';
import type { Interview, Pack, Quote } from '../../core/model';
import { QuoteIndex } from '../../core/search/quote-index';
import { readSynonyms, type SynonymTable } from '../../core/search/synonyms';
import { annotate } from './annotations';
import { compileInterview } from './interview';
import { compileLexicon, filesIn } from './lexicon';
import { readSource, SourceError, Yaml } from './source';

/** What the build makes of a data folder. */
export interface Compiled {
  readonly packs: readonly Pack[];
  readonly lexicon: LexiconSource;
  readonly synonyms: SynonymTable;
  /** {@link QuoteIndex} of the packs, as text. */
  readonly index: string;
}

/** Where the project keeps its data. */
export const DATA = path.resolve(import.meta.dirname, '../../data');

/** Compiles a data folder. @throws SourceError naming file, line and what is wrong */
export function compile(data = DATA): Compiled {
  const lexicon = compileLexicon(data);
  const topics = new Set(lexicon.topics.map(({ id }) => id));
  const interviews: Interview[] = [];
  const quotes: Quote[] = [];
  for (const file of filesIn(path.join(data, 'interviews'), '.md')) {
    const interview = compileInterview(file);
    const annotations = path.join(data, 'annotations', `${interview.id}.yaml`);
    if (!existsSync(annotations))
      throw new SourceError(annotations, 1, `the interview ${interview.id} has no annotations`);
    const own = annotate(annotations, interview, topics);
    checkLinks(file, interview, own);
    interviews.push(interview);
    quotes.push(...own);
  }
  const synonyms = compileSynonyms(path.join(data, 'search', 'synonyms.yaml'));
  const packs = [compilePack(path.join(data, 'pack.yaml'), interviews, quotes)];
  const ready = new Lexicon(lexicon);
  const index = QuoteIndex.build(new Library(packs), {
    synonyms: readSynonyms(synonyms),
    topicsOf: (query) => ready.topicsAskedFor(query),
  });
  return { packs, lexicon, synonyms, index: index.toJSON() };
}

/** A link that could lead to other words than the quote's must not be published. */
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

/** Compiles the project's data into `data/compiled/`, writing only what changed, so that watchers stay calm. */
export function writeCompiled(data = DATA): Compiled {
  const compiled = compile(data);
  const folder = path.join(data, 'compiled');
  mkdirSync(folder, { recursive: true });
  const files = {
    'packs.json': JSON.stringify(compiled.packs),
    'lexicon.json': JSON.stringify(compiled.lexicon),
    'synonyms.json': JSON.stringify(compiled.synonyms),
    'index.json': compiled.index,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (!existsSync(file) || readFileSync(file, 'utf-8') !== text) writeFileSync(file, text);
  }
  return compiled;
}

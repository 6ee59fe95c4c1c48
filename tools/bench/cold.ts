/** Opens a stored library and searches it, as a page of the extension does that has just been opened; see large.ts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Library } from '../../core/library';
import type { Pack } from '../../core/model';
import { QuoteIndex } from '../../core/search/quote-index';
import { openWorkbench } from '../workbench';
import { heapInUse, once, printSize } from './measure';

const [folder = '', query = ''] = process.argv.slice(2);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf-8');
const { tables } = openWorkbench();
const [packs, json] = [JSON.parse(read('packs.json')) as Pack[], read('index.json')];

const library = once('the library made of its packs', () => new Library(packs));
const empty = heapInUse();
const index = once('the index loaded', () => QuoteIndex.load(json, library, tables));
printSize('the index, in memory', heapInUse() - empty);
once('the phrases that ask for a topic, made ready', () => tables.topicsOf(query));
once(`the first query (${query})`, () => index.search(query));
once('the second (a misspelt one)', () => index.search('hirng a scientst'));
once('the third (all of a common word)', () => index.search('data', Number.POSITIVE_INFINITY));

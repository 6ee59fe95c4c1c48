import { Lexicon } from '../core/advice/lexicon';
import { Library } from '../core/library';
import { QuoteIndex, type SearchTables } from '../core/search/quote-index';
import { readSynonyms } from '../core/search/synonyms';
import { compiledData } from './compile/compile';

/** Everything the command line works with, made from `data/` as it is now. */
export function openWorkbench() {
  const { packs, lexicon: source, plans, synonyms, index } = compiledData();
  const library = new Library(packs);
  const lexicon = new Lexicon(source);
  const tables: SearchTables = {
    synonyms: readSynonyms(synonyms),
    topicsOf: (query: string) => lexicon.topicsAskedFor(query),
  };
  return { library, lexicon, plans, tables, quotes: QuoteIndex.load(index, library, tables) };
}

import { Lexicon } from '../../core/advice/lexicon';
import { Library } from '../../core/library';
import { QuoteIndex } from '../../core/search/quote-index';
import { readSynonyms } from '../../core/search/synonyms';
import { compile } from '../../tools/compile/compile';

/** All that is made of the project's own data, compiled here and now: tests write nothing into the data folder. */
export function projectData() {
  const { packs, lexicon: source, plans, synonyms, index } = compile();
  const library = new Library(packs);
  const lexicon = new Lexicon(source);
  const tables = { synonyms: readSynonyms(synonyms), topicsOf: (query: string) => lexicon.topicsAskedFor(query) };
  return { library, lexicon, source, plans, tables, quotes: QuoteIndex.load(index, library, tables) };
}

import { QuoteIndex } from '../core/search/quote-index';
import { readSynonyms, type SynonymTable } from '../core/search/synonyms';
import index from '../data/compiled/index.json?raw';
import synonyms from '../data/compiled/synonyms.json';
import { lexicon, library } from './bundled';

let loaded: QuoteIndex | undefined;

/** The index of the bundled packs, made at build time and loaded when it is first needed. */
export function quoteIndex(): QuoteIndex {
  loaded ??= QuoteIndex.load(index, library, {
    synonyms: readSynonyms(synonyms as SynonymTable),
    topicsOf: (query) => lexicon().topicsAskedFor(query),
  });
  return loaded;
}

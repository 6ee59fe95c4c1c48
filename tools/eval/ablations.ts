import MiniSearch from 'minisearch';
import { type Advice, advise } from '../../core/advice/advise';
import { WEIGHTS } from '../../core/advice/weights';
import { annotateQuotes } from '../../core/corpus/annotate';
import { quotesOf } from '../../core/corpus/quotes';
import { Library } from '../../core/library';
import type { Outline } from '../../core/model';
import { QuoteIndex } from '../../core/search/quote-index';
import type { openWorkbench } from '../workbench';
import { type Searcher, textsOf } from './query-figures';

type Workbench = ReturnType<typeof openWorkbench>;

/** The library as it would be if no editor had seen it. */
function annotatedAlone({ library, lexicon }: Workbench): Library {
  const packs = library.packs.map((pack) => ({
    ...pack,
    quotes: pack.interviews.flatMap((interview) => annotateQuotes(interview, quotesOf(interview), lexicon)),
  }));
  return new Library(packs);
}

/** The search without one of its parts, and MiniSearch as it comes. */
export function searchers(workbench: Workbench): Record<string, Searcher> {
  const { library, tables, quotes } = workbench;
  const bare = new Library(
    library.packs.map((pack) => ({ ...pack, quotes: pack.quotes.map((quote) => ({ ...quote, keywords: [] })) })),
  );
  const without = (changed: Partial<typeof tables>, of = library): Searcher => {
    const index = QuoteIndex.build(of, { ...tables, ...changed });
    return (query) => textsOf(index.search(query));
  };
  const plain = new MiniSearch<{ id: string; text: string; question: string }>({
    fields: ['text', 'question'],
    storeFields: ['text'],
  });
  plain.addAll(
    [...library.quotes].map(({ id, text }) => ({ id, text, question: library.place(id)?.exchange.question ?? '' })),
  );
  return {
    'Margin Mentor': (query) => textsOf(quotes.search(query)),
    'without keywords': without({}, bare),
    'without an editor': without({}, annotatedAlone(workbench)),
    'without synonyms': without({ synonyms: { ...tables.synonyms, others: new Map() } }),
    'without typo repair': without({ repair: () => null }),
    'without topics asked for': without({ topicsOf: () => [] }),
    'MiniSearch as it comes': (query) => plain.search(query).map(({ text }) => ({ text: String(text), weak: false })),
  };
}

/** A way to advise: what is offered on a page. */
export type Adviser = (outline: Outline) => Advice | null;

/** The advice without one of its parts. */
export function advisers(workbench: Workbench): Record<string, Adviser> {
  const { library, lexicon, quotes } = workbench;
  const alone = annotatedAlone(workbench);
  const as =
    (changed: Partial<typeof WEIGHTS>): Adviser =>
    (outline) =>
      advise(outline, library, lexicon, { ...WEIGHTS, ...changed });
  return {
    'Margin Mentor': as({}),
    'without the gate': as({ gate: { ...WEIGHTS.gate, base: -1000 } }),
    'without titles and headings': as({ place: { title: 1, heading: 1, text: 1 }, title: 0 }),
    'without sections': as({ section: 0 }),
    'without an editor': (outline) => advise(outline, alone, lexicon),
    'without curation (quotes by search)': (outline) => {
      const advice = advise(outline, library, lexicon);
      if (!advice) return null;
      const label = lexicon.topics.get(advice.topics[0]?.id ?? '')?.label ?? '';
      const found = quotes.search(label, 1).map(({ quote, score }) => ({ id: quote.id, score }));
      return found.length > 0 ? { ...advice, quotes: found } : null;
    },
  };
}

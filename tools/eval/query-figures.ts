import type { Hit } from '../../core/search/quote-index';
import { ndcg, recall, share } from './measures';
import type { JudgedQuery } from './set';

/** A way to search: what a query finds, best first. */
export type Searcher = (query: string) => readonly { readonly text: string; readonly weak: boolean }[];

export const textsOf = (hits: readonly Hit[]) => hits.map(({ quote, weak }) => ({ text: quote.text, weak }));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** The figures of tests/eval/README.md for a set of queries and a way to search. */
export function queryFigures(queries: readonly JudgedQuery[], search: Searcher) {
  const answerable = queries.filter(({ relevant }) => relevant.length > 0);
  const unanswerable = queries.filter(({ relevant }) => relevant.length === 0);
  const found = answerable.map(({ query, relevant }) => ({ relevant, texts: search(query).map(({ text }) => text) }));
  const isSilent = ({ query }: JudgedQuery) => search(query).every(({ weak }) => weak);
  return {
    ndcg: mean(found.map(({ texts, relevant }) => ndcg(texts, relevant))),
    recall: mean(found.map(({ texts, relevant }) => recall(texts, relevant))),
    answered: { count: answerable.filter((one) => !isSilent(one)).length, of: answerable.length },
    silent: { count: unanswerable.filter(isSilent).length, of: unanswerable.length },
  };
}

/** One line of a table of ways to search. */
export function printQueryFigures(name: string, queries: readonly JudgedQuery[], search: Searcher): void {
  const { ndcg: gain, recall: reached, answered, silent } = queryFigures(queries, search);
  console.log(
    `  ${name.padEnd(34)} ${gain.toFixed(3)}   ${reached.toFixed(3)}   ${share(answered.count, answered.of).padEnd(22)} ${share(silent.count, silent.of)}`,
  );
}

export const QUERY_HEADER = `  ${''.padEnd(34)} nDCG@5  rec.@5  ${'answered'.padEnd(22)} silent where nothing is to be found`;

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageKind } from '../../core/advice/kind';
import type { Library } from '../../core/library';
import type { JudgedSpan } from './measures';
import type { Grades, JudgedPage } from './page-figures';

/** A query and the spans of the interview that it should find; none where the interview has nothing on it. */
export interface JudgedQuery {
  readonly query: string;
  readonly relevant: readonly JudgedSpan[];
}

/** An evaluation set: a folder of the form that tests/eval/README.md describes. */
export interface EvaluationSet {
  readonly pages: readonly JudgedPage[];
  readonly queries: readonly JudgedQuery[];
  readonly grades: Grades;
  /** By id, where somebody has labelled them. */
  readonly kinds: Readonly<Record<string, PageKind>>;
  /** Parts of the pages by the beginnings of their sources. */
  readonly splits: Readonly<Record<string, readonly string[]>>;
}

/** The project's own set. */
export const OWN_SET = path.resolve(import.meta.dirname, '../../tests/eval');

/** Reads a set; where it has no grades, the editor's ratings stand for them. */
export function readSet(folder: string, library: Library): EvaluationSet {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf-8');
  const own = (name: string): unknown => JSON.parse(readFileSync(path.join(OWN_SET, name), 'utf-8'));
  const kinds = own('kinds.json') as Record<'development' | 'own', Record<string, PageKind>>;
  return {
    pages: read('pages.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as JudgedPage),
    queries: JSON.parse(read('queries.json')) as JudgedQuery[],
    grades: existsSync(path.join(folder, 'topic-quotes.json'))
      ? (JSON.parse(read('topic-quotes.json')) as Grades)
      : ratingsOf(library),
    kinds: folder === OWN_SET ? kinds.own : kinds.development,
    splits: own('splits.json') as Record<string, string[]>,
  };
}

function ratingsOf(library: Library): Grades {
  const grades: Record<string, Record<string, number>> = {};
  for (const { text, ratings } of library.quotes)
    for (const [topic, rating] of Object.entries(ratings)) grades[topic] = { ...grades[topic], [text]: rating };
  return grades;
}

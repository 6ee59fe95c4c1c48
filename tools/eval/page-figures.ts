import type { Advice } from '../../core/advice/advise';
import type { Library } from '../../core/library';
import { gradeOf, type JudgedSpan, share } from './measures';

/** A page of an evaluation set; see tests/eval/README.md. */
export interface JudgedPage {
  readonly id: string;
  readonly label: 'on' | 'near' | 'off' | 'hard';
  readonly topics: readonly string[];
  readonly source: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
}

/** What became of a page. */
export interface Outcome {
  readonly page: JudgedPage;
  readonly advice: Advice | null;
  /** Text of the first quote offered, '' without advice. */
  readonly first: string;
  /** Grade of the first quote for the page. */
  readonly grade: number;
  /** Best grade that any quote has for the page. */
  readonly best: number;
}

/** A share to be reported: how many of how many. */
export interface Figure {
  readonly name: string;
  readonly count: number;
  readonly of: number;
}

const isChip = ({ advice }: Outcome) => advice?.strength === 'chip';

const figure = (name: string, all: readonly Outcome[], test: (one: Outcome) => boolean): Figure => ({
  name,
  count: all.filter(test).length,
  of: all.length,
});

/** The figures of tests/eval/README.md for a set of pages. */
export function pageFigures(outcomes: readonly Outcome[]) {
  const labelled = (label: JudgedPage['label']) => outcomes.filter(({ page }) => page.label === label);
  const on = labelled('on');
  const noPoint = [...labelled('near'), ...on.filter(({ best }) => best < 3)];
  return {
    served: figure(
      'served with a fitting first quote',
      on.filter(({ best }) => best >= 2),
      ({ grade }) => grade >= 2,
    ),
    fits: figure(
      'first quote fits, where there is advice',
      on.filter(({ advice }) => advice),
      ({ grade }) => grade >= 2,
    ),
    worth: figure('chips that a reader would thank for', outcomes.filter(isChip), ({ grade }) => grade === 3),
    needless: figure('chips where no quote is to the point', noPoint, isChip),
    off: figure('false alarms, off topic', labelled('off'), ({ advice }) => advice !== null),
    hard: figure('false alarms, hard negatives', labelled('hard'), ({ advice }) => advice !== null),
    chips: figure(
      'chip, where a quote is to the point',
      on.filter(({ best }) => best === 3),
      isChip,
    ),
  };
}

/** The figures of several sets of pages side by side. */
export function printFigures(sets: readonly { readonly name: string; readonly outcomes: readonly Outcome[] }[]): void {
  const columns = sets.map(({ outcomes }) => Object.values(pageFigures(outcomes)));
  console.log(
    `  ${''.padEnd(42)}${sets.map(({ name, outcomes }) => `${name} (${outcomes.length})`.padEnd(24)).join('')}`,
  );
  columns[0]?.forEach(({ name }, row) => {
    const cells = columns.map((column) => {
      const cell = column[row];
      return (cell && cell.of > 0 ? share(cell.count, cell.of) : '–').padEnd(24);
    });
    console.log(`  ${name.padEnd(42)}${cells.join('')}`);
  });
}

/** What is wrong with an outcome, or '' where nothing is. */
export function faultOf({ page, advice, grade, best }: Outcome): string {
  if (page.label === 'off' || page.label === 'hard') return advice ? 'FALSE ALARM' : '';
  const chip = advice?.strength === 'chip';
  if (page.label === 'near') return chip ? 'CHIP ON NEAR' : '';
  if (best >= 2 && grade < 2) return advice ? 'WRONG QUOTE' : 'MISS';
  if (best < 2 && advice) return 'NOT FITTING';
  return chip && grade < 3 ? 'CHIP TOO MUCH' : '';
}

export type Grades = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The graded spans of a page's topics. */
const spansOf = (page: JudgedPage, grades: Grades): JudgedSpan[] =>
  page.topics.flatMap((topic) => Object.entries(grades[topic] ?? {}).map(([text, grade]) => ({ text, grade })));

/** What an adviser's answer is worth on a page. */
export function outcomeOf(page: JudgedPage, advice: Advice | null, library: Library, grades: Grades): Outcome {
  const spans = spansOf(page, grades);
  const first = library.place(advice?.quotes[0]?.id ?? '')?.quote.text ?? '';
  const grade = advice ? gradeOf(first, spans) : 0;
  return { page, advice, first, grade, best: Math.max(0, ...spans.map((span) => span.grade)) };
}

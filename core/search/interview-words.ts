import type { Holding } from '../model';
import type { Rows } from './rows';
import type { IndexedQuote } from './term-index';
import { isStopWord, type Joins, stem, unify } from './terms';

/**
 * An interview as it went into the index. It can be taken out only by the same words, and its texts may be others by
 * then. All words have spaces between them, stop words are among them.
 */
export interface InterviewWords {
  readonly id: string;
  /** Number of its first quote in the index; those of the others follow. */
  readonly start: number;
  readonly questions: readonly string[];
  /** In the order of the interview; `rows` as {@link Rows} names them. */
  readonly quotes: readonly (readonly [text: string, exchange: number, keywords: string, rows: string])[];
}

/** The words of an interview and of its quotes, each brought to one spelling. */
export function wordsOfInterview(
  { interview, quotes }: Holding,
  start: number,
  joins: Joins,
  rows: Rows,
): InterviewWords {
  const read = (text: string) => unify(text, joins).map(({ word }) => word);
  const questions = interview.exchanges.map(({ question }) => read(question));
  const rowsOf = (words: readonly string[]) => rows.in(termsIn(words));
  return {
    id: interview.id,
    start,
    questions: questions.map((words) => words.join(' ')),
    quotes: quotes.map(({ text, exchange, keywords }) => {
      const said = read(text);
      const each = keywords.map(read);
      const own = [said, questions[exchange] ?? [], ...each].flatMap(rowsOf);
      return [said.join(' '), exchange, each.flat().join(' '), own.join(' ')];
    }),
  };
}

/** All words, each as often as the interview has it. */
export function* allWords({ questions, quotes }: InterviewWords): Generator<string> {
  for (const question of questions) yield* split(question);
  for (const [text, , keywords] of quotes) {
    yield* split(text);
    yield* split(keywords);
  }
}

/** The quotes as they are indexed. */
export function indexedQuotes({ start, questions, quotes }: InterviewWords): IndexedQuote[] {
  const terms = (words: string) => termsIn(split(words)).join(' ');
  const asked = questions.map(terms);
  return quotes.map(([text, exchange, keywords, rows], at) => ({
    id: start + at,
    text: terms(text),
    question: asked[exchange] ?? '',
    keywords: terms(keywords),
    rows,
  }));
}

const split = (words: string) => (words === '' ? [] : words.split(' '));

const termsIn = (words: readonly string[]) => words.filter((word) => !isStopWord(word)).map(stem);

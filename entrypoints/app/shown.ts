import type { ShownContext } from '../../components/ContextView';
import type { ShownDraft } from '../../components/DraftView';
import type { ShownFilter } from '../../components/Filters';
import type { ShownQuote } from '../../components/QuoteCard';
import type { Found } from '../../components/SearchView';
import type { FoundAtSource } from '../../components/SourceNote';
import type { CountedTopic } from '../../components/TopicList';
import { t } from '../../components/text';
import { adviseDraft } from '../../core/advice/draft';
import { cite } from '../../core/citation/citation';
import type { Span } from '../../core/corpus/sentences';
import { FITS, type Quote } from '../../core/model';
import { DRAFT_WORDS, outlineFromText } from '../../core/outline/from-text';
import { readAnswer } from '../../core/reading/answer';
import { parseQuery } from '../../core/search/query';
import { lexicon, library, plans } from '../../platform/bundled';
import { checks } from '../../platform/live-library';
import { quoteIndex } from '../../platform/search';

const MOST_RESULTS = 10;
/** Of a topic people want to see all there is, as far as anybody reads on. */
const MOST_OF_A_TOPIC = 100;
/** Hits that are looked at to tell which topics would narrow a search: in a large library there are thousands. */
const MOST_COUNTED = 500;
/** Filters that are offered to narrow a search: more would take the place of quotes. */
const MOST_OFFERED = 4;

/** What people call a topic. */
export const labelOf = (topic: string) => lexicon().topics.get(topic)?.label ?? topic;

const topicsOf = ({ ratings }: Quote) => Object.keys(ratings).filter((topic) => (ratings[topic] ?? 0) >= FITS);

/** What was found of a quote when somebody had its source open. */
function foundAtSource({ id, interview }: Quote): FoundAtSource | undefined {
  const check = checks().get(interview);
  const found = check?.quotes[id];
  if (!check || found === undefined) return undefined;
  if (typeof found === 'string') return { state: found, at: check.at };
  return { state: 'changed', at: check.at, now: found.changed };
}

/** A quote as it is shown; none where the library has none of this id (any more). */
export function shownQuote(id: string, marks: readonly Span[] = []): ShownQuote[] {
  const placed = library.place(id);
  if (!placed) return [];
  const { quote } = placed;
  return [
    {
      id,
      words: quote.text,
      citation: cite(placed),
      marks,
      topics: topicsOf(quote).map(labelOf),
      source: foundAtSource(quote),
    },
  ];
}

/** What a query finds, with the filters that are in force and some that would narrow it. */
export function find(query: string): Found {
  const hits = quoteIndex()
    .search(query, MOST_COUNTED)
    .filter(({ weak }) => !weak);
  const filters = filtersOf(query);
  const counts = new Map<string, number>();
  for (const { quote } of hits) for (const topic of topicsOf(quote)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const offered = [...counts]
    .filter(([, count]) => count < hits.length)
    .sort((a, b) => b[1] - a[1])
    .map(([topic, count]) => ({ operator: `topic:${topic}`, label: labelOf(topic), on: false, count }))
    .filter(({ operator }) => !filters.some((filter) => filter.operator === operator))
    .slice(0, MOST_OFFERED);
  const isByTopic = filters.some(({ operator }) => operator.startsWith('topic:'));
  const shown = hits.slice(0, isByTopic ? MOST_OF_A_TOPIC : MOST_RESULTS);
  return {
    quotes: shown.flatMap(({ quote, marks }) => shownQuote(quote.id, marks)),
    filters: [...filters, ...offered],
  };
}

/** The operators of a query as chips that take them out. */
function filtersOf(query: string): ShownFilter[] {
  return parseQuery(query).operators.map((operator) => {
    const { topics, mentors } = parseQuery(operator);
    const [topic] = topics.map(labelOf);
    const [mentor] = mentors.map((name) => t('mentorFilter', name));
    return { operator, label: topic ?? mentor ?? operator, on: true };
  });
}

/** The topics that the library has something to say on, the richest first. */
export function countedTopics(): CountedTopic[] {
  const counts = new Map<string, number>();
  for (const quote of library.quotes)
    for (const topic of topicsOf(quote)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, label: labelOf(id), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** A quote with the whole answer around it; undefined where the library has no such quote (any more). */
export function contextOf(id: string): ShownContext | undefined {
  const [quote] = shownQuote(id);
  const placed = library.place(id);
  const holding = placed && library.holding(placed.interview.id);
  if (!quote || !placed || !holding) return undefined;
  const { exchange } = placed.quote;
  const firstOf = (at: number) => holding.quotes.find((one) => one.exchange === at)?.id;
  return { quote, blocks: readAnswer(holding, exchange), previous: firstOf(exchange - 1), next: firstOf(exchange + 1) };
}

/** Advice on a text that a person is writing. */
export function draftOf(text: string): ShownDraft {
  const { sections, missing, plan, cut } = adviseDraft(outlineFromText(text, DRAFT_WORDS), library, lexicon(), plans);
  return {
    kind: plans.kinds.find(({ id }) => id === plan)?.label ?? '',
    sections: sections.map(({ heading, excerptStart, topics, reasons, quotes }) => ({
      name: heading || `${excerptStart ?? ''} …`,
      topic: topics.map(({ id }) => labelOf(id)).join(', '),
      reasons: reasons.map(({ phrase }) => phrase),
      quotes: quotes.flatMap(({ id }) => shownQuote(id)),
    })),
    missing: missing.map(({ topic, why, quotes }) => ({
      topic: labelOf(topic),
      why,
      quotes: quotes.flatMap((id) => shownQuote(id)),
    })),
    cut,
  };
}

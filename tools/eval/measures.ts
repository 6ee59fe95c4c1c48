/** A judged stretch of the interview: grade 3 a reader would thank for it, 2 it fits or answers, 1 related. */
export interface JudgedSpan {
  readonly grade: number;
  readonly text: string;
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words two texts share, each occurrence counted once. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared;
}

/** Whether a quote is the span: they share at least half of the words of one of them. */
export function matches(quote: string, span: string): boolean {
  const own = wordsIn(quote);
  const spans = wordsIn(span);
  const shared = sharedWords(own, spans);
  return shared * 2 >= own.length || shared * 2 >= spans.length;
}

/** The highest grade of a span that a quote matches, 0 where there is none. */
export const gradeOf = (quote: string, spans: readonly JudgedSpan[]) =>
  Math.max(0, ...spans.filter(({ text }) => matches(quote, text)).map(({ grade }) => grade));

/** The gains of a ranking: each span counts once, for the first quote that matches it. */
export function gains(quotes: readonly string[], spans: readonly JudgedSpan[]): number[] {
  const left = new Set(spans);
  return quotes.map((quote) => {
    const best = [...left].filter(({ text }) => matches(quote, text)).sort((a, b) => b.grade - a.grade)[0];
    if (!best) return 0;
    left.delete(best);
    return best.grade;
  });
}

const discounted = (grades: readonly number[]) =>
  grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** Normalised discounted cumulative gain of the first `depth` results (Järvelin and Kekäläinen 2002; gain 2^grade - 1). */
export function ndcg(quotes: readonly string[], spans: readonly JudgedSpan[], depth = 5): number {
  const ideal = spans.map(({ grade }) => grade).sort((a, b) => b - a);
  return discounted(gains(quotes.slice(0, depth), spans)) / discounted(ideal.slice(0, depth));
}

/** Share of the spans found among the first `depth` results. */
export const recall = (quotes: readonly string[], spans: readonly JudgedSpan[], depth = 5) =>
  gains(quotes.slice(0, depth), spans).filter((grade) => grade > 0).length / Math.min(spans.length, depth);

/** A share with its counts and 95% interval (Wilson 1927), as in "12/40 30% [18-45]". */
export function share(count: number, of: number): string {
  if (of === 0) return `${count}/0`;
  const z = 1.96;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const reach = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const percent = (value: number) => Math.round(100 * Math.max(0, Math.min(1, value)));
  return `${count}/${of} ${percent(p)}% [${percent(middle - reach)}-${percent(middle + reach)}]`;
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

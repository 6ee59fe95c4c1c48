/** A stretch of a text, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words that end in a full stop without ending a sentence, where the standard's rules (UAX #29) do not know them. */
const ABBREVIATION = /(?:^|[\s(“"'])(?:e\.g|i\.e|vs|cf|approx|dr|mr|mrs|ms|prof|st|jr|sr|no|fig|eq|al)\.$/i;

const OPENING = /[([{“‘]/g;
const CLOSING = /[)\]}”]/g;

/** Characters of the longest abbreviation, and more than the one before it. */
const LONGEST_ABBREVIATION = 12;

/** How many more brackets or quotation marks a text opens than it closes. */
function opened(text: string): number {
  // A single closing quotation mark is also the apostrophe, so ‘single’ quotations are left out of the count.
  const opening = text.replaceAll('‘', '').match(OPENING)?.length ?? 0;
  return opening - (text.match(CLOSING)?.length ?? 0);
}

/**
 * @param ending how the sentence so far ends
 * @param open how many brackets and quotation marks it leaves open: what follows still belongs to it
 */
const continues = (ending: string, open: number, after: string): boolean =>
  open > 0 || ABBREVIATION.test(ending) || /^[\p{Ll}–—]/u.test(after);

/**
 * Divides a paragraph into sentences by the Unicode rules, then joins what those cut too early: inside brackets and
 * quotations, behind abbreviations, before a lower-case letter. A join never reaches over more than the whole
 * paragraph, so an unclosed bracket costs a long sentence, not a lost one.
 * @returns trimmed spans in order; only white space lies between them
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let end = 0;
  let open = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    // Its end alone is looked at, so that time stays in proportion where much is joined.
    const ending = text.slice(start, end).trimEnd().slice(-LONGEST_ABBREVIATION);
    if (index > start && !continues(ending, open, segment)) {
      spans.push({ start, end });
      start = index;
      open = 0;
    }
    end = index + segment.length;
    open += opened(segment);
  }
  spans.push({ start, end });
  return spans.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: end - (slice.length - slice.trimEnd().length),
  };
}

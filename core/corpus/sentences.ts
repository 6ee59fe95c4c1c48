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

/** True where `text` opens more brackets or quotation marks than it closes: what follows still belongs to it. */
function isOpen(text: string): boolean {
  // A single closing quotation mark is also the apostrophe, so ‘single’ quotations are left out of the count.
  const opened = text.replaceAll('‘', '').match(OPENING)?.length ?? 0;
  return opened > (text.match(CLOSING)?.length ?? 0);
}

function continues(before: string, after: string): boolean {
  const sentence = before.trimEnd();
  return ABBREVIATION.test(sentence) || isOpen(sentence) || /^[\p{Ll}–—]/u.test(after);
}

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
  for (const { segment, index } of segmenter.segment(text)) {
    if (index > start && !continues(text.slice(start, end), segment)) {
      spans.push({ start, end });
      start = index;
    }
    end = index + segment.length;
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

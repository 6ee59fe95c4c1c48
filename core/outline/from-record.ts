import type { Outline, OutlineBlock } from '../model';

/** A page as a program hands it over: headings stand again among the paragraphs, at their places. */
export interface PageRecord {
  readonly title: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  /** BCP 47 tag, where it is known. */
  readonly language?: string;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Reads a page record as an outline. The level of headings is not known, so all have level 2. A heading that does not
 * stand among the paragraphs has no place: it is taken as one without text below it.
 */
export function outlineFromRecord(record: PageRecord): Outline {
  const waiting = new Map<string, number>();
  for (const heading of record.headings.map(tidy)) waiting.set(heading, (waiting.get(heading) ?? 0) + 1);
  const blocks: OutlineBlock[] = [];
  for (const paragraph of record.paragraphs.map(tidy)) {
    if (paragraph === '') continue;
    const left = waiting.get(paragraph) ?? 0;
    if (left > 0) waiting.set(paragraph, left - 1);
    blocks.push(
      left > 0 ? { kind: 'heading', level: 2, text: paragraph } : { kind: 'paragraph', level: 0, text: paragraph },
    );
  }
  const unplaced = [...waiting].filter(([heading, left]) => left > 0 && heading !== '');
  // Behind the text, so that no paragraph is taken to stand under one of them.
  for (const [text] of unplaced) blocks.push({ kind: 'heading', level: 2, text });
  return { title: tidy(record.title), language: record.language ?? '', blocks };
}

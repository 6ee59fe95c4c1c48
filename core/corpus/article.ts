import type { Outline } from '../model';
import { isOfTheSite } from './recognise/questions';

/** A part of an article. */
export interface ArticleSection {
  /** The heading that it stands under; '' for what stands before the first. */
  readonly heading: string;
  /** Its paragraphs and items, in order. */
  readonly text: readonly string[];
}

/** Divides a document that is no interview by its headings, without what stands beside the text. */
export function articleSections({ blocks }: Outline): ArticleSection[] {
  const sections: { heading: string; text: string[] }[] = [];
  for (const { kind, text, beside } of blocks) {
    if (beside !== undefined || isOfTheSite(text)) continue;
    if (kind === 'heading' || sections.length === 0)
      sections.push({ heading: kind === 'heading' ? text : '', text: [] });
    if (kind !== 'heading') sections.at(-1)?.text.push(text);
  }
  return sections.filter(({ text }) => text.length > 0);
}

import type { Outline, OutlineBlock } from '../model';
import { isOfTheSite } from './recognise/questions';

/** A part of an article. */
export interface ArticleSection {
  /** The heading that it stands under; '' for what stands before the first. */
  readonly heading: string;
  /** Its paragraphs and items, in order; at least one. */
  readonly blocks: readonly OutlineBlock[];
}

/** A document that is no interview. */
export interface Article {
  readonly sections: readonly ArticleSection[];
  /** The text that is in no section, in order: the site's own, and headings with nothing below them. */
  readonly left: readonly string[];
}

/** Divides a document that is no interview by its headings, without what stands beside the text. */
export function readArticle({ blocks }: Pick<Outline, 'blocks'>): Article {
  const sections: { heading: string; blocks: OutlineBlock[] }[] = [];
  const left = new Set(blocks);
  /** The heading that nothing stands below so far. */
  let heading: OutlineBlock | null = null;
  for (const block of blocks) {
    if (block.beside !== undefined || isOfTheSite(block.text)) continue;
    if (block.kind === 'heading') {
      heading = block;
      continue;
    }
    if (heading || sections.length === 0) sections.push({ heading: heading?.text ?? '', blocks: [] });
    sections.at(-1)?.blocks.push(block);
    left.delete(block);
    if (heading) left.delete(heading);
    heading = null;
  }
  return { sections, left: [...left].map(({ text }) => text) };
}

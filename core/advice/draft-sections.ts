import type { Outline, OutlineBlock } from '../model';
import { type AdviceWeights, WEIGHTS } from './weights';

/** A part of a draft that is advised on by itself. */
export interface Section {
  /** The heading that it stands under, or ''. */
  readonly heading: string;
  /** Whether the heading is among the blocks: it is not where a section goes on. */
  readonly opens: boolean;
  readonly blocks: readonly OutlineBlock[];
}

const wordCount = ({ text }: OutlineBlock) => text.split(' ').length;

/** The sentences of a block that is too long for one part: what was pasted into one line may be a whole document. */
function piecesOf(block: OutlineBlock, most: number): OutlineBlock[] {
  if (block.kind === 'code' || wordCount(block) <= most) return [block];
  return block.text.split(/(?<=[.!?]["”’)]?) /).map((text) => ({ ...block, text }));
}

/** Divides blocks into parts, at ends of blocks where that is possible. */
function partsOf(blocks: readonly OutlineBlock[], { least, most }: AdviceWeights['draft']['part']): OutlineBlock[][] {
  const pieces = blocks.flatMap((block) => piecesOf(block, most));
  const parts: OutlineBlock[][] = [];
  let left = pieces.reduce((sum, piece) => sum + wordCount(piece), 0);
  let words = 0;
  for (const piece of pieces) {
    const count = wordCount(piece);
    const part = parts.at(-1);
    // What would be left over as a short part stays with the one before.
    const isFull = words >= least && words + count > most && left >= least;
    if (part && !isFull) part.push(piece);
    else {
      parts.push([piece]);
      words = 0;
    }
    words += count;
    left -= count;
  }
  return parts;
}

/**
 * Divides a draft into what is advised on: from heading to heading, and what no headings divide into parts of some
 * paragraphs. A heading with nothing below but smaller ones makes no section; one with nothing below does, for it will
 * have.
 */
export function sectionsOf({ blocks }: Outline, weights: AdviceWeights = WEIGHTS): Section[] {
  const rows: OutlineBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') rows.push([block]);
    else rows.at(-1)?.push(block);
  }
  return rows.flatMap((row, at): Section[] => {
    const [first, ...below] = row;
    if (!first) return [];
    const isHeaded = first.kind === 'heading';
    const next = rows[at + 1]?.[0];
    if (isHeaded && below.length === 0 && next && next.level > first.level) return [];
    const heading = isHeaded ? first.text : '';
    // One heading alone is the draft's title and divides nothing.
    if (isHeaded && rows.length > 2) return [{ heading, opens: true, blocks: row }];
    return partsOf(row, weights.draft.part).map((part) => ({
      heading,
      opens: isHeaded && part[0] === first,
      blocks: part,
    }));
  });
}

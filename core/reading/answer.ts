import { speakerOf } from '../library';
import type { Block, Holding, Quote } from '../model';

/** A stretch of an answer: a quote of the library, or what no quote has. */
export interface Passage {
  readonly text: string;
  /** '' where it is no quote. */
  readonly id: string;
}

/** A block of an answer, in passages that have every letter of it once. */
export interface ReadBlock {
  /** Its place in the answer. */
  readonly key: number;
  readonly kind: Block['kind'];
  /** Name of who speaks, where that is another than in the block before. */
  readonly speaker?: string | undefined;
  readonly passages: readonly Passage[];
}

/** The answer of an exchange, to be read; none where the interview has no such exchange. */
export function readAnswer({ interview, quotes }: Holding, exchange: number): ReadBlock[] {
  const own = quotes.filter((quote) => quote.exchange === exchange);
  // Of one mentor the name is not repeated, until somebody else has spoken.
  let lastSpeaker = interview.mentors.length > 1 ? undefined : 0;
  return (interview.exchanges[exchange]?.answer ?? []).map((block, key) => {
    const speaker = block.speaker === lastSpeaker ? undefined : speakerOf(interview, block)?.name;
    lastSpeaker = block.speaker;
    const passages = passagesOf(
      block.text,
      own.filter((quote) => quote.block === key),
    );
    return { key, kind: block.kind, speaker, passages };
  });
}

function passagesOf(text: string, quotes: readonly Quote[]): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  for (const { id, start, end } of quotes) {
    if (start > at) passages.push({ text: text.slice(at, start), id: '' });
    passages.push({ text: text.slice(start, end), id });
    at = end;
  }
  if (at < text.length) passages.push({ text: text.slice(at), id: '' });
  return passages;
}

/** Blocks of one kind that follow one another. */
export interface BlockGroup {
  readonly kind: ReadBlock['kind'];
  readonly blocks: [ReadBlock, ...ReadBlock[]];
}

/** Items that follow one another are one list. */
export function inLists(blocks: readonly ReadBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last.kind === block.kind) last.blocks.push(block);
    else groups.push({ kind: block.kind, blocks: [block] });
  }
  return groups;
}

/** How long the beginning of an answer is at least, in UTF-16 code units: some sixty words. */
const BEGINNING = 360;

/** The first blocks of an answer, so many that they say something, and whether there are more. */
export function beginningOf(blocks: readonly ReadBlock[]): { blocks: ReadBlock[]; more: boolean } {
  const shown: ReadBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    if (length >= BEGINNING) break;
    shown.push(block);
    length += block.passages.reduce((sum, { text }) => sum + text.length, 0);
  }
  return { blocks: shown, more: shown.length < blocks.length };
}

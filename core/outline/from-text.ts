import type { BlockKind, Outline, OutlineBlock } from '../model';
import { type Fence, fenceOf, lineOf, type TextLine, tidyText } from './text-line';

/** What someone is writing, as an outline. */
export interface DraftOutline extends Outline {
  /** Whether there was more text than was read. */
  readonly cut: boolean;
}

/** Words of a draft that are read: some forty pages. It is read once and because someone asked, so more than of a page. */
export const DRAFT_WORDS = 20_000;

/** Longer lines are paragraphs by themselves: nobody breaks lines by hand so late, but editors copy paragraphs so. */
const WRAPPED = 120;

/** Words of the longest line that is taken for a heading although nothing but its place says so. */
const LONGEST_HEADING = 9;

/** Fewer capitals are an abbreviation. */
const FEWEST_CAPITALS = 4;

/** A heading is no sentence. A colon may end it. */
const SENTENCE_END = /[.!?…,;]["”’)]*$/;

/** The number of a section, and what follows it. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){1,5})[.)]? +\p{Lu}/u;

const isShort = (text: string) =>
  text.length <= WRAPPED && text.split(' ').length <= LONGEST_HEADING && !SENTENCE_END.test(text);

const isCapitals = (text: string) => !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= FEWEST_CAPITALS;

interface OpenBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly lines: string[];
  readonly line: number;
}

/** Collects lines into blocks, until there are so many words. */
class Blocks {
  readonly list: OutlineBlock[] = [];
  cut = false;
  #open: OpenBlock | null = null;

  constructor(private left: number) {}

  /** What the open block is, or null where the next line begins a block. */
  get open(): BlockKind | null {
    return this.#open?.kind ?? null;
  }

  /** Adds a line to the open block, or begins one where there is none of the kind. */
  add(kind: BlockKind, text: string, line: number, level = 0) {
    if (this.open !== kind) this.begin(kind, text, line, level);
    else this.#open?.lines.push(text);
  }

  begin(kind: BlockKind, text: string, line: number, level = 0) {
    this.close();
    this.#open = { kind, level, lines: [text], line };
  }

  /** Makes the open block a heading, if it is one short line. */
  raise(level: number): boolean {
    const open = this.#open;
    if (open?.kind !== 'paragraph' || open.lines.length !== 1 || !isShort(open.lines[0] ?? '')) return false;
    this.#open = { ...open, kind: 'heading', level };
    this.close();
    return true;
  }

  close() {
    if (!this.#open) return;
    const { kind, level, lines, line } = this.#open;
    this.#open = null;
    const words = lines.join(' ').split(' ').filter(Boolean);
    if (words.length === 0) return;
    if (words.length > this.left) this.cut = true;
    if (this.left > 0) this.list.push({ kind, level, text: words.slice(0, this.left).join(' '), line });
    this.left = Math.max(0, this.left - words.length);
  }
}

/** Reads text line by line; each is looked at once, and from a line no farther than the next that is not blank. */
class TextReader {
  readonly blocks: Blocks;
  readonly #lines: readonly string[];
  /** Of each sort of fence, the last line that can close one. */
  readonly #lastFence = new Map<string, number>();
  /** How far the open items are indented, outermost first. */
  #indents: number[] = [];
  /** Whether the last block is an item of a numbered list. */
  #inNumbered = false;
  /** The line last found by {@link #afterBlank}, so that many blank lines are passed once. */
  #filled = 0;

  constructor(text: string, words: number) {
    this.blocks = new Blocks(words);
    this.#lines = text.split(/\r\n?|[\n\u2028\u2029]/);
    this.#lines.forEach((line, at) => {
      const fence = fenceOf(line);
      if (fence?.info === '') this.#lastFence.set(fence.mark, at);
    });
  }

  read() {
    let at = 0;
    while (at < this.#lines.length && !this.blocks.cut) {
      const line = this.#lines[at] ?? '';
      const fence = fenceOf(line);
      const last = fence ? (this.#lastFence.get(fence.mark) ?? -1) : -1;
      // A fence that nothing closes is a slip, or the selection ends in the code: the rest may well be text.
      if (fence && last > at) at = this.#readCode(fence, at, last);
      else if (fence) this.#readLine(fence.info === '' ? { kind: 'rule', mark: '' } : textLine(fence.info), at++);
      else this.#readLine(lineOf(line), at++);
    }
    this.blocks.close();
  }

  #readCode(fence: Fence, from: number, last: number): number {
    this.blocks.begin('code', fence.info.replace(/\s+/g, ' '), from + 1);
    let at = from + 1;
    for (; at < last; at++) {
      const closing = fenceOf(this.#lines[at] ?? '');
      if (closing?.mark === fence.mark && closing.info === '' && closing.length >= fence.length) break;
      this.blocks.add('code', (this.#lines[at] ?? '').replace(/\s+/g, ' ').trim(), from + 1);
    }
    this.blocks.close();
    return at + 1;
  }

  #readLine(line: TextLine, at: number) {
    const { blocks } = this;
    if (line.kind === 'blank') return blocks.close();
    if (line.kind === 'rule') {
      if (line.mark === '' || !blocks.raise(line.mark === '=' ? 1 : 2)) blocks.close();
      return;
    }
    if (line.kind === 'heading') this.#head(line.level, line.text, at);
    else if (line.kind === 'quote') blocks.add('quote', line.text, at + 1);
    else if (line.kind === 'row') for (const cell of line.cells) blocks.begin('cell', cell, at + 1);
    else if (line.kind === 'item') this.#readItem(line, at);
    else this.#readText(line.text, at);
    if (line.kind === 'row') blocks.close();
  }

  #readItem({ indent, number, text }: Extract<TextLine, { kind: 'item' }>, at: number) {
    const isLonely = number !== '' && indent === 0 && this.#isBlank(at - 1) && this.#isBlank(at + 1);
    if (isLonely && !this.#inNumbered && isShort(text) && !this.#isListed(this.#afterBlank(at + 1))) {
      this.#head(2, `${number}. ${text}`, at);
      return;
    }
    this.#inNumbered = number !== '';
    this.#indents = [...this.#indents.filter((outer) => outer < indent), indent];
    this.blocks.begin('item', text, at + 1, this.#indents.length);
  }

  #readText(text: string, at: number) {
    const { blocks } = this;
    if (blocks.open === null) {
      if (!this.#isIndented(at)) this.#indents = [];
      const level = this.#headingLevel(text, at);
      if (level > 0) return this.#head(level, text, at);
    }
    if (blocks.open !== 'item') this.#inNumbered = false;
    // A line below an item, or below a quotation, goes on with it as in Markdown.
    if (blocks.open === 'item' || blocks.open === 'quote') blocks.add(blocks.open, text, at + 1);
    else blocks.add('paragraph', text, at + 1);
    if ((this.#lines[at] ?? '').length > WRAPPED) blocks.close();
  }

  /** The level of a heading that a line at the start of a block is by its looks and place, or 0. */
  #headingLevel(text: string, at: number): number {
    if (!isShort(text)) return 0;
    const number = NUMBERED.exec(text)?.[1];
    if (number !== undefined) return Math.min(6, number.split('.').length + 1);
    const next = this.#lines[at + 1];
    if (next === undefined) return 0;
    const standsAlone = this.#isBlank(at + 1) ? this.#afterBlank(at + 1) !== null : next.length > WRAPPED;
    return standsAlone || isCapitals(text) ? (this.blocks.list.length === 0 ? 1 : 2) : 0;
  }

  #head(level: number, text: string, at: number) {
    this.#indents = [];
    this.#inNumbered = false;
    this.blocks.begin('heading', text, at + 1, level);
    this.blocks.close();
  }

  /** Whether there is nothing at a line, as before the first and behind the last. */
  #isBlank(at: number): boolean {
    return (this.#lines[at] ?? '').trim() === '';
  }

  #isIndented(at: number): boolean {
    return /^\s/.test(this.#lines[at] ?? '');
  }

  /** The next line that is not blank, or null. */
  #afterBlank(from: number): string | null {
    this.#filled = Math.max(this.#filled, from);
    while (this.#filled < this.#lines.length && this.#isBlank(this.#filled)) this.#filled++;
    return this.#lines[this.#filled] ?? null;
  }

  /** Whether a line is, or stands in, a numbered list. The end of the text ends a list too. */
  #isListed(line: string | null): boolean {
    if (line === null) return true;
    const next = lineOf(line);
    return next.kind === 'item' && next.number !== '';
  }
}

const textLine = (text: string): TextLine => ({ kind: 'text', text: tidyText(text) });

/** The first block, where it is a heading above all others. */
function titleOf(blocks: readonly OutlineBlock[]): string {
  const [first, ...others] = blocks;
  if (first?.kind !== 'heading') return '';
  return others.every(({ kind, level }) => kind !== 'heading' || level > first.level) ? first.text : '';
}

/**
 * Reads what people write or paste as an outline: Markdown, plain text, what an editor copies. Takes no text amiss and
 * loses no word of it; only marks go (of headings, items, emphasis, tables, and the numbers of a list's items). In
 * plain text a heading is a short line that does not end like a sentence and has a blank line or a long one below it,
 * stands in capitals or has a section's number; each line longer than a person breaks lines is a paragraph. Takes time
 * in proportion to the text.
 * @param words where to stop; the whole text by default
 */
export function outlineFromText(text: string, words = Number.POSITIVE_INFINITY): DraftOutline {
  const reader = new TextReader(text, words);
  reader.read();
  const { list, cut } = reader.blocks;
  return { title: titleOf(list), language: '', blocks: list, cut };
}

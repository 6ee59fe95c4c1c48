import type { BlockKind, Outline, OutlineBlock } from '../model';
import { fullOutlineFromMarkdown } from './full-markdown';
import { MarkedText } from './marked-text';
import { rightsOf } from './meta';
import { lineOf } from './text-line';

/** Longer lines are paragraphs by themselves: nobody breaks lines by hand so late. */
const WRAPPED = 120;

/** Marks that nobody writes but in Markdown. */
const MARKDOWN = /^#{1,6} \S|\*\*\S|\]\(https?:/m;

/** Collects the lines of plain text into blocks. */
class TextBlocks {
  readonly list: OutlineBlock[] = [];
  #text = new MarkedText();
  #kind: BlockKind = 'paragraph';
  #line = 1;
  #ruled = false;

  readLine(source: string, line: number) {
    const read = lineOf(source);
    if (read.kind === 'blank' || read.kind === 'rule') {
      this.close();
      this.#ruled ||= read.kind === 'rule';
      return;
    }
    const bullet = /^\s*[•◦‣▪·*+-]\s+/.exec(source)?.[0];
    if (bullet || read.kind === 'item') this.#begin('item', line);
    else if (read.kind === 'quote') this.#go('quote', line);
    else if (this.#text.isEmpty) this.#begin('paragraph', line);
    // A quotation that is over leaves what follows a paragraph.
    else if (this.#kind === 'quote') this.#begin('paragraph', line);
    if (!this.#text.isEmpty) this.#text.break();
    this.#text.add(
      bullet ? source.slice(bullet.length) : read.kind === 'quote' ? source.replace(/^[>\s]+/, '') : source,
    );
    if (source.length > WRAPPED || this.#text.isFull) this.close();
  }

  close() {
    const taken = this.#text.take();
    if (!taken) return;
    const level = this.#kind === 'item' ? 1 : 0;
    this.list.push({ kind: this.#kind, level, ...taken, line: this.#line, ...(this.#ruled ? { ruled: true } : {}) });
    this.#ruled = false;
  }

  #begin(kind: BlockKind, line: number) {
    this.close();
    this.#kind = kind;
    this.#line = line;
  }

  #go(kind: BlockKind, line: number) {
    if (this.#kind !== kind || this.#text.isEmpty) this.#begin(kind, line);
  }
}

/**
 * Reads plain text as a full outline: paragraphs between blank lines, items, quotations, every word as written; or as
 * Markdown, where it has marks of that.
 */
export function fullOutlineFromText(text: string): Outline {
  if (MARKDOWN.test(text)) return fullOutlineFromMarkdown(text);
  const blocks = new TextBlocks();
  text.split(/\r\n?|[\n\u2028\u2029]/).forEach((line, at) => {
    blocks.readLine(line, at + 1);
  });
  blocks.close();
  return { title: '', language: '', blocks: blocks.list, meta: rightsOf(blocks.list) };
}

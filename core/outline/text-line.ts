/** What a line of plain or Markdown-like text is by itself, whatever stands around it. */
export type TextLine =
  | { readonly kind: 'blank' }
  /** Marks without any word: a rule, a line below a heading (`mark` is what it is drawn with), the frame of a table. */
  | { readonly kind: 'rule'; readonly mark: '=' | '-' | '' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'item'; readonly indent: number; readonly number: string; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'text'; readonly text: string };

/** A line that opens or closes fenced code. */
export interface Fence {
  readonly mark: string;
  readonly length: number;
  /** What follows on the line, for example the language. A fence that closes has none. */
  readonly info: string;
}

/** Columns that a tab reaches to, as in Markdown. */
const TAB = 4;

/** What may be a part of a word; the halves of characters outside the basic plane too, since places count halves. */
const WORD_PART = /[\p{L}\p{N}\p{Cs}'’]/u;

/**
 * A piece of text without marks of emphasis and code at the ends of words, with single spaces. Marks between letters
 * stay, since "snake_case" is a name and "2*3" a product.
 */
export function tidyText(text: string): string {
  const bare = text.replace(/[*_`]+/g, (marks: string, at: number) => {
    const inside = WORD_PART.test(text[at - 1] ?? ' ') && WORD_PART.test(text[at + marks.length] ?? ' ');
    return inside ? marks : '';
  });
  return bare.replace(/\s+/g, ' ').trim();
}

/** The fence that a line is, or null. */
export function fenceOf(line: string): Fence | null {
  const [all, marks = ''] = /^\s{0,3}(`{3,}|~{3,})/.exec(line) ?? [];
  if (all === undefined) return null;
  const info = line.slice(all.length).trim();
  // Three backticks and more of them behind are code inside a line.
  return marks.startsWith('`') && info.includes('`') ? null : { mark: marks[0] ?? '', length: marks.length, info };
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB - (columns % TAB);
    else if (character.trim() === '') columns++;
    else break;
  }
  return columns;
}

const RULE = /^[-=_*~+:|\s]+$/;

/** Tells what a line is. Every expression here takes time in proportion to the line. */
export function lineOf(line: string): TextLine {
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  if (RULE.test(text)) return { kind: 'rule', mark: /^={2,}$/.test(text) ? '=' : /^-{2,}$/.test(text) ? '-' : '' };
  const hashes = /^#{1,6}(?=\s)/.exec(text)?.[0];
  if (hashes) {
    const title = tidyText(text.slice(hashes.length)).replace(/(?:^| )#+$/, '');
    return { kind: 'heading', level: hashes.length, text: title };
  }
  if (text.startsWith('>')) return { kind: 'quote', text: tidyText(text.replace(/^[>\s]+/, '')) };
  const marker = /^(?:[-*+•◦‣▪·–]|(\d{1,9})[.)])(?=\s)/.exec(text);
  if (marker) {
    const [mark, number = ''] = marker;
    return { kind: 'item', indent: indentOf(line), number, text: tidyText(text.slice(mark.length)) };
  }
  const divider = text.startsWith('|') && text.includes('|', 1) ? '|' : text.includes('\t') ? '\t' : null;
  if (divider) return { kind: 'row', cells: text.split(divider).map(tidyText) };
  return { kind: 'text', text: tidyText(text) };
}

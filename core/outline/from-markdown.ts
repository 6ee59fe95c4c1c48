import MarkdownIt, { type Options, type Token } from 'markdown-it';
import type { BlockKind, Outline, OutlineBlock } from '../model';

/** A parser that keeps every word as written: no typographic replacement, no HTML, no guessed links. */
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
// The default of 100 would lose the text of what is nested deeper, without a word.
parser.set({ maxNesting: 2048 } as Options);

/** The words of an inline token, without the marks of emphasis and links. */
function plainText(inline: Token): string {
  const parts = (inline.children ?? []).map((child) =>
    child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.content,
  );
  return parts.join('').replace(/\s+/g, ' ').trim();
}

interface Place {
  items: number;
  quotes: number;
  cells: number;
}

function kindAt(token: Token | undefined, place: Place): BlockKind {
  if (token?.type === 'heading_open') return 'heading';
  if (place.cells > 0) return 'cell';
  if (place.items > 0) return 'item';
  return place.quotes > 0 ? 'quote' : 'paragraph';
}

/**
 * Reads Markdown (CommonMark) as an outline.
 * @param markdown the text without front matter
 * @param firstLine line of the file at which `markdown` starts, so that errors name the right one
 */
export function outlineFromMarkdown(markdown: string, firstLine = 1): Outline {
  const blocks: OutlineBlock[] = [];
  const place: Place = { items: 0, quotes: 0, cells: 0 };
  const tokens = parser.parse(markdown, {});
  tokens.forEach((token, index) => {
    const step = token.nesting;
    if (token.type.startsWith('list_item_')) place.items += step;
    if (token.type.startsWith('blockquote_')) place.quotes += step;
    if (/^t[hd]_/.test(token.type)) place.cells += step;
    const isCode = token.type === 'fence' || token.type === 'code_block';
    if (token.type !== 'inline' && !isCode) return;
    const opener = tokens[index - 1];
    const kind = isCode ? 'code' : kindAt(opener, place);
    const text = isCode ? token.content.replace(/\s+/g, ' ').trim() : plainText(token);
    if (text === '') return;
    const level = kind === 'heading' ? Number(opener?.tag.slice(1)) : kind === 'item' ? place.items : 0;
    blocks.push({ kind, level, text, line: firstLine + (token.map?.[0] ?? 0) });
  });
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  return { title, language: '', blocks };
}

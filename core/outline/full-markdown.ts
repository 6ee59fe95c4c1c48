import MarkdownIt, { type Options, type Token } from 'markdown-it';
import type { BlockKind, MarkKind, Outline, OutlineBlock, OutlineMeta } from '../model';
import { fullOutlineFromHtml } from './full-html';
import { MarkedText } from './marked-text';
import { rightsOf } from './meta';

/** Keeps every word as written; HTML is recognised, so that its tags are not taken for words. */
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
parser.set({ maxNesting: 2048 } as Options);

const MARKS: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['link', 'link'],
]);

/** Reads the tokens of a Markdown text, one by one. */
class MarkdownReader {
  readonly blocks: OutlineBlock[] = [];
  #items = 0;
  #quotes = 0;
  #cells = 0;
  /** Disclosures that HTML in the text has opened. */
  #details = 0;
  #ruled = false;

  constructor(private readonly firstLine: number) {}

  read(token: Token, opener: Token | undefined) {
    const step = token.nesting;
    if (token.type.startsWith('list_item_')) this.#items += step;
    else if (token.type.startsWith('blockquote_')) this.#quotes += step;
    else if (/^t[hd]_/.test(token.type)) this.#cells += step;
    else if (token.type === 'hr') this.#ruled = true;
    else if (token.type === 'html_block') this.#readHtml(token);
    else if (token.type === 'fence' || token.type === 'code_block') this.#readCode(token);
    else if (token.type === 'inline') this.#readInline(token, opener);
  }

  #readHtml({ content, map }: Token) {
    for (const block of fullOutlineFromHtml(content).blocks) this.#add({ ...block, line: this.#lineOf(map) });
    if (/<hr\b/i.test(content)) this.#ruled = true;
    this.#details += (content.match(/<details\b/gi)?.length ?? 0) - (content.match(/<\/details\b/gi)?.length ?? 0);
  }

  #readCode({ content, map }: Token) {
    const text = content.replace(/\s+/g, ' ').trim();
    if (text !== '') this.#add({ kind: 'code', level: 0, text, line: this.#lineOf(map) });
  }

  #readInline({ children, map }: Token, opener: Token | undefined) {
    const text = new MarkedText();
    const kind = this.#kindAt(opener);
    const level = kind === 'heading' ? Number(opener?.tag.slice(1)) : kind === 'item' ? this.#items : 0;
    const take = () => {
      const taken = text.take();
      if (taken) this.#add({ kind, level, ...taken, line: this.#lineOf(map) });
    };
    for (const child of children ?? []) {
      readChild(child, text);
      if (text.isAtBreak && text.isFull) take();
    }
    take();
  }

  #lineOf = (map: Token['map']) => this.firstLine + (map?.[0] ?? 0);

  #kindAt(opener: Token | undefined): BlockKind {
    if (opener?.type === 'heading_open') return 'heading';
    if (this.#cells > 0) return 'cell';
    if (this.#items > 0) return 'item';
    return this.#quotes > 0 ? 'quote' : 'paragraph';
  }

  #add(block: OutlineBlock) {
    const part = block.part ?? (this.#details > 0 ? 'description' : undefined);
    this.blocks.push({ ...block, ...(part ? { part } : {}), ...(this.#ruled ? { ruled: true } : {}) });
    this.#ruled = false;
  }
}

function readChild(child: Token, text: MarkedText) {
  const [, name = '', side] = /^(\w+?)_(open|close)$/.exec(child.type) ?? [];
  const mark = MARKS.get(name);
  if (mark && side === 'open') text.open(mark, child.attrGet('href') ?? undefined);
  else if (mark) text.close(mark);
  else if (child.type === 'softbreak' || child.type === 'hardbreak' || /^<br\b/i.test(child.content)) text.break();
  else if (child.type !== 'html_inline' && child.type !== 'image') text.add(child.content);
}

/** The lines between two lines `---` at the start of a file: `key: value` each. Lists and nested values are left out. */
function frontMatter(text: string): { readonly values: ReadonlyMap<string, string>; readonly length: number } {
  const [all = ''] = /^---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const values = new Map<string, string>();
  for (const line of all.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^([A-Za-z_]\w*)\s*:\s*(.+)$/.exec(line) ?? [];
    const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (key && !/^[[{|>&*]/.test(bare)) values.set(key.toLowerCase(), bare);
  }
  return { values: all && values.size === 0 ? new Map() : values, length: values.size === 0 ? 0 : all.length };
}

/**
 * Reads Markdown (CommonMark, with HTML in it) as a full outline. Front matter is what the document says about itself.
 * @throws OutlineError where HTML in it is nested too deep
 */
export function fullOutlineFromMarkdown(markdown: string): Outline {
  const { values, length } = frontMatter(markdown);
  const reader = new MarkdownReader(markdown.slice(0, length).split('\n').length);
  const tokens = parser.parse(markdown.slice(length), {});
  tokens.forEach((token, index) => {
    reader.read(token, tokens[index - 1]);
  });
  const { blocks } = reader;
  const title = values.get('title') ?? blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
  return { title, language: values.get('language') ?? values.get('lang') ?? '', blocks, meta: metaOf(values, blocks) };
}

function metaOf(values: ReadonlyMap<string, string>, blocks: readonly OutlineBlock[]): OutlineMeta {
  const entries = {
    author: values.get('author') ?? values.get('host'),
    description: values.get('description') ?? values.get('summary') ?? values.get('subtitle'),
    published: values.get('date') ?? values.get('published'),
    site: values.get('site') ?? values.get('podcast') ?? values.get('show'),
    url: values.get('url') ?? values.get('canonical'),
    rights: values.get('rights') ?? values.get('copyright'),
    licence: values.get('licence') ?? values.get('license'),
  };
  const given = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  return { ...rightsOf(blocks), ...given };
}

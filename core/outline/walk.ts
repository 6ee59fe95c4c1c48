import type { BlockKind, OutlineBlock } from '../model';

/** What a document's tree must offer to be read: the browser's DOM does, and so does a parsed file. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeValue?: string | null;
  readonly firstChild?: TreeNode | null;
  readonly nextSibling?: TreeNode | null;
  readonly parentNode?: TreeNode | null;
}

/** How a particular kind of tree answers questions about its elements. */
export interface Tree<E extends TreeNode> {
  isElement(node: TreeNode): node is E;
  /** Lower-case name of an element. */
  name(element: E): string;
  attribute(element: E, name: string): string | null;
  /** Whether the element is not shown; what its parents say need not be repeated. */
  isHidden(element: E): boolean;
}

const TEXT = 3;

/** Words of a reading: enough to know what a page is about. A full outline has no limit. */
export const READING_WORDS = 2500;

const names = (list: string) => new Set(list.split(' '));

/** Elements whose text is no part of the document: code of the page, controls, what stands beside the text. */
const SKIPPED = names(
  'script style noscript template iframe object svg canvas audio video nav aside footer form button select textarea input label dialog menu',
);
const SKIPPED_ROLES = names(
  'navigation complementary search banner contentinfo form dialog textbox searchbox combobox menu toolbar',
);
const COMMENTS = /(?:^|\s)(?:comments?|comments-area|comment-?list|disqus_thread|respond)(?:\s|$)/i;

/** Elements that begin a new block; all others stand inside a line. */
const BLOCKS = names(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul',
);

function isSkipped<E extends TreeNode>(tree: Tree<E>, element: E, root: E): boolean {
  const name = tree.name(element);
  const attribute = (key: string) => tree.attribute(element, key);
  if (SKIPPED.has(name) || SKIPPED_ROLES.has(attribute('role') ?? '')) return true;
  // The header of an article holds its title, that of a site its name and menu.
  if (name === 'header' && tree.name(root) === 'body') return true;
  if ((attribute('contenteditable') ?? 'false') !== 'false') return true;
  if (COMMENTS.test(`${attribute('id') ?? ''} ${attribute('class') ?? ''}`)) return true;
  return attribute('hidden') !== null || attribute('aria-hidden') === 'true' || tree.isHidden(element);
}

/** Whether bare text stands in a closed disclosure: an element there is hidden by itself, text has no say in it. */
function isInClosed<E extends TreeNode>(tree: Tree<E>, { parentNode }: TreeNode): boolean {
  if (!parentNode || !tree.isElement(parentNode) || tree.name(parentNode) !== 'details') return false;
  return tree.attribute(parentNode, 'open') === null;
}

/** Collects running text into blocks. */
class Collector {
  readonly blocks: OutlineBlock[] = [];
  #text = '';
  #left: number;
  /** How many elements of each kind are open, and the level of the open heading. */
  #heading = 0;
  #items = 0;
  #code = 0;
  #cells = 0;
  #quotes = 0;

  constructor(words: number) {
    this.#left = words;
  }

  get full(): boolean {
    return this.#left <= 0;
  }

  add(text: string) {
    this.#text += text;
  }

  /** Notes that an element opens (`by` 1) or closes (`by` -1). */
  pass(name: string, by: 1 | -1) {
    if (name === 'br') this.add(' ');
    if (!BLOCKS.has(name)) return;
    this.flush();
    if (/^h[1-6]$/.test(name)) this.#heading = by === 1 ? Number(name[1]) : 0;
    else if (name === 'li') this.#items += by;
    else if (name === 'pre') this.#code += by;
    else if (name === 'td' || name === 'th') this.#cells += by;
    else if (name === 'blockquote') this.#quotes += by;
  }

  flush() {
    const words = this.#text.split(/\s+/).filter(Boolean);
    this.#text = '';
    if (words.length === 0 || this.full) return;
    const text = words.slice(0, this.#left).join(' ');
    this.#left -= words.length;
    const kind = this.#kind();
    this.blocks.push({ kind, level: kind === 'heading' ? this.#heading : kind === 'item' ? this.#items : 0, text });
  }

  #kind(): BlockKind {
    if (this.#heading) return 'heading';
    if (this.#code) return 'code';
    if (this.#cells) return 'cell';
    if (this.#items) return 'item';
    return this.#quotes ? 'quote' : 'paragraph';
  }
}

/** Nodes that are looked at: a page of any size takes no more time than one of these. */
const MOST_NODES = 40_000;

/**
 * Reads the text below an element, in order, without what is no part of the document. Walks step by step and not by
 * recursion, since pages may be nested deeper than a stack allows.
 * @param words where to stop
 */
export function readTree<E extends TreeNode>(tree: Tree<E>, root: E, words: number): OutlineBlock[] {
  const collector = new Collector(words);
  let node: TreeNode = root;
  for (let left = MOST_NODES; left > 0 && !collector.full; left--) {
    const element = tree.isElement(node) ? node : null;
    if (node.nodeType === TEXT && !isInClosed(tree, node)) collector.add(node.nodeValue ?? '');
    if (element && (element === root || !isSkipped(tree, element, root))) {
      collector.pass(tree.name(element), 1);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      collector.pass(tree.name(element), -1);
    }
    while (node !== root && !node.nextSibling && node.parentNode) {
      node = node.parentNode;
      if (tree.isElement(node)) collector.pass(tree.name(node), -1);
    }
    if (node === root || !node.nextSibling) break;
    node = node.nextSibling;
  }
  collector.flush();
  return collector.blocks;
}

/** The text that stands in an element itself, not in others below it. */
export function directText(node: TreeNode): string {
  let text = '';
  for (let child = node.firstChild ?? null; child; child = child.nextSibling ?? null) text += child.nodeValue ?? '';
  return text;
}

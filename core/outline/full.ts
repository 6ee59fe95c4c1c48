import type { BlockKind, MarkKind, OutlineBlock } from '../model';
import { MarkedText } from './marked-text';
import { BESIDE_ELEMENTS, BESIDE_ROLES, isCommentArea, isNameLabel, isSiteArea, isTimeLabel } from './site-hints';
import type { Tree, TreeNode } from './walk';

const TEXT = 3;

const names = (list: string) => new Set(list.split(' '));

/** Elements whose text is never shown as text. */
const SILENT = names(
  'script style noscript template iframe object svg canvas audio video select textarea input head title meta link',
);

const BLOCKS = names(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

const MARKS: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['a', 'link'],
  ['cite', 'name'],
  ['time', 'time'],
]);

/** Elements that hold more of the main part than this are no box beside the text, whatever they are called. */
const MOST_BESIDE = 0.4;

/** An article that holds this share of the main part is the text, and the rest stands beside it. */
const MOST_OF_MAIN = 0.6;

/** A main part with less of the page's text is none. */
const LEAST_MAIN = 0.2;

/** A form with more paragraphs is the frame of a whole page, as some servers make it. */
const FORM_PARAGRAPHS = 4;

/** Characters of the longest name or time. */
const LONGEST_LABEL = 60;

/** What is known of a page before its text is read. */
class Survey<E extends TreeNode> {
  readonly #lengths = new Map<TreeNode, number>();
  readonly #paragraphs = new Map<TreeNode, number>();
  readonly #found: Record<'main' | 'article', E[]> = { main: [], article: [] };
  /** The element that the text stands in. */
  readonly region: E;

  constructor(
    readonly tree: Tree<E>,
    readonly body: E,
  ) {
    const order: TreeNode[] = [];
    const left: TreeNode[] = [body];
    for (let node = left.pop(); node; node = left.pop()) {
      order.push(node);
      if (tree.isElement(node) && !this.#note(node)) continue;
      for (let child = node.firstChild ?? null; child; child = child.nextSibling ?? null) left.push(child);
    }
    for (const node of order.reverse()) {
      if (node.nodeType === TEXT) this.#count(this.#lengths, node, (node.nodeValue ?? '').trim().length);
      if (node === body || !node.parentNode) continue;
      this.#count(this.#lengths, node.parentNode, this.lengthOf(node));
      const isParagraph = tree.isElement(node) && tree.name(node) === 'p';
      this.#count(this.#paragraphs, node.parentNode, this.paragraphsIn(node) + (isParagraph ? 1 : 0));
    }
    this.region = this.#articleOf(this.#mainPart());
  }

  lengthOf = (node: TreeNode) => this.#lengths.get(node) ?? 0;
  paragraphsIn = (node: TreeNode) => this.#paragraphs.get(node) ?? 0;

  labelsOf = (element: E) =>
    `${this.tree.attribute(element, 'id') ?? ''} ${this.tree.attribute(element, 'class') ?? ''}`.trim();

  /** Notes an element that a page's main part is found by. @returns whether there is text to look for in it */
  #note(element: E): boolean {
    const name = this.tree.name(element);
    if (SILENT.has(name) || this.tree.isHidden(element)) return false;
    const kind = this.tree.attribute(element, 'role') === 'main' ? 'main' : name;
    if (kind === 'main' || kind === 'article') this.#found[kind].push(element);
    return true;
  }

  #count(of: Map<TreeNode, number>, node: TreeNode, by: number) {
    of.set(node, (of.get(node) ?? 0) + by);
  }

  #longest(kind: 'main' | 'article'): E | undefined {
    return [...this.#found[kind]].sort((a, b) => this.lengthOf(b) - this.lengthOf(a))[0];
  }

  #mainPart(): E {
    const main = this.#longest('main');
    return main && this.lengthOf(main) >= LEAST_MAIN * this.lengthOf(this.body) ? main : this.body;
  }

  #articleOf(main: E): E {
    const article = this.#longest('article');
    if (!article || this.lengthOf(article) < MOST_OF_MAIN * this.lengthOf(main)) return main;
    for (let node: TreeNode | null = article; node; node = node.parentNode ?? null) if (node === main) return article;
    return main;
  }
}

type Beside = NonNullable<OutlineBlock['beside']>;

/** What an element changes for the text in it. */
interface Entered {
  readonly node: TreeNode;
  readonly name: string;
  readonly beside: Beside | undefined;
  readonly mark: MarkKind | undefined;
}

class FullReader<E extends TreeNode> {
  readonly blocks: OutlineBlock[] = [];
  readonly #text = new MarkedText();
  readonly #entered: Entered[] = [];
  readonly #open = new Map<string, number>();
  #heading = 0;
  #ruled = false;
  /** Whether the node being read is in the part that the text stands in. */
  #inRegion = 0;

  constructor(
    readonly tree: Tree<E>,
    readonly survey: Survey<E>,
  ) {}

  read() {
    const { body } = this.survey;
    let node: TreeNode = body;
    while (true) {
      const isOpen = this.#enter(node);
      if (isOpen && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      if (isOpen) this.#leave(node);
      while (node !== body && !node.nextSibling && node.parentNode) {
        node = node.parentNode;
        this.#leave(node);
      }
      if (node === body || !node.nextSibling) break;
      node = node.nextSibling;
    }
    this.#flush();
  }

  #isOpen = (name: string) => (this.#open.get(name) ?? 0) > 0;

  /** Reads a node up to its children. @returns whether these are to be read */
  #enter(node: TreeNode): boolean {
    if (node.nodeType === TEXT) this.#text.add(node.nodeValue ?? '');
    if (!this.tree.isElement(node)) return node.firstChild !== null && node.firstChild !== undefined;
    const name = this.tree.name(node);
    const isButton = name === 'button' && !this.#heading && !this.#isOpen('dt') && !this.#isOpen('summary');
    if (SILENT.has(name) || isButton || this.#isHidden(node)) return false;
    if (name === 'br') this.#break();
    if (BLOCKS.has(name)) this.#flush();
    if (name === 'hr') this.#ruled = true;
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1]);
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    if (node === this.survey.region) this.#inRegion++;
    const mark = this.#markOf(node, name);
    this.#entered.push({ node, name, mark, beside: this.#entered.at(-1)?.beside ?? this.#besideOf(node, name) });
    if (mark) this.#text.open(mark, mark === 'link' ? (this.tree.attribute(node, 'href') ?? undefined) : undefined);
    return true;
  }

  #leave(node: TreeNode) {
    const entered = this.#entered.at(-1);
    if (entered?.node !== node) return;
    const { name, mark } = entered;
    if (BLOCKS.has(name)) this.#flush();
    if (mark) this.#text.close(mark);
    if (/^h[1-6]$/.test(name)) this.#heading = 0;
    this.#open.set(name, (this.#open.get(name) ?? 0) - 1);
    if (node === this.survey.region) this.#inRegion--;
    this.#entered.pop();
  }

  #isHidden(element: E): boolean {
    const hidden = this.tree.attribute(element, 'hidden');
    // What a page unfolds when asked is text of the page.
    const unfolds = hidden === 'until-found' || this.tree.attribute(element, 'role') === 'region';
    if (hidden !== null && !unfolds) return true;
    const editable = this.tree.attribute(element, 'contenteditable');
    if (editable !== null && editable !== 'false') return true;
    return (this.tree.attribute(element, 'aria-hidden') === 'true' && !unfolds) || this.tree.isHidden(element);
  }

  #besideOf(element: E, name: string): Beside | undefined {
    const { survey } = this;
    const labels = survey.labelsOf(element);
    const length = survey.lengthOf(element);
    const isPart = length <= MOST_BESIDE * survey.lengthOf(survey.region);
    if (this.#holdsRegion(element)) return undefined;
    if (isCommentArea(labels) && !this.#isSmall(labels)) return 'comment';
    if (!this.#inRegion) return 'site';
    if (!isPart) return undefined;
    if (BESIDE_ELEMENTS.has(name) && !(name === 'form' && survey.paragraphsIn(element) > FORM_PARAGRAPHS))
      return 'site';
    if (name === 'header' && survey.region === survey.body && !this.#isOpen('article')) return 'site';
    if (BESIDE_ROLES.has(this.tree.attribute(element, 'role') ?? '')) return 'site';
    return isSiteArea(labels) ? 'site' : undefined;
  }

  /** Whether a class only counts comments, links to them or opens them. */
  #isSmall = (labels: string) => /comments?[-_]?(?:count|link|icon|button|number|toggle)/i.test(labels);

  #holdsRegion(element: E): boolean {
    if (this.#inRegion) return element === this.survey.region;
    for (let node: TreeNode | null = this.survey.region; node; node = node.parentNode ?? null)
      if (node === element) return true;
    return false;
  }

  #markOf(element: E, name: string): MarkKind | undefined {
    const known = MARKS.get(name);
    const isName =
      this.tree.attribute(element, 'rel') === 'author' || this.tree.attribute(element, 'itemprop') === 'author';
    const labels = this.survey.labelsOf(element);
    if (this.survey.lengthOf(element) <= LONGEST_LABEL) {
      if (isName || isNameLabel(labels)) return 'name';
      if (isTimeLabel(labels)) return 'time';
    }
    return known;
  }

  /** A second line break in a row begins a paragraph, where nobody wrote them as such. */
  #break() {
    if (this.#text.isAtBreak || this.#text.isFull) this.#flush();
    else if (!this.#text.isEmpty) this.#text.break();
  }

  #flush() {
    const taken = this.#text.take();
    if (!taken) return;
    const kind = this.#kind();
    const items = this.#open.get('li') ?? 0;
    const part = this.#part();
    const beside = this.#entered.at(-1)?.beside ?? (this.#inRegion ? undefined : 'site');
    this.blocks.push({
      kind,
      level: kind === 'heading' ? this.#heading : kind === 'item' ? items : 0,
      ...taken,
      ...(part ? { part } : {}),
      // A title may stand above the part that it is the title of.
      ...(beside && !(this.#heading === 1 && !this.#isOpen('nav')) ? { beside } : {}),
      ...(this.#ruled ? { ruled: true } : {}),
    });
    this.#ruled = false;
  }

  #kind(): BlockKind {
    if (this.#heading) return 'heading';
    if (this.#isOpen('pre')) return 'code';
    if (this.#isOpen('td') || this.#isOpen('th')) return 'cell';
    if (this.#isOpen('li')) return 'item';
    return this.#isOpen('blockquote') ? 'quote' : 'paragraph';
  }

  #part(): OutlineBlock['part'] {
    if (this.#isOpen('dt') || this.#isOpen('summary')) return 'term';
    return this.#isOpen('dd') || this.#isOpen('details') ? 'description' : undefined;
  }
}

/**
 * Reads the whole text below a page's body, in order: with emphasis, links and line breaks, with what disclosures hide,
 * and with what stands beside the text, marked as such. Takes time in proportion to the page.
 */
export function readFull<E extends TreeNode>(tree: Tree<E>, body: E): OutlineBlock[] {
  const reader = new FullReader(tree, new Survey(tree, body));
  reader.read();
  return reader.blocks;
}

import { type Document, Element } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import type { Outline } from '../model';
import { directText, readTree, type Tree, type TreeNode } from './walk';

/** Why a file cannot be read as a document. */
export class OutlineError extends Error {
  override readonly name = 'OutlineError';
}

/** No document that a person wrote nests deeper; one that does is made to exhaust its reader. */
const DEEPEST = 512;

/** What browsers show of no document, by their own style sheet. */
const NEVER_SHOWN = new Set(['head', 'title', 'meta', 'link']);

/** The tree of a file, with what a closed disclosure holds. */
export const fileTree: Tree<Element> = {
  isElement: (node: TreeNode): node is Element => node instanceof Element,
  name: (element) => element.name,
  attribute: (element, name) => element.attribs[name] ?? null,
  isHidden: (element) =>
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.attribs.style ?? '') ||
    NEVER_SHOWN.has(element.name),
};

/** The same as it is shown: of a closed disclosure, nothing but its summary. */
const tree: Tree<Element> = {
  ...fileTree,
  isHidden: (element) => fileTree.isHidden(element) || (element.name !== 'summary' && isClosed(element.parent)),
};

const isClosed = (parent: unknown) =>
  parent instanceof Element && parent.name === 'details' && !('open' in parent.attribs);

class CappedHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: { [key: string]: string }) {
    if (++this.#depth > DEEPEST) throw new OutlineError(`the document is nested more than ${DEEPEST} elements deep`);
    super.onopentag(name, attributes);
  }

  override onclosetag() {
    this.#depth--;
    super.onclosetag();
  }
}

/** @throws OutlineError where the document is nested too deep */
export function parseHtml(html: string): Document {
  const handler = new CappedHandler();
  new Parser(handler).end(html);
  return handler.root;
}

/** All elements below a node, in order. */
export function* elements(root: TreeNode): Generator<Element> {
  let node: TreeNode | null = root.firstChild ?? null;
  while (node) {
    if (node instanceof Element) yield node;
    let next: TreeNode | null = node.firstChild ?? null;
    while (!next && node && node !== root) {
      next = node.nextSibling ?? null;
      node = node.parentNode ?? null;
    }
    node = next;
  }
}

/**
 * Reads an HTML file as an outline, as the page would be read in a browser: the main part or the only article, else
 * the whole body. Style sheets and scripts are not run, so what only they hide is taken for shown.
 * @param words where to stop; the whole document by default
 * @throws OutlineError where the document is nested too deep
 */
export function outlineFromHtml(html: string, words = Number.POSITIVE_INFINITY): Outline {
  const parsed = parseHtml(html);
  const all = [...elements(parsed as TreeNode)];
  const called = (name: string) => all.filter((element) => element.name === name);
  const articles = called('article');
  const root =
    all.find((element) => element.name === 'main' || element.attribs.role === 'main') ??
    (articles.length === 1 ? articles[0] : undefined) ??
    called('body')[0] ??
    // A document may leave out its outer tags.
    new Element('body', {}, parsed.children);
  const title = titleOf(all);
  const language = called('html')[0]?.attribs.lang ?? '';
  return { title, language, blocks: readTree(tree, root, words) };
}

/** What a page calls itself. */
export function titleOf(all: readonly Element[]): string {
  const element = all.find(({ name }) => name === 'title');
  return element ? directText(element).replace(/\s+/g, ' ').trim() : '';
}

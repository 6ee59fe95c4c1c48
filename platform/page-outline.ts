import type { Outline } from '../core/model';
import { READING_WORDS, readTree, type Tree, type TreeNode } from '../core/outline/walk';

/** Whether an element has a box on the page that can be seen, be it scrolled to first. */
export const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

const tree: Tree<Element> = {
  isElement: (node: TreeNode): node is Element => node.nodeType === 1,
  name: (element) => element.localName,
  attribute: (element, name) => element.getAttribute(name),
  // With "display: contents" an element has no box, and what is in it is shown all the same.
  isHidden: (element) => !isShown(element) && getComputedStyle(element).display !== 'contents',
};

/**
 * Reads the page: its main part or its only article, else its whole body; in memory and capped. What a person is writing
 * is no part of it, and where that is all there is, nothing is read.
 */
export function readPage(page: Document, words = READING_WORDS): Outline {
  const articles = page.getElementsByTagName('article');
  const root = page.querySelector('main,[role=main]') ?? (articles.length === 1 ? articles[0] : page.body);
  return {
    title: page.title,
    language: page.documentElement.lang,
    // Everything in an editor, or in a page that is one as a whole, can be written to.
    blocks: root?.matches(':read-only') ? readTree(tree, root, words) : [],
  };
}

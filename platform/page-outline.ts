import type { Outline } from '../core/model';
import { READING_WORDS, readTree, type Tree, type TreeNode } from '../core/outline/walk';

const tree: Tree<Element> = {
  isElement: (node: TreeNode): node is Element => node.nodeType === 1,
  name: (element) => element.localName,
  attribute: (element, name) => element.getAttribute(name),
  isHidden: (element) => !element.checkVisibility({ visibilityProperty: true }),
};

/** Reads the page: its main part or its only article, else its whole body; in memory and capped. */
export function readPage(page: Document, words = READING_WORDS): Outline {
  const articles = page.getElementsByTagName('article');
  const root = page.querySelector('main,[role=main]') ?? (articles.length === 1 ? articles.item(0) : null) ?? page.body;
  return {
    title: page.title,
    language: page.documentElement.lang,
    blocks: root ? readTree(tree, root, words) : [],
  };
}

import type { Outline } from '../../core/model';
import { readFull } from '../../core/outline/full';
import { metaOf } from '../../core/outline/meta';
import { isWithin, LARGEST_PAGE } from '../../core/outline/size';
import type { Tree, TreeNode } from '../../core/outline/walk';

/** Whether an element is unfolded when asked, as browsers and pages have it: what it holds is text of the page. */
const unfolds = (element: Element) =>
  element.getAttribute('hidden') === 'until-found' || element.getAttribute('role') === 'region';

/**
 * The page as it is shown. Only an element's own style is asked for: what stands in a closed disclosure has no box, and is
 * read all the same.
 */
const tree: Tree<Element> = {
  isElement: (node: TreeNode): node is Element => node.nodeType === 1,
  name: (element) => element.localName,
  attribute: (element, name) => element.getAttribute(name),
  isHidden: (element) => {
    const { display, visibility } = getComputedStyle(element);
    return (display === 'none' || visibility === 'hidden') && !unfolds(element);
  },
};

/** Reads the whole page, with what it says of itself; null where it is too large, or has no body. */
export function readWholePage(page: Document): Outline | null {
  if (!page.body || !isWithin(page.documentElement, LARGEST_PAGE)) return null;
  const blocks = readFull(tree, page.body);
  return {
    title: page.title.replace(/\s+/g, ' ').trim(),
    language: page.documentElement.lang,
    blocks,
    meta: metaOf(tree, [...page.getElementsByTagName('*')], blocks),
  };
}

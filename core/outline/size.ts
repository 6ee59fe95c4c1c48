import type { TreeNode } from './walk';

/** How large a tree may be. */
export interface TreeSize {
  readonly nodes: number;
  /** How deep elements may stand in each other. */
  readonly depth: number;
  /** UTF-16 code units of all text. */
  readonly text: number;
}

/** What is read of a page in a browser: no page that a person wrote is larger. */
export const LARGEST_PAGE: TreeSize = { nodes: 300_000, depth: 512, text: 5_000_000 };

const TEXT = 3;

/** Whether a tree is no larger than that. Looks at no more of it than it has to. */
export function isWithin(root: TreeNode, most: TreeSize): boolean {
  let nodes = 0;
  let depth = 0;
  let text = 0;
  let node: TreeNode | null = root;
  while (node) {
    if (node.nodeType === TEXT) text += node.nodeValue?.length ?? 0;
    if (++nodes > most.nodes || depth > most.depth || text > most.text) return false;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode ?? null;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return true;
}

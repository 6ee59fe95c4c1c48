import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../core/outline/from-html';
import { isWithin, type TreeSize } from '../../../../core/outline/size';
import type { TreeNode } from '../../../../core/outline/walk';

// Seven nodes with the document itself, the deepest text three below it, nine letters.
const tree = parseHtml('<p>one<b>two</b></p><i>six</i>') as TreeNode;
const exactly: TreeSize = { nodes: 7, depth: 3, text: 9 };

describe('the size of a page', () => {
  it('is within what it just is', () => expect(isWithin(tree, exactly)).toBe(true));

  it.each(['nodes', 'depth', 'text'] as const)('is not within fewer %s', (field) => {
    expect(isWithin(tree, { ...exactly, [field]: exactly[field] - 1 })).toBe(false);
  });

  it('is that of the element alone that is asked for', () => {
    expect(isWithin(tree.firstChild as TreeNode, { nodes: 4, depth: 2, text: 6 })).toBe(true);
  });
});

import { Element } from 'domhandler';
import type { Outline } from '../model';
import { elements, fileTree, parseHtml, titleOf } from './from-html';
import { readFull } from './full';
import { metaOf } from './meta';
import type { TreeNode } from './walk';

/**
 * Reads an HTML file as a full outline: all text that it shows or unfolds, with emphasis, links and what stands beside
 * the text, and what it says about itself.
 * @throws OutlineError where the document is nested too deep
 */
export function fullOutlineFromHtml(html: string): Outline {
  const parsed = parseHtml(html);
  const all = [...elements(parsed as TreeNode)];
  // A document may leave out its outer tags.
  const body = all.find(({ name }) => name === 'body') ?? new Element('body', {}, parsed.children);
  const blocks = readFull(fileTree, body);
  const language = all.find(({ name }) => name === 'html')?.attribs.lang ?? '';
  return { title: titleOf(all), language, blocks, meta: metaOf(fileTree, all, blocks) };
}

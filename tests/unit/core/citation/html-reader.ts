import { type ChildNode, Element, Text } from 'domhandler';
import { parseDocument } from 'htmlparser2';

function* content(nodes: readonly ChildNode[]): Generator<string> {
  for (const node of nodes) {
    if (node instanceof Text) yield node.data;
    if (!(node instanceof Element)) continue;
    yield `<${[node.name, ...Object.entries(node.attribs).map((pair) => pair.join('='))].join(' ')}>`;
    yield* content(node.children);
    yield `</${node.name}>`;
  }
}

/** The elements of some HTML with their attributes, and all text, in order. */
export const read = (html: string) => [...content(parseDocument(html).children)];

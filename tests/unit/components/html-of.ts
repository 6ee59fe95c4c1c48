import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact';
import { inHtml } from '../../../core/citation/rich-text';

/** The HTML of what components without state give; handlers of events are left out. */
export function htmlOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(htmlOf).join('');
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (!isValidElement(node)) return inHtml(String(node));
  const { type, props } = node as VNode<Record<string, unknown>>;
  const children = props.children as ComponentChildren;
  if (type === Fragment) return htmlOf(children);
  if (typeof type === 'function') return htmlOf((type as (props: object) => ComponentChildren)(props));
  const attributes = Object.entries(props).flatMap(([name, value]) =>
    name === 'children' || value === undefined || value === false || typeof value === 'function'
      ? []
      : [` ${name}="${inHtml(String(value))}"`],
  );
  return `<${type}${attributes.join('')}>${htmlOf(children)}</${type}>`;
}

import { focusedIn, isTextField, isWritable, pageIn, takesKeys } from './fields';

/** Where the caret is, or was when the person left the field. */
export interface Place {
  readonly field: HTMLElement;
  /** Missing for text fields, which keep their caret themselves. It follows what is changed around it. */
  readonly range?: Range;
}

let left: Place | null = null;
const followed = new WeakSet<Document>();

/** The selection that an element's caret belongs to: in Chromium a shadow root has one of its own. */
export const selectionOf = (field: Element) =>
  (field.getRootNode() as { getSelection?: () => Selection | null }).getSelection?.() ??
  field.ownerDocument.getSelection();

function placeIn(field: HTMLElement): Place {
  const selection = isTextField(field) ? null : selectionOf(field);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (range && field.contains(range.commonAncestorContainer)) return { field, range: range.cloneRange() };
  // In Firefox the selection may go elsewhere before the focus does.
  return left?.field === field ? left : { field };
}

/** Notes the field that has, or had until now, the focus; one that may not be written to makes all others forgotten. */
function note(element: Element | null): void {
  if (element && takesKeys(element)) left = isWritable(element) ? placeIn(element) : null;
}

/** Follows the caret through a page and its frames. Frames that come later are found when the focus goes to them. */
export function follow(page: Document): void {
  for (const frame of page.querySelectorAll('iframe,frame')) {
    const inner = pageIn(frame);
    if (inner) follow(inner);
  }
  if (followed.has(page)) return;
  followed.add(page);
  page.addEventListener('focusout', (event) => note(event.composedPath()[0] as Element), true);
  page.addEventListener('selectionchange', () => note(focusedIn(page)));
  page.defaultView?.addEventListener('blur', () => {
    note(focusedIn(page));
    follow(page);
  });
  note(focusedIn(page));
}

/** The place where the caret is, else where it was last; null where there is none that may be written to. */
export function place(): Place | null {
  note(focusedIn(document));
  return left?.field.isConnected && isWritable(left.field) ? left : null;
}

/** The text before and behind the caret of a field that has the focus: all of a text field, the caret's own block of others. */
export function besideCaret(field: HTMLElement): { before: string; behind: string } {
  if (isTextField(field)) {
    const at = field.selectionEnd ?? field.value.length;
    return { before: field.value.slice(0, at), behind: field.value.slice(at) };
  }
  const selection = selectionOf(field);
  if (!selection?.focusNode || !field.contains(selection.focusNode)) return { before: '', behind: '' };
  const { focusNode, focusOffset } = selection;
  const block = blockOf(focusNode, field);
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(block);
  range.setEnd(focusNode, focusOffset);
  const before = range.toString();
  range.selectNodeContents(block);
  range.setStart(focusNode, focusOffset);
  return { before, behind: range.toString() };
}

/** The nearest element around a node that is more than a part of a line. */
function blockOf(node: Node, field: HTMLElement): Element {
  let at = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node.parentElement ?? field);
  while (at !== field && /^(?:inline|contents)/.test(getComputedStyle(at).display)) at = at.parentElement ?? field;
  return at;
}

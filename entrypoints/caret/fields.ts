/** Kinds of `<input>` that take any text. Those for addresses, numbers, dates and passwords do not. */
const TEXT_INPUTS = new Set(['text', 'search']);

/** What a field is filled with by the browser, where that is nobody else's business. */
const PRIVATE = /(?:^|\s)(?:cc-\S+|\S*-password|one-time-code)(?:\s|$)/i;

/** A side shorter than this, in CSS pixels, is no room for a line: such fields only catch keys for something drawn elsewhere. */
const ROOM = 8;

export type TextField = HTMLInputElement | HTMLTextAreaElement;

// By name and not by class: elements of frames are of other classes than those of the page.
export const isTextField = (element: Element): element is TextField => /^(?:input|textarea)$/.test(element.localName);

/** Whether a person types into an element, be it for text or not. */
export const takesKeys = (element: Element): element is HTMLElement => isTextField(element) || isRich(element);

const isRich = (element: Element) =>
  (element as HTMLElement).isContentEditable === true || element.ownerDocument.designMode === 'on';

/** Whether rich text is lost on a field. */
export const isPlain = (field: HTMLElement) => isTextField(field) || field.contentEditable === 'plaintext-only';

/** Whether a field may be written to: not one that is read-only or disabled, nor one for a password or a means of payment. */
export function isWritable(field: HTMLElement): boolean {
  if (field.closest('[inert]')) return false;
  if (!isTextField(field)) return field.ariaReadOnly !== 'true' && field.ariaDisabled !== 'true';
  const isText = field.localName === 'textarea' || TEXT_INPUTS.has(field.type);
  return (
    isText && !field.readOnly && !field.matches(':disabled') && !PRIVATE.test(field.getAttribute('autocomplete') ?? '')
  );
}

/** Whether a person can see a field, and all the frames that it is in. */
export function isInSight(field: Element): boolean {
  for (let at: Element | null | undefined = field; at; at = at.ownerDocument.defaultView?.frameElement) {
    const { width, height, right, bottom } = at.getBoundingClientRect();
    const page = at.ownerDocument.defaultView;
    if (width < ROOM || height < ROOM || !page) return false;
    if (right + page.scrollX <= 0 || bottom + page.scrollY <= 0) return false;
    if (!at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  }
  return true;
}

/** The element that has the focus, be it in a shadow root or in a frame of the same origin. */
export function focusedIn(page: Document): Element | null {
  const at = page.activeElement;
  let inner = at;
  for (let outer = at; outer; outer = innerFocus(outer)) inner = outer;
  return inner;
}

const innerFocus = (element: Element): Element | null =>
  element.shadowRoot?.activeElement ?? pageIn(element)?.activeElement ?? null;

/** The page in a frame, where it is of the same origin. */
export const pageIn = (element: Element): Document | null =>
  /^i?frame$/.test(element.localName) ? (element as HTMLIFrameElement).contentDocument : null;

/** The text that stands in a field now. */
export const textIn = (field: HTMLElement) => (isTextField(field) ? field.value : field.textContent);

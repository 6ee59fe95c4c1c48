import { isShown } from '../../platform/page-outline';

/** Fields for passwords, codes and means of payment, by what pages call them. */
const NAMES = /password|passwd|\bcc-|one-time|card.?n(?:um|o\b|r\b)|\bcv[cv]|iban\b/i;
/** Payment fields that a provider puts into a page are frames. */
const FRAMES = 'iframe[title*=payment i],iframe[title*="card n" i],iframe[src*="js.stripe.com/v3/elements" i]';

const isSensitive = (field: Element) =>
  isShown(field) &&
  NAMES.test(['type', 'name', 'id', 'autocomplete', 'placeholder'].map((one) => field.getAttribute(one)).join(' '));

/** Whether a page shows a field for a password or a means of payment. One that is hidden silences no site. */
export const hasSensitiveField = (page: Document) =>
  // A live list, which browsers keep: it is asked again and again.
  [...page.getElementsByTagName('input')].some(isSensitive) || [...page.querySelectorAll(FRAMES)].some(isShown);

/** Whether the field that has just got the focus is one, wherever it is: components hide theirs from the page's list. */
export const isSensitiveFocus = (event: Event) => {
  const [field] = event.composedPath();
  return field instanceof Element && field.localName === 'input' && isSensitive(field);
};

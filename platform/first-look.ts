import { type Appearance, readAppearance } from '../core/appearance';

/** Where pages find at once how they look: the browser's storage answers only after the first paint. */
const KEY = 'appearance';

/** Makes this page look so. */
export function wear({ theme, text }: Appearance): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.text = text;
}

/** Makes this page look as the last one did. Where a person allows no such storage, nobody knows that. */
export function wearLast(): void {
  try {
    wear(readAppearance(JSON.parse(localStorage.getItem(KEY) ?? 'null')));
  } catch {
    // It looks as the system does for a moment.
  }
}

/** Notes how the next page is to look at first. */
export function noteLook(look: Appearance): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // As above.
  }
}

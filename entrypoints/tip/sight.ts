/** The second version of the observer, which knows of effects and covers. Only Chromium has it. */
interface SightObserverInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  /** The least time between two looks, in milliseconds. */
  readonly delay: number;
}
type SightEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** How much of the tip must be in the window, how long it must be seen, and how long that is waited for, in milliseconds. */
const ENOUGH = 0.9;
const LONG_ENOUGH = 400;
const PATIENCE = 1200;

/**
 * Watches whether the person really sees an element: a page could make the tip faint, or cover it by what people like to
 * click. @returns tells it, a moment after it was asked: the tip may just have been opened. Always true in Firefox, where the
 * page is looked at from outside instead
 */
export function watchSight(element: Element): () => Promise<boolean> {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return async () => true;
  let since = Number.POSITIVE_INFINITY;
  const look = (entries: IntersectionObserverEntry[]) => {
    const entry: SightEntry | undefined = entries.at(-1);
    const isSeen = entry?.isVisible === true && entry.intersectionRatio >= ENOUGH;
    since = isSeen ? Math.min(since, entry.time) : Number.POSITIVE_INFINITY;
  };
  const options: SightObserverInit = { trackVisibility: true, delay: 100, threshold: [0, ENOUGH, 1] };
  new IntersectionObserver(look, options).observe(element);
  return async () => {
    const end = performance.now() + PATIENCE;
    while (performance.now() - since < LONG_ENOUGH) {
      if (performance.now() > end) return false;
      await new Promise((done) => setTimeout(done, 50));
    }
    return true;
  };
}

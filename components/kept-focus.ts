/** Marks what takes the focus where it has no better place: the search box, the heading of a view. */
const HOME = '[data-focus=home]';

/** The control that does the same for the neighbour of something that was removed. */
function neighbour(action: string | undefined, { previousSibling, nextSibling }: MutationRecord): HTMLElement | null {
  if (action === undefined) return null;
  for (const beside of [nextSibling, previousSibling]) {
    const control = beside instanceof Element && beside.querySelector<HTMLElement>(`[data-action="${action}"]`);
    if (control) return control;
  }
  return null;
}

/**
 * Keeps the focus in the page for those who use the keyboard. When the focused control is moved it has the focus again;
 * when it is removed, the same control of its neighbour has it, else the home that is marked by `data-focus`. Without
 * this a browser forgets where the person was, and Tab begins at the top.
 */
export function keepFocusIn(root: HTMLElement): void {
  let last: HTMLElement | null = null;
  root.addEventListener('focusin', ({ target }) => {
    last = target instanceof HTMLElement ? target : null;
  });
  // A click beside all controls takes the focus away on purpose.
  root.addEventListener('pointerdown', () => {
    last = null;
  });
  new MutationObserver((changes) => {
    if (!last || (document.activeElement !== document.body && document.activeElement !== null)) return;
    if (last.isConnected) return last.focus();
    const gone = last;
    const removal = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
    if (!removal) return;
    (neighbour(gone.dataset.action, removal) ?? root.querySelector<HTMLElement>(HOME))?.focus();
  }).observe(root, { childList: true, subtree: true });
}

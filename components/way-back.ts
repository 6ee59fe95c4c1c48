import { useEffect, useRef } from 'preact/hooks';

/** A control, so named that it is found again when what it stands in was drawn anew. */
interface Opener {
  readonly action: string;
  /** Id of the quote that it acts on, '' where it acts on none. */
  readonly quote: string;
}

function openerAt(element: Element | null): Opener | undefined {
  if (!(element instanceof HTMLElement) || element.dataset.action === undefined) return undefined;
  return { action: element.dataset.action, quote: element.closest<HTMLElement>('[data-of]')?.dataset.of ?? '' };
}

function focusOn({ action, quote }: Opener): void {
  const within = quote === '' ? '' : `[data-of="${CSS.escape(quote)}"] `;
  const control = document.querySelector<HTMLElement>(`${within}[data-action="${CSS.escape(action)}"]`);
  // What is folded can't take the focus, and was unfolded when the control was used.
  const folded = control?.closest('details');
  if (folded) folded.open = true;
  control?.focus();
}

/**
 * Leads back from a view to the control that opened it: when the view is closed, that control has the focus again. Where
 * the view was not opened by a control, what is shown then chooses for itself.
 * @param view name of the view that is shown
 * @param home name of the view that no other is behind
 */
export function useWayBack(view: string, home: string): void {
  const ways = useRef<{ readonly view: string; readonly opener: Opener | undefined }[]>([]);
  const shown = useRef(view);
  const due = useRef<Opener>(undefined);
  if (shown.current !== view) {
    // While this is drawn the old view is still there; an effect would come too late to see what has the focus.
    const back = ways.current.findIndex((way) => way.view === view);
    if (back >= 0) due.current = ways.current.splice(back)[0]?.opener;
    else if (view !== home) ways.current.push({ view: shown.current, opener: openerAt(document.activeElement) });
    shown.current = view;
  }
  // The effects of the view itself, which also choose a place for the focus, have run before.
  useEffect(() => {
    if (due.current) focusOn(due.current);
    due.current = undefined;
  }, [view]);
}

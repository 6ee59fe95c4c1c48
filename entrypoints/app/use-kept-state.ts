import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { showInAddress, stateFromAddress } from '../../platform/address';
import { type AppState, appState } from '../../platform/app-state';

/** Where it is kept what is shown: for the next time in the browser's session, in the address of the tab, or nowhere. */
export type Kept = 'session' | 'address' | 'nowhere';

/** What a surface shows, kept as the surface wants it. */
export function useKeptState(surface: string, initial: AppState, kept: Kept) {
  const [state, setState] = useState(initial);
  /** A query that is words of a page: they are not to be kept, be it in the address. */
  const lent = useRef('');
  useEffect(() => {
    const follow = () => {
      const asked = stateFromAddress(location.hash);
      // The search waits behind the other views.
      setState((now) => ({ ...now, ...asked, query: asked.view === 'search' ? asked.query : now.query }));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // In the same moment: a popup may be closed in the next.
  useLayoutEffect(() => {
    if (kept === 'session') void appState(surface).replace(state);
    if (kept === 'address') showInAddress(state.query === lent.current ? { ...state, query: '' } : state);
  }, [state]);
  const go = (to: Partial<AppState>) => setState((now) => ({ ...now, ...to }));
  /** Searches for words that were read from a page. */
  const lend = (words: string) => {
    lent.current = words;
    go({ view: 'search', query: words });
  };
  return { state, go, lend, isLent: state.query === lent.current };
}

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ActionsProvider, type QuoteActions } from '../../components/actions';
import { ContextView } from '../../components/ContextView';
import { DraftView, type ShownDraft } from '../../components/DraftView';
import { SearchView, shortened } from '../../components/SearchView';
import { Status, type StatusText } from '../../components/Status';
import { TipSwitches } from '../../components/TipSwitches';
import { TrayView } from '../../components/TrayView';
import { t } from '../../components/text';
import { useWayBack } from '../../components/way-back';
import { isDraft } from '../../core/advice/is-draft';
import { caretContent, FORMATS, type FormatId } from '../../core/citation/formats';
import { planningSkeleton } from '../../core/citation/skeleton';
import { LONGEST_QUERY } from '../../core/search/query';
import { showInAddress, stateFromAddress } from '../../platform/address';
import { type AppState, appState } from '../../platform/app-state';
import { library } from '../../platform/bundled';
import { citationOf, copyAll, copyQuote, copyText, copyWithSource } from '../../platform/copy-quote';
import { type CopySettings, copySettings } from '../../platform/copy-settings';
import { hasCaret, insertInTab } from '../../platform/insert';
import type { Handover, PageState, Writing } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { forgetRecents, recents, remember } from '../../platform/recents';
import { loadTipSettings, onTipSettings, setTips, setTipsOn } from '../../platform/settings';
import { currentTab, onCurrentPage, openPage, openTab } from '../../platform/tabs';
import { isOffOn, TIP_SETTINGS_FALLBACK } from '../../platform/tip-settings';
import { addToTray, moveInTray, removeFromTray, restoreTray, tray } from '../../platform/tray';
import { readWriting } from '../../platform/writing';

import { followPage } from './follow-page';
import { FORMAT_NAMES } from './format-names';
import { INSERT_RESULTS } from './insert-results';
import { contextOf, countedTopics, draftOf, find, noteOn, shownQuote } from './shown';
import { useStored } from './use-stored';

/** The three places of the search. */
export type Surface = 'popup' | 'sidepanel' | 'library';

interface Props {
  readonly surface: Surface;
  readonly initial: AppState;
  /** Where it is kept what is shown: for the next time in the browser's session, in the address of the tab, or nowhere. */
  readonly kept: 'session' | 'address' | 'nowhere';
  /** Whether searches are remembered. */
  readonly remembers: boolean;
}

const PROBLEMS = {
  nothing: 'writing_nothing',
  canvas: 'writing_canvas',
  forbidden: 'writing_forbidden',
} as const;

function countText(count: number, query: string): string {
  if (count === 0) return t('nothingFound', shortened(query));
  return count === 1 ? t('resultCountOne') : t('resultCount', String(count));
}

/** The search on any of its surfaces, wired to the library and the browser. */
export function App({ surface, initial, kept, remembers }: Props) {
  const [state, setState] = useState(initial);
  const [draft, setDraft] = useState<ShownDraft | null>(null);
  const [status, setStatus] = useState<StatusText>({ text: '' });
  const [quiet, setQuiet] = useState(true);
  const [page, setPage] = useState<PageState | undefined | null>(null);
  const [canInsert, setCanInsert] = useState(false);
  const inTray = useStored(tray, []);
  const queries = useStored(recents, []);
  const settings = useStored({ load: loadTipSettings, onChange: onTipSettings }, TIP_SETTINGS_FALLBACK);
  const copying = useStored<CopySettings>(copySettings, { format: 'both', template: '' });
  const topics = useMemo(countedTopics, []);
  const found = useMemo(() => find(state.query), [state.query]);
  const hasPage = surface !== 'library';
  const context = state.view === 'context' ? contextOf(state.quote) : undefined;
  useWayBack(context ? 'context' : draft ? 'draft' : state.view, 'search');

  /** Advises on a text whatever its length: the person asked for that. */
  const adviseOn = (writing: Writing) => {
    if ('problem' in writing) return say(t(PROBLEMS[writing.problem]));
    setDraft(draftOf(writing.text));
    setStatus({ text: '' });
  };
  /** A query that is words of a page: they are not to be kept, be it in the address. */
  const lent = useRef('');
  const takeOver = ({ writing, wanted }: Handover) => {
    if (wanted === 'advice' || 'problem' in writing) return adviseOn(writing);
    if (takeDraft(writing.text)) return;
    lent.current = writing.text.trim();
    go({ view: 'search', query: lent.current });
  };
  useEffect(() => {
    // Opened from a menu or by a shortcut, the library has a text to begin with.
    if (surface === 'library') void askBackground('handover', {}).then((handover) => handover && takeOver(handover));
    if (!hasPage) return;
    return followPage(setPage);
  }, []);
  useEffect(() => {
    if (!hasPage) return;
    const ask = () => void currentTab().then(async (tab) => setCanInsert(tab !== undefined && (await hasCaret(tab))));
    ask();
    // The person comes back from the page, where the caret may be in a field now.
    addEventListener('focus', ask);
    const end = onCurrentPage(ask);
    return () => {
      removeEventListener('focus', ask);
      end();
    };
  }, []);
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

  // What was found is read out a moment after typing ends, not on each key. The moment begins with the letter, so that
  // Enter right behind it can end it.
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    setStatus({ text: '' });
    const asked = state.query.trim();
    if (asked === '') return;
    counting.current = setTimeout(() => {
      setQuiet(true);
      setStatus({ text: countText(found.quotes.length, asked) });
    }, 400);
    return () => clearTimeout(counting.current);
  }, [state.query]);

  const say = (text: string, undo?: () => void) => {
    // Enter right behind the last letter: the count that is still to come must not take the answer's place.
    clearTimeout(counting.current);
    setQuiet(false);
    const undoAndSay =
      undo &&
      (() => {
        undo();
        say(t('undone'));
      });
    setStatus({ text, undo: undoAndSay });
  };
  const go = (to: Partial<AppState>) => setState((now) => ({ ...now, ...to }));
  const back = () => {
    setDraft(null);
    setStatus({ text: '' });
    go({ view: 'search' });
  };
  /** The view that reading in context goes back to. */
  const readFrom = useRef<'search' | 'tray'>('search');
  const used = () => {
    const isSearch = state.view === 'search' && draft === null && state.query !== lent.current;
    if (remembers && isSearch) void remember(state.query);
  };

  const copyIn = (id: string, format: FormatId | 'both') => {
    const placed = library.place(id);
    const taken = placed !== undefined && copyQuote(placed, { ...copying, format });
    say(taken ? t('copied') : t('copyFailed'));
    used();
  };
  const insertAt = async (id: string) => {
    const placed = library.place(id);
    const tab = await currentTab();
    if (!placed || tab === undefined) return say(t('copyFailed'));
    const result = await insertInTab(tab, caretContent(citationOf(placed)));
    if (result === 'inserted') say(t('inserted'));
    else {
      // The click still counts, but Firefox copies only where the focus is, and that went to the field.
      window.focus();
      say(copyQuote(placed, copying) ? t(INSERT_RESULTS[result]) : t('copyFailed'));
    }
    used();
  };
  const actions: QuoteActions = {
    copy: (id) => copyIn(id, copying.format),
    copyAs: (id, format) => copyIn(id, format as FormatId),
    copyPart: (id, event) => {
      const placed = library.place(id);
      if (placed) copyWithSource(placed, event);
    },
    open: (id) => {
      const [quote] = shownQuote(id);
      if (quote) void openTab(quote.citation.link);
      used();
    },
    read: (id) => {
      if (state.view !== 'context') readFrom.current = state.view;
      go({ view: 'context', quote: id });
      setStatus({ text: '' });
      used();
    },
    toggleTray: (id) => {
      if (inTray.includes(id)) take(id);
      else void addToTray(id).then(() => say(t('addedToTray'), () => void removeFromTray(id)));
      used();
    },
    isInTray: (id) => inTray.includes(id),
    insert: canInsert ? (id) => void insertAt(id) : undefined,
    formats: (Object.keys(FORMATS) as FormatId[]).map((id) => ({ id, label: t(FORMAT_NAMES[id]) })),
  };
  const take = (...ids: string[]) => {
    const before = inTray;
    void removeFromTray(...ids).then(() => say(t('removedFromTray'), () => void restoreTray(before)));
  };
  const takeDraft = (text: string) => {
    if (!isDraft(text) && text.length <= LONGEST_QUERY) return false;
    setDraft(draftOf(text));
    setStatus({ text: '' });
    return true;
  };
  const host = page?.host ?? '';
  return (
    <ActionsProvider value={actions}>
      <h1 class="visually-hidden">{t('name')}</h1>
      {draft && !context ? (
        <DraftView draft={draft} onBack={back} />
      ) : context ? (
        <ContextView
          context={context}
          onBack={() => {
            setStatus({ text: '' });
            go({ view: readFrom.current });
          }}
        />
      ) : state.view === 'tray' ? (
        <TrayView
          quotes={inTray.flatMap((id) => shownQuote(id))}
          onMove={(id, by) => void moveInTray(id, by)}
          onRemove={(id) => take(id)}
          onClear={() => take(...inTray)}
          onCopyAll={() => {
            const placed = inTray.flatMap((id) => library.place(id) ?? []);
            say(copyAll(placed) ? t('copiedAll') : t('copyFailed'));
          }}
          onBack={back}
        />
      ) : (
        <SearchView
          query={state.query}
          found={found}
          place={state}
          topics={topics}
          recents={queries}
          page={hasPage ? noteOn(page) : { quotes: [] }}
          trayCount={inTray.length}
          onQuery={(query) => go({ query, active: '', scroll: 0 })}
          onDraft={takeDraft}
          onPlace={go}
          onForgetRecents={() => void forgetRecents()}
          onTray={() => go({ view: 'tray' })}
          onWriting={() => (hasPage ? void readWriting().then(adviseOn) : say(t('writing_paste')))}
          onSkeleton={() => say(copyText(planningSkeleton(library)) ? t('skeletonCopied') : t('copyFailed'))}
        />
      )}
      <Status {...status} quiet={quiet} />
      <footer class="foot">
        {hasPage && (
          <TipSwitches
            everywhere={settings.on}
            host={host}
            here={!isOffOn(settings, host)}
            onEverywhere={(on) => void setTips(on)}
            onHere={(on) => void setTipsOn(host, on)}
          />
        )}
        <nav class="places" aria-label={t('places')}>
          {hasPage && (
            <button
              type="button"
              class="link-button"
              data-action="library"
              onClick={() => void openPage('library.html')}
            >
              {t('openLibrary')}
            </button>
          )}
          <button
            type="button"
            class="link-button"
            data-action="settings"
            onClick={() => void openPage('options.html')}
          >
            {t('openSettings')}
          </button>
        </nav>
      </footer>
    </ActionsProvider>
  );
}

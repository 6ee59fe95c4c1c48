import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
import { addressOf, stateFromAddress } from '../../platform/address';
import { type AppState, appState } from '../../platform/app-state';
import { library } from '../../platform/bundled';
import { citationOf, copyAll, copyQuote, copyText, copyWithSource } from '../../platform/copy-quote';
import { type CopySettings, copySettings } from '../../platform/copy-settings';
import { hasCaret, insertInTab } from '../../platform/insert';
import type { PageState, Writing } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { forgetRecents, recents, remember } from '../../platform/recents';
import { loadTipSettings, onTipSettings, setTips, setTipsOn } from '../../platform/settings';
import { currentPage, currentTab, onCurrentPage, openPage, openTab } from '../../platform/tabs';
import { isOffOn, TIP_SETTINGS_FALLBACK } from '../../platform/tip-settings';
import { addToTray, moveInTray, removeFromTray, restoreTray, tray } from '../../platform/tray';
import { readWriting } from '../../platform/writing';

import { FORMAT_NAMES } from './format-names';
import { INSERT_RESULTS } from './insert-results';
import { contextOf, countedTopics, draftOf, find, noteOn, shownQuote } from './shown';
import { useStored } from './use-stored';

/** The three places of the search. */
export type Surface = 'popup' | 'sidepanel' | 'library';

interface Props {
  readonly surface: Surface;
  readonly initial: AppState;
  /** Whether what is done here is remembered. */
  readonly keeps: boolean;
}

/** When a page that is still being read is asked again, in milliseconds. */
const STILL_READING = 500;

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
export function App({ surface, initial, keeps }: Props) {
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
  // Where an answer was opened to be read: the search or the tray.
  const readFrom = useRef<AppState['view']>('search');

  /** Advises on a text whatever its length: the person asked for that. */
  const adviseOn = (writing: Writing) => {
    if ('problem' in writing) return say(t(PROBLEMS[writing.problem]));
    setDraft(draftOf(writing.text));
    setStatus({ text: '' });
  };
  const takeWriting = (writing: Writing) => {
    if ('problem' in writing) say(t(PROBLEMS[writing.problem]));
    else if (!takeDraft(writing.text)) go({ view: 'search', query: writing.text.trim() });
  };
  useEffect(() => {
    // Opened from a menu or by a shortcut, the library has a text to begin with.
    if (surface === 'library') void askBackground('handover', {}).then((writing) => writing && takeWriting(writing));
    if (!hasPage) return;
    let again: ReturnType<typeof setTimeout>;
    const ask = () =>
      void currentPage().then((now) => {
        setPage(now);
        clearTimeout(again);
        if (now?.state === 'reading') again = setTimeout(ask, STILL_READING);
      });
    ask();
    const end = onCurrentPage(ask);
    return () => {
      clearTimeout(again);
      end();
    };
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
    const follow = () => setState((now) => ({ ...now, ...stateFromAddress(location.hash) }));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    if (keeps) void appState(surface).change(() => latest.current);
    else history.replaceState(null, '', addressOf(state) || location.pathname);
  }, [state]);

  // What was found is read out a moment after typing ends, not on each key.
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
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
  const used = () => {
    if (keeps && state.view === 'search' && draft === null) void remember(state.query);
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

import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ActionsProvider, type QuoteActions } from '../../components/actions';
import { ContextView } from '../../components/ContextView';
import { DraftView, type ShownDraft } from '../../components/DraftView';
import { RoomBar } from '../../components/RoomBar';
import { SearchView, shortened } from '../../components/SearchView';
import { Status } from '../../components/Status';
import { TipControls } from '../../components/TipControls';
import { TrayView } from '../../components/TrayView';
import { t } from '../../components/text';
import { useWayBack } from '../../components/way-back';
import { isDraft } from '../../core/advice/is-draft';
import { caretContent, type FormatId } from '../../core/citation/formats';
import { planningSkeleton } from '../../core/citation/skeleton';
import { LONGEST_QUERY } from '../../core/search/query';
import { NO_ATTENTION } from '../../core/tips/attention';
import { closingOf, placeOf } from '../../core/tips/rules';
import { TIP_SETTINGS_FALLBACK } from '../../core/tips/settings';
import { addressOf } from '../../platform/address';
import type { AppState, ViewName } from '../../platform/app-state';
import { attention, pauseEnd } from '../../platform/attention';
import { library } from '../../platform/bundled';
import { change } from '../../platform/changes';
import { citationOf, copyAll, copyQuote, copyText } from '../../platform/copy-quote';
import { type CopySettings, copySettings } from '../../platform/copy-settings';
import { insertInTab } from '../../platform/insert';
import { liveLibrary } from '../../platform/live-library';
import type { Handover, PageToAdd, Writing } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { recents } from '../../platform/recents';
import { tipSettings } from '../../platform/settings';
import { askForAccess } from '../../platform/site-access';
import { mayHaveTips } from '../../platform/sites';
import { onStoredProblems, storedProblems } from '../../platform/stored-problems';
import { currentTab, openPage } from '../../platform/tabs';
import { tray } from '../../platform/tray';
import { readWriting } from '../../platform/writing';
import { shownFormats } from './format-names';
import { INSERT_RESULTS } from './insert-results';
import { noteOn } from './page-note';
import { copyPart, openSource } from './quote-uses';
import { type RecoveryProps, ROOM_NAMES, type Rooms } from './room';
import { SHELF_PROBLEMS } from './shelf-problems';
import { contextOf, countedTopics, draftOf, find, shownQuote } from './shown';
import { useStore } from './store';
import { rulesInForce } from './tip-rules';
import { type Kept, useKeptState } from './use-kept-state';
import { usePage } from './use-page';
import { useStatus } from './use-status';
import { useStored } from './use-stored';

/** The three places of the search. */
export type Surface = 'popup' | 'sidepanel' | 'library';

interface Props {
  readonly surface: Surface;
  readonly initial: AppState;
  readonly kept: Kept;
  /** Whether searches are remembered. */
  readonly remembers: boolean;
  /** What this surface shows besides the search. */
  readonly rooms: Rooms;
  /** What takes the place of the rooms where the person's own library cannot be read. */
  readonly Recovery?: ComponentType<RecoveryProps> | undefined;
  /** Takes a page that the surface was opened for, to be added. */
  readonly onPage?: ((page: PageToAdd) => void) | undefined;
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
export function App({ surface, initial, kept, remembers, rooms, Recovery, onPage }: Props) {
  const { state, go, lend, isLent } = useKeptState(surface, initial, kept);
  const { told, say, sayLater, hush } = useStatus();
  const hasPage = surface !== 'library';
  const { page, canInsert, questions, readAnyway, allowed } = usePage(hasPage);
  const { revision, problem } = useStore(liveLibrary);
  const [draft, setDraft] = useState<ShownDraft | null>(null);
  const inTray = useStored(tray, []);
  const queries = useStored(recents, []);
  const settings = useStored(tipSettings, TIP_SETTINGS_FALLBACK);
  const lately = useStored(attention, NO_ATTENTION);
  const setAside = useStored({ load: storedProblems, onChange: onStoredProblems }, []);
  const copying = useStored<CopySettings>(copySettings, { format: 'both', template: '' });
  const topics = useMemo(countedTopics, [revision]);
  const found = useMemo(() => find(state.query), [state.query, revision]);
  const context = state.view === 'context' ? contextOf(state.quote) : undefined;
  useWayBack(context ? 'context' : draft ? 'draft' : state.view, 'search');

  // Told as the letter is typed, so that Enter right behind it can take its place.
  useLayoutEffect(() => {
    hush();
    const asked = state.query.trim();
    return asked === '' ? undefined : sayLater(countText(found.quotes.length, asked));
  }, [state.query]);
  useEffect(() => {
    // Opened from a menu or by a shortcut, the library has a text to begin with.
    if (surface === 'library') void askBackground('handover', {}).then((handover) => handover && takeOver(handover));
  }, []);

  const showDraft = (text: string) => {
    setDraft(draftOf(text));
    hush();
  };
  const takeDraft = (text: string) => {
    const taken = isDraft(text) || text.length > LONGEST_QUERY;
    if (taken) showDraft(text);
    return taken;
  };
  /** Advises on a text whatever its length: the person asked for that. */
  const adviseOn = (writing: Writing) =>
    'problem' in writing ? say(t(PROBLEMS[writing.problem])) : showDraft(writing.text);
  const takeOver = (handover: Handover) => {
    if (handover.wanted === 'add') {
      go({ view: 'add' });
      if (handover.page === 'private') say(t('privatePage'));
      else if (handover.page === 'unreadable') say(t('pageUnreadable'));
      else onPage?.(handover.page);
      return;
    }
    const { writing, wanted } = handover;
    if (wanted === 'advice' || 'problem' in writing) adviseOn(writing);
    else if (!takeDraft(writing.text)) lend(writing.text.trim());
  };
  const back = () => {
    setDraft(null);
    hush();
    go({ view: 'search' });
  };
  /** The view that reading in context goes back to. */
  const readFrom = useRef<ViewName>('search');
  const used = () => {
    const isSearch = state.view === 'search' && draft === null && !isLent;
    if (remembers && isSearch) void change('remember', state.query);
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
    copyPart,
    open: (id) => {
      openSource(id);
      used();
    },
    read: (id) => {
      if (state.view !== 'context') readFrom.current = state.view;
      go({ view: 'context', quote: id });
      hush();
      used();
    },
    toggleTray: (id) => {
      if (inTray.includes(id)) take(id);
      else void change('addToTray', id).then(() => say(t('addedToTray'), () => change('removeFromTray', id)));
      used();
    },
    isInTray: (id) => inTray.includes(id),
    insert: canInsert ? (id) => void insertAt(id) : undefined,
    formats: shownFormats(),
  };
  const take = (...ids: string[]) => {
    const before = inTray;
    void change('removeFromTray', ...ids).then(() => say(t('removedFromTray'), () => change('restoreTray', before)));
  };
  const place = page ? placeOf(page.address) : null;
  const host = place?.host ?? '';
  const rules = rulesInForce(settings, place, Date.now());
  const Room = rooms[state.view];
  const roomNames = ROOM_NAMES.filter(({ id }) => id === 'search' || rooms[id]);
  return (
    <ActionsProvider value={actions}>
      <h1 class="visually-hidden">{t('name')}</h1>
      {roomNames.length > 1 && (
        <RoomBar
          rooms={roomNames.map(({ id, name }) => ({ id, label: t(name) }))}
          current={state.view === 'interview' ? 'shelves' : state.view}
          onEnter={(id) => {
            setDraft(null);
            // What was removed in one room may be missed in another.
            if (!told.undo) hush();
            go({ view: id as ViewName, subject: '', quote: '' });
          }}
        />
      )}
      {problem && !Room && (
        <p class="note trouble" data-part="trouble">
          {t('ownTrouble', t(SHELF_PROBLEMS[problem]))}{' '}
          <button
            type="button"
            class="link-button"
            data-action="recover"
            onClick={() =>
              hasPage ? void openPage('library.html', addressOf({ view: 'keep' })) : go({ view: 'keep' })
            }
          >
            {t('ownTroubleMore')}
          </button>
        </p>
      )}
      {setAside.length > 0 && (
        <p class="note trouble" data-part="set-aside">
          {t('setAsideTold')}{' '}
          <button
            type="button"
            class="link-button"
            data-action="set-aside"
            onClick={() => void openPage('options.html')}
          >
            {t('setAsideMore')}
          </button>
        </p>
      )}
      {Room && problem && Recovery ? (
        <Recovery problem={problem} say={say} />
      ) : Room ? (
        <Room state={state} go={go} say={say} revision={revision} isPrivate={!remembers} />
      ) : draft && !context ? (
        <DraftView draft={draft} onBack={back} />
      ) : context ? (
        <ContextView
          context={context}
          onBack={() => {
            hush();
            go({ view: readFrom.current });
          }}
        />
      ) : state.view === 'tray' ? (
        <TrayView
          quotes={inTray.flatMap((id) => shownQuote(id))}
          onMove={(id, by) => void change('moveInTray', id, by)}
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
          page={hasPage ? noteOn(page, lately, settings) : { quotes: [] }}
          trayCount={inTray.length}
          onQuery={(query) => go({ query, active: '', scroll: 0 })}
          onDraft={takeDraft}
          onPlace={go}
          onForgetRecents={() => void change('forgetRecents')}
          onTray={() => go({ view: 'tray' })}
          onWriting={() => (hasPage ? void readWriting().then(adviseOn) : say(t('writing_paste')))}
          questions={remembers ? questions : 0}
          onAddPage={() => void currentTab().then((tab) => tab !== undefined && askBackground('addPage', { tab }))}
          onReadPage={readAnyway}
          onAccess={(access) =>
            // From the click itself: browsers ask for nothing else.
            void askForAccess(access === 'all' ? 'all' : { host }).then((given) => {
              if (given) allowed();
              else say(t('accessRefused'));
            })
          }
          onSkeleton={() => say(copyText(planningSkeleton(library)) ? t('skeletonCopied') : t('copyFailed'))}
        />
      )}
      <Status {...told} />
      <footer class="foot">
        {hasPage && (
          <TipControls
            style={settings.style}
            host={host}
            here={place !== null && mayHaveTips(settings.rules, place, Date.now())}
            rules={rules.map(({ id, text }) => ({ id, text }))}
            onStyle={(style) => void change('setTipStyle', style)}
            onHere={(on) => void change('setTipsOn', host, on)}
            onPause={(pause) => {
              if (pause !== 'page') void change('pauseTips', pauseEnd(pause));
              else if (place) void change('addTipRule', closingOf(place));
            }}
            onRemove={(id) => {
              const rule = rules.find((one) => one.id === id)?.rule;
              if (rule) void change('removeTipRules', rule);
            }}
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

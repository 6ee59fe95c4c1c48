import { defineBackground } from 'wxt/utils/define-background';
import { cite } from '../core/citation/citation';
import { caretContent } from '../core/citation/formats';
import { mentorNames } from '../core/library';
import type { Quote } from '../core/model';
import { addressOf } from '../platform/address';
import { judgePage } from '../platform/advise-page';
import { openPopupOnPage } from '../platform/app-state';
import { showBadge } from '../platform/badge';
import { library } from '../platform/bundled';
import { carryOut } from '../platform/carry-out';
import { browserMessage } from '../platform/catalogue';
import { checkVisited } from '../platform/check-visited';
import { onCommand } from '../platform/commands';
import { DECLARED } from '../platform/declared';
import { handOver, takeOver } from '../platform/handover';
import { hasCaret, insertInTab, showsFrame } from '../platform/insert';
import { onInstalled } from '../platform/installed';
import { followLiftedSites } from '../platform/lifted-sites';
import { openShelf, ownRevisions, readKept } from '../platform/live-library';
import { makeMenus, onMenu } from '../platform/menus';
import { answer } from '../platform/messaging';
import { onOmnibox, type Suggestion } from '../platform/omnibox';
import { pageToAdd } from '../platform/page-to-add';
import { onInstalledOrStarted, rearmTabs } from '../platform/rearm';
import { followLibrary, quoteIndex } from '../platform/search';
import { openSidePanel } from '../platform/side-panel';
import { onAccess } from '../platform/site-access';
import { settleStored } from '../platform/stored';
import { isStillAt, openPage } from '../platform/tabs';
import { closeTip, contentFor, enterTip, leaveAtBadge, placeTip, sizeTip, tipAppears, turnTip } from '../platform/tip';
import { readWriting } from '../platform/writing';

const MOST_SUGGESTIONS = 6;
/** Words by which a quote is known in the address bar: enough to be read, and to be found again. */
const OPENING_WORDS = 10;

const openingOf = ({ text }: Quote) => text.split(' ').slice(0, OPENING_WORDS).join(' ');

let indexing: Promise<void> | undefined;

/** Brings the library up to date with what the person has added. */
const openLibrary = () =>
  openShelf(async ({ changed, gone }, revisions) => {
    if (indexing) await followLibrary(changed, gone, revisions);
  });

/** The index with what the person has added: the address bar alone needs it here. */
async function openIndex(): Promise<void> {
  await openLibrary();
  indexing ??= followLibrary(
    [...library.holdings].filter(({ interview }) => ownRevisions().has(interview.id)),
    [],
    ownRevisions(),
  );
  await indexing;
}

async function suggestions(typed: string): Promise<Suggestion[]> {
  await openIndex();
  return quoteIndex()
    .search(typed, MOST_SUGGESTIONS)
    .filter(({ weak }) => !weak)
    .map(({ quote }) => ({
      content: openingOf(quote),
      description: `${quote.text} — ${mentorNames(library.interviewOf(quote))}`,
    }));
}

/** Opens the library at the quote that was chosen, or with what was typed. */
async function openFromOmnibox(text: string): Promise<void> {
  await openLibrary();
  const quote = [...library.quotes].find((one) => openingOf(one) === text);
  const asked = quote ? ({ view: 'context', quote: quote.id } as const) : ({ view: 'search', query: text } as const);
  await openPage('library.html', addressOf(asked));
}

export default defineBackground({
  type: 'module',
  main() {
    void settleStored(DECLARED);
    answer(
      {
        async advise({ outline, asked }, { tab, url }) {
          await openLibrary();
          if (tab?.id !== undefined && !tab.incognito) void checkVisited(tab.id, url ?? '').catch(() => {});
          const judged = await judgePage(outline, asked, {
            address: tab?.url ?? url ?? '',
            isPrivate: tab?.incognito ?? true,
          });
          if (tab && (await isStillAt(tab))) await showBadge(tab.id ?? 0, judged.advice?.quotes.length ?? 0);
          return judged;
        },
        chip: async (_, { tab }) => placeTip(tab?.id),
        async withdraw(_, { tab }) {
          await showBadge(tab?.id ?? 0, 0);
          return null;
        },
        noRoom: async (_, { tab }) => leaveAtBadge(tab?.id),
      },
      {
        async tip(_, { tab }) {
          await openLibrary();
          return contentFor(tab);
        },
        appear: (candidate, { tab }) => tipAppears(candidate, tab),
        resize: (size, { tab }) => sizeTip(size, tab?.id),
        turn: (turned, { tab }) => turnTip(turned, tab),
        close: (closing, { tab }) => closeTip(closing, tab),
        change: carryOut,
        shelf: async ({ known }) => readKept(new Map(known)).catch(() => null),
        async addPage({ tab }) {
          await handOver({ wanted: 'add', page: await pageToAdd(tab) });
          return null;
        },
        async more({ topic }) {
          await openPage('library.html', addressOf({ query: `topic:${topic}` }));
          return null;
        },
        handover: (_, { tab }) => takeOver(tab?.id),
        caret: async (_, { tab }) => tab?.id !== undefined && hasCaret(tab.id),
        async insert({ id, part }, { tab, frameId }) {
          await openLibrary();
          const placed = library.place(id);
          if (tab?.id === undefined || frameId === undefined || !placed) return 'refused';
          if (!(await showsFrame(tab.id, frameId))) return 'hidden';
          return insertInTab(tab.id, caretContent(cite(placed, part ?? undefined)));
        },
      },
    );
    onInstalled('install', () => void openPage('welcome.html'));
    onOmnibox(
      suggestions,
      (typed) => browserMessage('omniboxHint', [typed]),
      (text) => void openFromOmnibox(text),
    );
    void onInstalledOrStarted(() => void rearmTabs());
    // Firefox keeps the session's storage over an update.
    onInstalled('update', () => void rearmTabs());
    onAccess(() => void rearmTabs());
    followLiftedSites(() => void rearmTabs());
    makeMenus([
      { id: 'selection', title: browserMessage('menuSelection', []), on: 'selection' },
      { id: 'save', title: browserMessage('menuAdd', []), on: 'selection' },
      { id: 'add', title: browserMessage('menuAddPage', []), on: 'action' },
      { id: 'panel', title: browserMessage('menuPanel', []), on: 'action' },
      { id: 'library', title: browserMessage('menuLibrary', []), on: 'action' },
      { id: 'settings', title: browserMessage('menuSettings', []), on: 'action' },
    ]);
    onMenu((id, text, window, tab) => {
      if (id === 'selection') void handOver({ writing: { text }, wanted: 'search' });
      else if (id === 'save' || id === 'add')
        void pageToAdd(tab, id === 'save' ? text : undefined).then((page) => handOver({ wanted: 'add', page }));
      else if (id === 'panel') void openSidePanel(window);
      else void openPage(id === 'library' ? 'library.html' : 'options.html');
    });
    onCommand((name, tab) => {
      if (name === 'open-side-panel') void openSidePanel(tab?.windowId);
      else if (name === 'advise-page') enterTip(tab?.id, openPopupOnPage);
      else if (name === 'advise-writing')
        void readWriting(tab?.id).then((writing) => handOver({ writing, wanted: 'advice' }));
    });
  },
});

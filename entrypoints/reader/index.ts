import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countSigns, gateVocabulary, passesSmallGate } from '../../core/advice/small-gate';
import { neverByName } from '../../core/tips/never';
import { placeOf } from '../../core/tips/rules';
import gate from '../../data/compiled/gate.txt?raw';
import type { PageState, Receipt } from '../../platform/messages';
import { readPage } from '../../platform/page-outline';
import { pageWorld } from '../../platform/page-world';
import { answerExtension, askBackground, isConnected, onWishes, wantsTips } from '../../platform/reader-connection';
import { hasSensitiveField, isSensitiveFocus } from './sensitive';

/** A page of a single-page app is filled after its address changes: time to do so, in milliseconds. */
const SETTLE = 700;

/** Fewer words may be the shell of an app, to be filled when its data come. Nothing is ever offered on so few. */
const SHELL = 60;
/** When what was a shell is read again, in milliseconds after the first reading. */
const AGAIN = [700, 2100, 4900];

/** How often it is looked whether a page has loaded, in milliseconds. */
const LOADING = 250;
/** After so long a page is read as it is, in milliseconds: the picture or the counter that it waits for may never come. */
const PATIENCE = 10_000;

/** How often a page with advice is looked at for what makes it sensitive, in milliseconds. */
const LOOK = 2000;

const NOTHING: Omit<PageState, 'address'> = { state: 'reading', advice: null, receipt: null };

/** What is known of the page that is there now. Replaced as a whole, so what was read of another is never left. */
let known = NOTHING;
/** Whether the toolbar may show a number for this page. */
let isOffered = false;
/** Whether what was read may be a shell. */
let isShell = false;
let address = '';
/** The element that all of the page is in: another one when the page is written anew. */
let root: Element | null = null;
/** Addresses on which the person closed the tip, where nothing may be stored. */
const closed = new Set<string>();
/** Counts readings, so that the answer to an earlier one is not taken for the present page's. */
let turn = 0;

/** The address without the place in the page, unless that names a page of its own ("#/settings"). */
const pageAddress = () => location.origin + placeOf(location.href).page;

const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 3000 }));

/** Takes back what was offered on the page before, if anything was, and says why there is nothing now. */
function withdraw(state: PageState['state'], receipt: Receipt | null = null): void {
  known = { state, advice: null, receipt };
  pageWorld.marginMentorChip?.remove();
  if (isOffered) void askBackground('withdraw', {});
  isOffered = false;
}

/** Forgets the page that was read, and an answer that is still to come. @returns the turn of the next reading */
function forget(): number {
  known = NOTHING;
  isShell = false;
  pageWorld.marginMentorChip?.remove();
  return ++turn;
}

/** @param asked whether the person asked about this very page: then it is read, wherever it is */
async function read(asked: boolean): Promise<void> {
  const mine = forget();
  if (!asked) {
    await idle();
    const { wanted, lifts } = await wantsTips(address);
    if (mine !== turn || !isConnected()) return;
    if (!lifts && neverByName(location.hostname)) return withdraw('never here');
    if (wanted !== 'on') return withdraw(wanted);
    if (closed.has(address) || closed.has(location.hostname)) return withdraw('switched off');
    if (hasSensitiveField(document)) return withdraw('sensitive');
  }
  const outline = readPage(document);
  const gated = countSigns(outline, gateVocabulary(gate));
  isShell = gated.words < SHELL;
  const receipt = { gated, asked };
  if (!asked && !passesSmallGate(gated)) return withdraw('not of the field', receipt);
  isOffered = true;
  const ask = () => askBackground('advise', { outline, asked });
  // Once more where the background was ended before it answered.
  const judged = (await ask()) ?? (await ask());
  if (mine !== turn) return;
  const advice = judged?.advice ?? null;
  known = { state: advice ? 'advice' : 'silent', advice, receipt: { ...receipt, judged } };
  if (!asked) look(mine);
  if (known.advice?.strength === 'chip') void askBackground('chip', {});
}

/** Reads the page, and reads a shell again until it is filled. */
function visit(): void {
  if (pageWorld.marginMentorWaits) {
    withdraw('asked');
    return;
  }
  listen();
  // A page in which something cannot even be looked at, since it puts its own names over the browser's, gets nothing.
  const again = () => void read(false).catch(() => withdraw('silent'));
  again();
  for (const wait of AGAIN) setTimeout(() => isShell && again(), wait);
}

/** Another page is in the place of the one that was read. */
function comeTo(): void {
  address = pageAddress();
  root = document.documentElement;
  forget();
  setTimeout(visit, SETTLE);
}

/** Looks now and then whether a page with advice has become one on which nothing is offered. */
function look(mine: number): void {
  if (mine !== turn || !known.advice) return;
  if (!document.hidden && hasSensitiveField(document)) withdraw('sensitive');
  setTimeout(look, LOOK, mine);
}

function onFocus(event: Event): void {
  if (known.advice && !known.receipt?.asked && isSensitiveFocus(event)) withdraw('sensitive');
}

/** Coming back from the back/forward cache: the browser has dropped the badge. */
function onShow({ persisted, isTrusted }: PageTransitionEvent): void {
  if (persisted && isTrusted) visit();
}

/** What a page loses that a script of its own writes anew. Added again, the same listener is still one. */
function listen(): void {
  root = document.documentElement;
  addEventListener('pageshow', onShow);
  document.addEventListener('focusin', onFocus, true);
}

function start(): void {
  onWishes(visit);
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', () => {
    if (pageAddress() !== address) comeTo();
  });
  // Of the document's own children alone: it hears that a page was written anew, and nothing of what goes on in it.
  new MutationObserver(() => {
    if (document.documentElement && document.documentElement !== root) comeTo();
  }).observe(document, { childList: true });
  visit();
}

export default defineUnlistedScript(() => {
  // HTML and XHTML; not what browsers show as documents of their own, such as text, pictures and XML.
  if (!/html/.test(document.contentType) || pageWorld.marginMentorReader?.isConnected()) return;
  address = pageAddress();
  pageWorld.marginMentorReader = { isConnected, wantsChip: () => known.advice?.strength === 'chip' };

  const state = () => ({ ...known, address });
  answerExtension({
    state,
    read: async () => {
      await read(true).catch(() => withdraw('silent'));
      return state();
    },
    close: ({ site }) => {
      closed.add(site ? location.hostname : address);
      withdraw('switched off');
      return null;
    },
    demote: () => {
      if (known.advice) known = { ...known, advice: { ...known.advice, strength: 'badge' } };
      pageWorld.marginMentorChip?.remove();
      return null;
    },
  });
  // Asked and not listened for: a page can keep the event of its loading from others.
  const begin = () => {
    if (document.readyState === 'complete' || performance.now() > PATIENCE) start();
    else setTimeout(begin, LOADING);
  };
  // A page that is made ready ahead may never be looked at.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Advice } from '../../core/advice/advise';
import { countSigns, gateVocabulary, passesSmallGate } from '../../core/advice/small-gate';
import gate from '../../data/compiled/gate.txt?raw';
import type { ReaderState } from '../../platform/messages';
import { isShown, readPage } from '../../platform/page-outline';
import { answerExtension, askBackground, isConnected, onWishes, wantsTips } from '../../platform/reader-connection';
import { placeFrame, removeFrame, room, sizeFrame } from './frame';

/** Fields on whose pages nothing is read: passwords and means of payment. */
const SENSITIVE = 'input[type=password],input[autocomplete*=cc-]';

/** A page of a single-page app is filled after its address changes: time to do so, in milliseconds. */
const SETTLE = 700;

/** Fewer words may be the shell of an app, to be filled when its data come. Nothing is ever offered on so few. */
const SHELL = 60;
/** When what was a shell is read again, in milliseconds after the first reading. */
const AGAIN = [700, 2100, 4900];

let state: ReaderState = 'reading';
/** Whether the toolbar may show a number for this page. */
let isOffered = false;
/** Whether what was read may be a shell. */
let isShell = false;
let advice: Advice | null = null;
let address = pageAddress();
/** Addresses on which the person closed the tip. */
const closed = new Set<string>();
/** Counts readings, so that the answer to an earlier one is not taken for the present page's. */
let turn = 0;

/** The address without the place in the page, unless that names a page of its own ("#/settings"). */
function pageAddress(): string {
  return location.href.replace(/^([^#]*)#(?![!/]).*/, '$1');
}

const hasSensitiveField = () => [...document.querySelectorAll(SENSITIVE)].some(isShown);

const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 3000 }));

/** Takes back what was offered on the address before, if anything was. */
function withdraw(): void {
  if (isOffered) void askBackground('withdraw', {});
  isOffered = false;
}

/** Forgets the page that was read, and an answer that is still to come. @returns the turn of the next reading */
function forget(): number {
  advice = null;
  state = 'reading';
  isShell = false;
  removeFrame();
  return ++turn;
}

async function read(): Promise<void> {
  const mine = forget();
  await idle();
  const wanted = await wantsTips(location.hostname);
  if (mine !== turn || !isConnected()) return;
  state = wanted ? (hasSensitiveField() ? 'sensitive' : 'reading') : 'switched off';
  if (state !== 'reading') return withdraw();
  const outline = readPage(document);
  const counts = countSigns(outline, gateVocabulary(gate));
  isShell = counts.words < SHELL;
  if (!passesSmallGate(counts)) {
    state = 'not of the field';
    return withdraw();
  }
  isOffered = true;
  const found = await askBackground('advise', { outline });
  if (mine !== turn) return;
  advice = found;
  state = found ? 'advice' : 'silent';
  if (found?.strength === 'chip' && !closed.has(address)) placeFrame();
}

/** Reads the page, and reads a shell again until it is filled. */
function visit(): void {
  void read();
  for (const wait of AGAIN) {
    setTimeout(() => {
      if (isShell) void read();
    }, wait);
  }
}

export default defineUnlistedScript(() => {
  // HTML and XHTML; not what browsers show as documents of their own, such as text, pictures and XML.
  if (!/html/.test(document.contentType)) return;

  answerExtension({
    state: () => ({ state, host: location.hostname, advice, room: room() }),
    place: (size) => {
      sizeFrame(size);
      return null;
    },
    close: () => {
      closed.add(address);
      removeFrame();
      return null;
    },
  });
  onWishes(visit);
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', () => {
    if (pageAddress() === address) return;
    address = pageAddress();
    forget();
    setTimeout(visit, SETTLE);
  });
  // Coming back from the back/forward cache: the browser has dropped the badge.
  addEventListener('pageshow', (event) => {
    if (event.persisted) visit();
  });
  if (document.readyState === 'complete') visit();
  else addEventListener('load', visit, { once: true });
});

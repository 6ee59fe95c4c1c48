import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Advice } from '../../core/advice/advise';
import { countSigns, gateVocabulary, passesSmallGate } from '../../core/advice/small-gate';
import gate from '../../data/compiled/gate.txt?raw';
import type { ReaderState } from '../../platform/messages';
import { readPage } from '../../platform/page-outline';
import { answerExtension, askBackground, isConnected, onWishes, wantsTips } from '../../platform/reader-connection';
import { isPlaced, placeFrame, removeFrame, room, sizeFrame } from './frame';

/** Fields on whose pages nothing is read: passwords and means of payment. */
const SENSITIVE = 'input[type=password],input[autocomplete^=cc-],input[autocomplete*=" cc-"]';

/** A page of a single-page app is filled after its address changes: time to do so, in milliseconds. */
const SETTLE = 700;

let state: ReaderState = 'reading';
/** Whether the toolbar may show a number for this page. */
let isOffered = false;
let advice: Advice | null = null;
let address = pageAddress();
/** Addresses on which the person closed the tip. */
const closed = new Set<string>();
/** Counts readings, so that the answer to an earlier one is not taken for the present page's. */
let turn = 0;

/** The address without the place in the page, unless that names a page of its own ("#/settings"). */
function pageAddress(): string {
  return /^#[!/]/.test(location.hash) ? location.href : (location.href.split('#', 1)[0] ?? '');
}

const hasSensitiveField = () =>
  [...document.querySelectorAll(SENSITIVE)].some((field) => field.checkVisibility({ visibilityProperty: true }));

const idle = () => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 3000 }));

/** Takes back what was offered on the address before, if anything was. */
function withdraw(): void {
  if (isOffered) void askBackground('withdraw', {});
  isOffered = false;
}

async function read(): Promise<void> {
  const mine = ++turn;
  advice = null;
  state = 'reading';
  removeFrame();
  await idle();
  const wanted = await wantsTips(location.hostname);
  if (mine !== turn || !isConnected()) return;
  state = wanted ? (hasSensitiveField() ? 'sensitive' : 'reading') : 'switched off';
  if (state !== 'reading') return withdraw();
  const outline = readPage(document);
  if (!passesSmallGate(countSigns(outline, gateVocabulary(gate)))) {
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

export default defineUnlistedScript(() => {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;

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
  onWishes(() => void read());
  (window as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', () => {
    if (pageAddress() === address) return;
    address = pageAddress();
    removeFrame();
    setTimeout(() => void read(), SETTLE);
  });
  // Coming back from the back/forward cache: the browser has dropped the badge.
  addEventListener('pageshow', (event) => {
    if (event.persisted && !isPlaced()) void read();
  });
  if (document.readyState === 'complete') void read();
  else addEventListener('load', () => void read(), { once: true });
});

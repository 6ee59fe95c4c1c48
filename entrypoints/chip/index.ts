import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Corner } from '../../core/tips/settings';
import type { FrameSize } from '../../platform/messages';
import { pageWorld } from '../../platform/page-world';
import { answerChip, askBackground, isConnected } from '../../platform/reader-connection';
import { freeCorner } from './corner';
import { TipFrame } from './frame';

/** A frame that has not told its size by then was forbidden by the page, in milliseconds. */
const PATIENCE = 8000;

/** How often a chip looks whether it is in the way, or left over from an extension that is gone, in milliseconds. */
const LOOK = 2000;

let tip: TipFrame | undefined;
let wanted: Corner = 'bottom right';
let corner: Corner = wanted;
/** Whether the frame's page has asked for its room, and may still be at drawing itself. */
let isComing = false;
/** Size of the chip's frame; while the card is open it is larger. */
let chipSize: FrameSize | undefined;
let isOpen = false;
/** Where the person was in the page before the tip had the focus. */
let left: Element | null = null;

function remove(): void {
  tip?.remove();
  tip = undefined;
  chipSize = undefined;
  isComing = false;
  isOpen = false;
}

/**
 * Puts the tip's frame on the page, not yet to be seen: it shows itself by asking for its size. A page that forbids
 * the frame hears nothing of it, and no error reaches us either; it is taken away then, and the badge is all there is.
 */
function place(at: Corner): void {
  remove();
  wanted = at;
  corner = at;
  tip = new TipFrame(at);
  const placed = tip;
  // A tab that is not looked at draws nothing, so its frame cannot tell its size.
  const wait = (wasHidden: boolean) =>
    setTimeout(() => {
      if (tip !== placed || placed.isShown) return;
      if (wasHidden || document.hidden || isComing) wait(document.hidden);
      else remove();
      isComing = false;
    }, PATIENCE);
  wait(document.hidden);
}

const isOwn = (element: EventTarget | null) => tip?.isHost(element) ?? false;

/** Moves a closed chip to where it covers nothing that can be clicked. @returns false where there is no such place */
function makeWay(): boolean {
  if (!tip || !chipSize || isOpen) return true;
  const free = freeCorner(wanted, chipSize, isOwn);
  if (!free) return false;
  corner = free;
  tip.moveTo(corner);
  return true;
}

function look(): void {
  if (!tip || document.hidden) return;
  if (!isConnected()) remove();
  else if (tip.isShown && !makeWay()) giveUp();
}

/** Leaves it at the badge. */
function giveUp(): void {
  remove();
  void askBackground('noRoom', {});
}

/** Gives the focus back to where it was in the page. */
function giveFocusBack(): void {
  if (isOwn(document.activeElement) && left instanceof HTMLElement && left.isConnected)
    left.focus({ preventScroll: true });
  else if (isOwn(document.activeElement)) (document.activeElement as HTMLElement).blur();
}

export default defineUnlistedScript(() => {
  // A page in a sandbox may have no frames of others; asking for one would be an error in its console.
  if (!pageWorld.marginMentorReader?.wantsChip() || origin === 'null') return;
  if (pageWorld.marginMentorChip) return;
  pageWorld.marginMentorChip = { place, remove, owns: isOwn };

  answerChip({
    place: ({ corner }) => {
      if (pageWorld.marginMentorReader?.wantsChip()) place(corner);
      return null;
    },
    room: () => {
      isComing = true;
      return tip ? { ...TipFrame.room, corner } : null;
    },
    size: (size) => {
      if (!isOpen) chipSize = size;
      if (makeWay()) tip?.size(size);
      else giveUp();
      return null;
    },
    turn: ({ open, back }) => {
      isOpen = open;
      if (back) giveFocusBack();
      return null;
    },
    enter: () => {
      if (!tip?.isShown) return false;
      tip.focus();
      tip.show(true);
      return true;
    },
  });
  document.addEventListener(
    'focusout',
    ({ target }) => {
      if (target instanceof Element && !isOwn(target)) left = target;
    },
    true,
  );
  addEventListener(
    'pointerdown',
    ({ target, isTrusted }) => {
      if (isOpen && isTrusted && !isOwn(target)) tip?.show(false);
    },
    true,
  );
  addEventListener('resize', look);
  document.addEventListener('visibilitychange', () => {
    tip?.draw();
    look();
  });
  document.addEventListener('fullscreenchange', () => tip?.hide(document.fullscreenElement !== null));
  setInterval(look, LOOK);
});

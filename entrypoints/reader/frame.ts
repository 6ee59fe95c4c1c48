import type { FrameSize } from '../../platform/messages';
import { tipAddress } from '../../platform/reader-connection';

/** Space between the tip and the edges of the window. The frame has a margin of its own for its shadow. */
const EDGE = 4;

const HOST_STYLE = `all:initial;position:fixed;inset:auto ${EDGE}px ${EDGE}px auto;pointer-events:none;color-scheme:light dark`;
// Transparent and not "hidden": browsers do not lay out the pages of hidden frames, so it could not tell its size.
const FRAME_STYLE = 'display:block;border:0;opacity:0';

/** A frame that has not told its size by then was forbidden by the page, in milliseconds. */
const PATIENCE = 5000;

let host: HTMLElement | undefined;
let frame: HTMLIFrameElement | undefined;

/**
 * Puts the tip's frame on the page, not yet to be seen: it shows itself by asking for its size. A page that forbids
 * the frame hears nothing of it, and no error reaches us either; it is taken away then, and the badge is all there is.
 */
export function placeFrame(): void {
  removeFrame();
  host = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  // In the top layer no page can cover the tip by a z-index, or be covered by a larger one.
  host.popover = 'manual';
  frame = document.createElement('iframe');
  frame.style.cssText = FRAME_STYLE;
  frame.src = tipAddress();
  frame.title = 'Margin Mentor';
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  host.showPopover();
  const placed = frame;
  // A tab that is not looked at draws nothing, so its frame cannot tell its size.
  const wait = (wasHidden: boolean) =>
    setTimeout(() => {
      if (frame !== placed || !placed.style.opacity) return;
      if (wasHidden || document.hidden) wait(document.hidden);
      else removeFrame();
    }, PATIENCE);
  wait(document.hidden);
}

/** Room for the frame in the window. */
export const room = (): FrameSize => ({ width: innerWidth - 2 * EDGE, height: innerHeight - 2 * EDGE });

/** Gives the frame the size that its page asks for, and shows it. */
export function sizeFrame({ width, height }: FrameSize): void {
  if (!frame) return;
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  frame.style.opacity = '';
  frame.style.pointerEvents = 'auto';
}

/** Takes the tip off the page without a trace. */
export function removeFrame(): void {
  host?.remove();
  host = undefined;
  frame = undefined;
}

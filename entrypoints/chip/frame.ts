import type { Corner } from '../../core/tips/settings';
import type { FrameSize } from '../../platform/messages';
import { tipAddress } from '../../platform/reader-connection';
import { tipMessage } from '../../platform/tip-message';

/** Space between the tip and the edges of the window. The frame has a margin of its own for its shadow. */
const EDGE = 4;

/** Every property as it is by itself, whatever the page's styles say, and above them all. */
const HOST_STYLE = { all: 'initial', position: 'fixed', 'pointer-events': 'none', 'color-scheme': 'light dark' };
// Transparent and not "hidden": browsers do not lay out the pages of hidden frames, so it could not tell its size.
const FRAME_STYLE = 'display:block;border:0;opacity:0';

/** A tip on a page: one element of it, which holds the frame out of the page's sight. */
export class TipFrame {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  #isSized = false;
  /** By what the tip knows that it is spoken to by us: no page knows its address. */
  readonly #word = [...crypto.getRandomValues(new Uint32Array(4))].join('-');

  constructor(corner: Corner) {
    for (const [name, value] of Object.entries(HOST_STYLE)) this.#host.style.setProperty(name, value, 'important');
    this.moveTo(corner);
    // In the top layer no page can cover the tip by a z-index, or be covered by a larger one.
    this.#host.popover = 'manual';
    this.#frame.style.cssText = FRAME_STYLE;
    this.#frame.src = `${tipAddress()}#${this.#word}`;
    this.#frame.title = 'Margin Mentor';
    this.#host.attachShadow({ mode: 'closed' }).append(this.#frame);
    document.documentElement.append(this.#host);
    this.#host.showPopover();
  }

  /** Room for the frame in the window. */
  static get room(): FrameSize {
    return { width: innerWidth - 2 * EDGE, height: innerHeight - 2 * EDGE };
  }

  /** False before the frame has told its size, so that there is nothing to see yet. */
  get isShown(): boolean {
    return this.#isSized;
  }

  isHost(element: EventTarget | null): boolean {
    return element === this.#host;
  }

  moveTo(corner: Corner): void {
    const [vertical, horizontal] = corner.split(' ');
    for (const side of ['top', 'right', 'bottom', 'left'])
      this.#host.style.setProperty(side, side === vertical || side === horizontal ? `${EDGE}px` : 'auto', 'important');
  }

  /** Gives the frame the size that its page asks for, and shows it. */
  size({ width, height }: FrameSize): void {
    this.#frame.style.width = `${width}px`;
    this.#frame.style.height = `${height}px`;
    this.#isSized = true;
    this.draw();
  }

  /**
   * Shows the frame while its tab is looked at. Else nothing of it is there to be seen or clicked: Firefox ends our scripts with
   * the extension, so what a person takes away in another tab is gone from this one without anybody's help.
   */
  draw(): void {
    const isDrawn = this.#isSized && !document.hidden;
    this.#frame.style.opacity = isDrawn ? '' : '0';
    this.#frame.style.pointerEvents = isDrawn ? 'auto' : 'none';
  }

  /** Not to be seen for a while, as beside a film that fills the screen. */
  hide(isHidden: boolean): void {
    this.#host.style.setProperty('display', isHidden ? 'none' : 'block', 'important');
  }

  /** Has the tip open its card, or make it a chip again. */
  show(open: boolean): void {
    this.#frame.contentWindow?.postMessage(tipMessage(this.#word, open), '*');
  }

  focus(): void {
    this.#frame.focus();
  }

  remove(): void {
    this.#host.remove();
  }
}

import type { Corner } from '../core/tips/settings';

/** What the reader offers to the other scripts of the extension in its page. */
export interface ReaderScript {
  /** False once the extension was updated or removed. */
  isConnected(): boolean;
  /** Whether the page as it is now is to have a chip. */
  wantsChip(): boolean;
}

/** What the chip's script offers to the reader. */
export interface ChipScript {
  /** Puts the tip's frame on the page, or puts it anew. */
  place(corner: Corner): void;
  /** Takes it off without a trace. */
  remove(): void;
  /** Whether an element is the one that holds the tip. */
  owns(element: Element): boolean;
}

/**
 * What the extension's scripts in a page know of each other, in the world that they share there and the page does not
 * see.
 */
export interface PageWorld {
  marginMentorReader?: ReaderScript;
  marginMentorChip?: ChipScript;
  /** Set before the reader is put where it does not run by itself: it reads when asked and never else. */
  marginMentorWaits?: boolean;
}

export const pageWorld: PageWorld = globalThis as PageWorld;

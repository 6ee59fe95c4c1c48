import type { CaretContent } from '../core/citation/formats';

/** What is to be pasted where the caret is now. */
export interface Aimed {
  readonly text: string;
  /** Null where the field takes text alone. */
  readonly html: string | null;
}

/** What the caret's script does in a web page, as `marginMentorCaret` of the extension's own world there. */
export interface CaretScript {
  /** Whether the caret is, or was last, in a field that can be written to. */
  hasCaret(): boolean;
  /**
   * Whether the person has seen a frame of the extension for half a second. Always true in Chromium, where a frame
   * can find that out by itself, and better.
   */
  showsFrame(frameId: number): Promise<boolean>;
  /** Gives the field its focus and its caret back. @returns what to paste there, or why nothing can be */
  aim(content: CaretContent): Promise<Aimed | 'no caret' | 'refused'>;
  /**
   * Sees to it that what was pasted is there: waits for an editor that has taken it, and else writes it as the browser does
   * for a person who types. @returns whether the words stand in the field
   */
  finish(taken: boolean): Promise<boolean>;
}

import type { Outline } from '../core/model';

/** What a page shows of an interview that may be added. */
export interface InterviewSigns {
  /** How many exchanges. */
  readonly exchanges: number;
  /** From 0 to 1, as in what was recognised. */
  readonly confidence: number;
  /** Names of those who answer. */
  readonly mentors: readonly string[];
}

/** What the outline's script does in a web page, as `marginMentorOutline` of the extension's own world there. */
export interface OutlineScript {
  /** The signs of an interview, without its text; null where there is none, or the page is too large to be read. */
  signs(): InterviewSigns | null;
  /** The whole text of the page as it is now; null where the page is too large. */
  outline(): Outline | null;
}

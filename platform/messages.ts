import type { Advice, Judgement } from '../core/advice/advise';
import type { GateCounts } from '../core/advice/small-gate';
import type { Part } from '../core/citation/citation';
import type { Origin } from '../core/corpus/add/candidate';
import type { Note, SourceCheck } from '../core/corpus/backup';
import type { PlacedQuote } from '../core/library';
import type { Outline, TopicId } from '../core/model';
import type { HeldBack } from '../core/tips/attention';
import type { PauseLength } from '../core/tips/rules';
import type { Corner } from '../core/tips/settings';
import type { Inserted } from './insert';
import type { ShelfNews } from './shelf/shelf';
import type { ShelfProblem } from './shelf/shelf-error';

/** Size of the tip's frame in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** All that the tip shows. */
export interface TipContent {
  /** Label of the first topic, for example "Hiring". */
  readonly topic: string;
  readonly topicId: TopicId;
  readonly reasons: Advice['reasons'];
  /** Best first. The interviews go with them, since the frame has no library of its own. */
  readonly quotes: readonly PlacedQuote[];
  /** Host of the page, for the choice. */
  readonly host: string;
  /** Room for a tip in the page's window. */
  readonly room: FrameSize;
  readonly corner: Corner;
  /** Whether the page is in a private window: what is chosen for its site holds as long as the page is open. */
  readonly isPrivate: boolean;
}

/** Why a page has advice or none, as the reader knows it. */
export type ReaderState =
  | 'advice'
  | 'silent'
  | 'not of the field'
  | 'switched off'
  | 'asked'
  | 'sensitive'
  | 'never here'
  | 'reading';

/** What came of a reading. */
export interface Judged extends Judgement {
  /** Why advice that is worth a chip is a badge now. */
  readonly held?: HeldBack | undefined;
}

/** What was read of a page and what came of it, in counts: nothing of its text. */
export interface Receipt {
  readonly gated: GateCounts;
  /** Whether the person asked about this page. */
  readonly asked: boolean;
  /** Missing where the gate in the page stopped it; null where the background could not be reached. */
  readonly judged?: Judged | null;
}

/** What a reader knows of its page. It alone keeps it: neither the background nor any storage does. */
export interface PageState {
  readonly state: ReaderState;
  /** Address of the page. */
  readonly address: string;
  readonly advice: Advice | null;
  /** Null where nothing was read. */
  readonly receipt: Receipt | null;
}

/** How a tip was closed. */
export type Closing = 'this page' | PauseLength | 'this site' | 'badge only' | 'off';

/** What a person is writing in the current tab, or why it cannot be read. */
export type Writing = { readonly text: string } | { readonly problem: 'nothing' | 'canvas' | 'forbidden' };

/** A page as it is added to the library. */
export interface PageToAdd {
  readonly outline: Outline;
  readonly origin: Origin;
  /** What was selected, where only that is to be added. */
  readonly selection?: string | undefined;
}

/** What the library was opened for. */
export type Handover =
  | {
      /** Advice on what is being written, or a search for what was selected. */
      readonly wanted: 'advice' | 'search';
      /** The text, or what was in the way of reading it. */
      readonly writing: Writing;
    }
  /** A page to be added, or why it is not. */
  | { readonly wanted: 'add'; readonly page: PageToAdd | 'unreadable' | 'private' };

/** What is kept of the person's own: what is new on the shelf, and all notes and checks. */
export interface Kept {
  readonly news: ShelfNews;
  readonly notes: readonly Note[];
  readonly checks: readonly SourceCheck[];
}

/** What came of a change: what it gives, or why it was not made. */
export type Changed = { readonly value: unknown } | { readonly problem: ShelfProblem };

/** What the background answers, by who may ask: the reader in a web page, or a page of the extension. */
export interface FromReader {
  /** The reading of the page in the sender's tab, and whether the person asked for it. */
  advise: { params: { outline: Outline; asked: boolean }; result: Judged };
  /** The page in the sender's tab is to have its chip. */
  chip: { params: Record<string, never>; result: null };
  /** The page has gone or is switched off: nothing is offered on it any more. */
  withdraw: { params: Record<string, never>; result: null };
  /** The chip would lie on what people click, wherever it is: the badge is all there is. */
  noRoom: { params: Record<string, never>; result: null };
}

export interface FromPage {
  /** The tip in the sender's tab asks what to show. Null where the page has no advice any more. */
  tip: { params: Record<string, never>; result: TipContent | null };
  /** The tip has this size now and can be seen. */
  resize: { params: FrameSize; result: null };
  /** The tip is about to be seen, on the tab that is looked at. @returns whether it may be */
  appear: { params: { quote: string; topic: TopicId }; result: boolean };
  /** The person opened the tip, or made it a chip again; `back` where the focus is to go back into the page. */
  turn: { params: { open: boolean; back: boolean; topic: TopicId }; result: null };
  /** The person closed the tip, for so long; `read` where it had been open. */
  close: { params: { how: Closing; read: boolean; topic: TopicId }; result: null };
  /** The person changed something that is kept. */
  change: { params: { name: string; args: readonly unknown[] }; result: Changed };
  /** A page that cannot open the library itself, as in a private window, asks for it. */
  shelf: { params: { known: readonly (readonly [interview: string, revision: number])[] }; result: Kept | null };
  /** The person wants the page of a tab, or what is selected there, in the library. */
  addPage: { params: { tab: number }; result: null };
  /** The person wants all quotes on a topic. */
  more: { params: { topic: TopicId }; result: null };
  /** The library, just opened, asks whether it was opened for a text. */
  handover: { params: Record<string, never>; result: Handover | null };
  /** Whether the page in the sender's tab has a caret to insert at. */
  caret: { params: Record<string, never>; result: boolean };
  /**
   * The person clicked to have a quote, or a part of it, at the caret of the page in the sender's tab. Nothing is inserted
   * where the sender's frame is hidden from the person.
   */
  insert: { params: { id: string; part: Part | null }; result: Inserted | 'hidden' };
}

/** What the reader answers, to the background and to pages of the extension. */
export interface ToReader {
  state: { params: Record<string, never>; result: PageState };
  /** The person wants this very page to be read, wherever it is and whatever it is about. */
  read: { params: Record<string, never>; result: PageState };
  /** Nothing is to be offered on this page any more, or on its whole site, as long as it is open. */
  close: { params: { site: boolean }; result: null };
  /** The chip is not to be shown: the badge is all there is. */
  demote: { params: Record<string, never>; result: null };
}

/** What the chip's script answers, in pages that have a chip. */
export interface ToChip {
  place: { params: { corner: Corner }; result: null };
  /** Room for the tip in the page's window, and where it stands; null where there is none. */
  room: { params: Record<string, never>; result: (FrameSize & { readonly corner: Corner }) | null };
  /** The size that the tip asks for. Where there is no place for it on the page, the chip goes. */
  size: { params: FrameSize; result: null };
  turn: { params: { open: boolean; back: boolean }; result: null };
  /** Gives the tip the focus. @returns whether there is one */
  enter: { params: Record<string, never>; result: boolean };
}

/** A message as it is sent. */
export interface Message {
  readonly name: string;
  readonly params: unknown;
}

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';

import type { Advice } from '../core/advice/advise';
import type { Part } from '../core/citation/citation';
import type { Origin } from '../core/corpus/add/candidate';
import type { Note, SourceCheck } from '../core/corpus/backup';
import type { PlacedQuote } from '../core/library';
import type { Outline, TopicId } from '../core/model';
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
  /** Host of the page, for the switch. */
  readonly host: string;
  readonly room: FrameSize;
}

/** Why a page has advice or none, as the reader knows it. */
export type ReaderState = 'advice' | 'silent' | 'not of the field' | 'switched off' | 'sensitive' | 'reading';

/** What a reader knows of its page. It alone keeps it: neither the background nor any storage does. */
export interface PageState {
  readonly state: ReaderState;
  readonly host: string;
  readonly advice: Advice | null;
  /** Room for a tip in the page's window. */
  readonly room: FrameSize;
}

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
  /** The reading of the page in the sender's tab. */
  advise: { params: { outline: Outline }; result: Advice | null };
  /** The page has gone or is switched off: nothing is offered on it any more. */
  withdraw: { params: Record<string, never>; result: null };
}

export interface FromPage {
  /** The tip in the sender's tab asks what to show. Null where the page has no advice any more. */
  tip: { params: Record<string, never>; result: TipContent | null };
  /** The tip has this size now and can be seen. */
  resize: { params: FrameSize; result: null };
  /** The person closed the tip. */
  close: { params: Record<string, never>; result: null };
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
  place: { params: FrameSize; result: null };
  close: { params: Record<string, never>; result: null };
}

/** A message as it is sent. */
export interface Message {
  readonly name: string;
  readonly params: unknown;
}

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';

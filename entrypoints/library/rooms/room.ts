import type { JSX } from 'preact';

/** What the library page shows, as far as its rooms look at it. */
export interface RoomState {
  readonly view: 'search' | 'tray' | 'context' | 'shelves' | 'interview' | 'compare' | 'map' | 'notes' | 'add' | 'keep';
  /** Id of the interview that is read, or the question that is compared; '' for none. */
  readonly subject: string;
  readonly query: string;
  /** Id of the quote that is shown or begun at; '' for none. */
  readonly quote: string;
}

export interface RoomProps {
  readonly state: RoomState;
  go(to: Partial<RoomState>): void;
  /** Tells what was done, with the way to undo it. */
  say(text: string, undo?: () => void): void;
  /** Changes whenever the library does. */
  readonly revision: number;
}

/** A view of the library page: what it shows comes from the library, what it keeps from `useKeeping`. */
export type Room = (props: RoomProps) => JSX.Element;

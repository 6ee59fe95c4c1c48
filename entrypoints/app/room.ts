import type { FunctionComponent } from 'preact';
import type { MessageName } from '../../components/text';
import type { AppState, ViewName } from '../../platform/app-state';
import type { ShelfProblem } from '../../platform/shelf/shelf-error';
import type { Undo } from './use-status';

/** What a room of the library's page is given. */
export interface RoomProps {
  readonly state: AppState;
  /** Shows something else. */
  readonly go: (to: Partial<AppState>) => void;
  /** Tells in the status line what was done, and how it is undone. */
  readonly say: (text: string, undo?: Undo) => void;
  /** Grows with each change of the library. */
  readonly revision: number;
  /** Whether this is a private window, in which nothing is kept. */
  readonly isPrivate: boolean;
}

/** What is shown in place of the rooms. */
export interface RecoveryProps extends Pick<RoomProps, 'say'> {
  readonly problem: ShelfProblem;
}

/** A view that the library's page has and the popup has not. */
export type Room = FunctionComponent<RoomProps>;

/** The rooms of a surface, by the view that they are. */
export type Rooms = Partial<Record<ViewName, Room>>;

/** The rooms that one can enter at any time, in their order, and what they are called. */
export const ROOM_NAMES: readonly { readonly id: ViewName; readonly name: MessageName }[] = [
  { id: 'search', name: 'room_search' },
  { id: 'shelves', name: 'room_shelves' },
  { id: 'compare', name: 'room_compare' },
  { id: 'map', name: 'room_map' },
  { id: 'notes', name: 'room_notes' },
  { id: 'add', name: 'room_add' },
  { id: 'keep', name: 'room_keep' },
];

import type { Room } from '../../app/room';
import { CompareRoom } from './CompareRoom';
import { InterviewRoom } from './InterviewRoom';
import { MapRoom } from './MapRoom';
import { NotesRoom } from './NotesRoom';
import { ShelvesRoom } from './ShelvesRoom';

/** The rooms to read in, by the view that they are. */
export const READING_ROOMS: Readonly<Record<'shelves' | 'interview' | 'compare' | 'map' | 'notes', Room>> = {
  shelves: ShelvesRoom,
  interview: InterviewRoom,
  compare: CompareRoom,
  map: MapRoom,
  notes: NotesRoom,
};

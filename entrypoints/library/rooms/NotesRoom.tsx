import { useMemo } from 'preact/hooks';
import { useKeeping } from '../../../components/rooms/keeping';
import { Notes } from '../../../components/rooms/Notes';
import { t } from '../../../components/text';
import { library } from '../../../platform/bundled';
import type { Room } from '../../app/room';
import { shownNotes } from './shown-rooms';
import { readInterview } from './way-in';

/** What the person noted and starred. */
export const NotesRoom: Room = ({ state, go, say, revision }) => {
  const { notes, putNote } = useKeeping();
  const shown = useMemo(() => shownNotes(notes.values()), [notes, revision]);
  return (
    <Notes
      notes={shown}
      onRead={(quote) => {
        const placed = library.place(quote);
        if (placed) readInterview({ state, go }, placed.interview.id, quote);
      }}
      onRemoved={(note) => say(t('noteRemoved'), () => putNote?.(note))}
    />
  );
};

import { type Keeping, KeepingProvider } from '../../components/rooms/keeping';
import { t } from '../../components/text';
import type { Note } from '../../core/corpus/backup';
import { isBundled, library } from '../../platform/bundled';
import { change } from '../../platform/changes';
import { notes } from '../../platform/live-library';
import type { LibraryChange } from '../../platform/shelf/shelf';
import type { Room, RoomProps } from '../app/room';
import { trying } from '../app/shelf-problems';
import { changed, titleOf } from './add/adding';

import { exportChosen, exportWhole, sayExported } from './keep/export-pack';

/** A room in which a person can note, star, share and remove. */
export const withKeeping =
  (Inside: Room): Room =>
  (props) => (
    <KeepingProvider value={keepingFor(props)}>
      <Inside {...props} />
    </KeepingProvider>
  );

function keepingFor({ say, isPrivate }: RoomProps): Keeping {
  const isOwn = (pack: string) => !isBundled(pack);
  // In a private window nothing is kept, nor taken away.
  if (isPrivate) return { notes: notes(), isOwn };
  const attempt = (work: () => Promise<void>) => trying(work, (why) => say(t('notRestored', why)));
  const alter = (by: LibraryChange, done: string) => attempt(async () => say(done, await changed(by)));
  const nameOf = (id: string) => {
    const holding = library.holding(id);
    return holding ? titleOf(holding.interview) : id;
  };
  return {
    notes: notes(),
    isOwn,
    putNote: (note) => void attempt(() => change('putNote', note)),
    exportPack: (pack) => void sayExported(exportWhole(pack), say),
    exportInterviews: (ids, title) => void sayExported(exportChosen(title, ids), say),
    removePack: (pack) => void alter({ gonePacks: [pack] }, t('removedItem', library.pack(pack)?.title ?? pack)),
    removeInterview: (id) => void alter({ gone: [id] }, t('removedItem', nameOf(id))),
    merge: (_, gone, moved) =>
      void attempt(async () => {
        const titles = gone.map(nameOf).join(', ');
        // A note that is there already is not written over, and two do not go to one place.
        const taken = new Set(notes().keys());
        const moves = [...moved.keys()].flatMap((id) => {
          const note = notes().get(id);
          const quote = moved.get(id);
          if (!note || quote === undefined || taken.has(quote)) return [];
          taken.add(quote);
          return [{ from: note, to: { ...note, quote } }];
        });
        // The notes first: where this ends half way, they are there twice and not lost.
        for (const { to } of moves) await change('putNote', to);
        const undo = await changed({ gone });
        for (const { from } of moves) await change('putNote', emptied(from));
        say(t('removedItem', titles), async () => {
          await undo();
          for (const { from, to } of moves) {
            await change('putNote', from);
            await change('putNote', emptied(to));
          }
        });
      }),
  };
}

const emptied = (note: Note): Note => ({ ...note, text: '', starred: false });

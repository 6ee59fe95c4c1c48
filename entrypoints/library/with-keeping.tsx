import { type Keeping, KeepingProvider } from '../../components/rooms/keeping';
import { t } from '../../components/text';
import { mentorNames } from '../../core/library';
import { isBundled, library } from '../../platform/bundled';
import { change } from '../../platform/changes';
import { notes } from '../../platform/live-library';
import type { LibraryChange } from '../../platform/shelf/shelf';
import type { Room, RoomProps } from '../app/room';
import { shelfWords } from './add/words';
import { exportChosen, exportWhole } from './keep/export-pack';

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
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      say(t('notRestored', shelfWords(error)));
    }
  };
  const alter = (by: LibraryChange, done: string) =>
    attempt(async () => {
      const undo = await change('changeLibrary', by);
      say(done, () => void attempt(() => change('undoChange', undo)));
    });
  const titleOf = (id: string) => {
    const holding = library.holding(id);
    return (holding && mentorNames(holding.interview)) || id;
  };
  return {
    notes: notes(),
    isOwn,
    putNote: (note) => void attempt(() => change('putNote', note)),
    exportPack: (pack) => void exportWhole(pack).then((name) => say(t('exported', name))),
    exportInterviews: (ids, title) => void exportChosen(title, ids).then((name) => say(t('exported', name))),
    removePack: (pack) => void alter({ gonePacks: [pack] }, t('removedItem', library.pack(pack)?.title ?? pack)),
    removeInterview: (id) => void alter({ gone: [id] }, t('removedItem', titleOf(id))),
    merge: (_, gone, moved) =>
      void attempt(async () => {
        const before = [...moved.keys()].flatMap((id) => notes().get(id) ?? []);
        const undo = await change('changeLibrary', { gone });
        for (const note of before) {
          const quote = moved.get(note.quote);
          // A note that is there already is not written over.
          if (quote === undefined || notes().has(quote)) continue;
          await change('putNote', { ...note, quote });
          await change('putNote', { ...note, text: '', starred: false });
        }
        say(
          t('removedItem', gone.map(titleOf).join(', ')),
          () =>
            void attempt(async () => {
              await change('undoChange', undo);
              for (const note of before) await change('putNote', note);
            }),
        );
      }),
  };
}

import { useMemo, useState } from 'preact/hooks';
import { KeepView } from '../../../components/keep/KeepView';
import { t } from '../../../components/text';
import { type Backup, BackupError, LONGEST_BACKUP, readBackup } from '../../../core/corpus/backup';
import { groupBy } from '../../../core/group';
import { isBundled, lexicon, library } from '../../../platform/bundled';
import { change } from '../../../platform/changes';
import { liveLibrary, notes } from '../../../platform/live-library';
import { makeBackup } from '../../../platform/shelf/backup';
import type { RoomProps } from '../../app/room';
import { trying } from '../../app/shelf-problems';
import { titleOf } from '../add/adding';
import { problemWords } from '../add/words';
import { exportChosen, sayExported } from './export-pack';
import { eraseOwn, saveBackup } from './own-things';

/** The room of export, backup, restore and erasing. */
export function KeepRoom({ say, isPrivate, revision }: RoomProps) {
  const [backup, setBackup] = useState<Backup | null>(null);
  const [problem, setProblem] = useState('');
  const holdings = useMemo(() => [...library.holdings], [revision]);
  const own = holdings.filter(({ pack }) => !isBundled(pack));

  const attempt = (work: () => Promise<void>) => {
    setProblem('');
    return trying(work, (why) => setProblem(t('notRestored', why)));
  };
  const choose = async (file: File) => {
    setProblem('');
    try {
      if (file.size > LONGEST_BACKUP) throw new BackupError('too long');
      setBackup(readBackup(await file.text(), lexicon()));
    } catch (error) {
      setBackup(null);
      const words = error instanceof BackupError ? problemWords(error) : t('import_unreadable');
      setProblem(t('import_failed', file.name, words));
    }
  };
  return (
    <KeepView
      packs={[...groupBy(holdings, ({ pack }) => pack)].map(([id, inside]) => ({
        id,
        title: library.pack(id)?.title ?? id,
        interviews: inside.map(({ interview, quotes }) => ({
          id: interview.id,
          title: titleOf(interview),
          quotes: quotes.length,
        })),
      }))}
      counts={{
        interviews: own.length,
        quotes: own.reduce((sum, { quotes }) => sum + quotes.length, 0),
        notes: notes().size,
      }}
      unreadable={liveLibrary.now.unreadable}
      backup={
        backup && {
          interviews: backup.packs.reduce((sum, { interviews }) => sum + interviews.length, 0),
          quotes: backup.packs.reduce((sum, { quotes }) => sum + quotes.length, 0),
          notes: backup.notes.length,
        }
      }
      problem={problem}
      canChange={!isPrivate}
      onExport={(title, ids) => void sayExported(exportChosen(title, ids), say)}
      onBackup={() => void attempt(async () => saveBackup(await makeBackup()))}
      onChooseBackup={(file) => void choose(file)}
      onRestore={() =>
        void attempt(async () => {
          if (!backup) return;
          const undo = await change('restoreBackup', backup);
          setBackup(null);
          say(t('restored'), () => change('undoChange', undo));
        })
      }
      onDropBackup={() => setBackup(null)}
      onErase={() => void attempt(() => eraseOwn(say))}
    />
  );
}

import { useState } from 'preact/hooks';
import { Recovery } from '../../../components/keep/Recovery';
import { t } from '../../../components/text';
import { refreshLibrary } from '../../../platform/live-library';
import { rescue } from '../../../platform/shelf/rescue';
import type { RecoveryProps } from '../../app/room';
import { trying } from '../../app/shelf-problems';
import { eraseOwn, saveBackup } from './own-things';

/** What can be done where the person's own library cannot be read. */
export function RecoveryRoom({ problem, say }: RecoveryProps) {
  const [saved, setSaved] = useState<{ readonly interviews: number; readonly unreadable: number } | null>(null);
  const attempt = (work: () => Promise<void>) => void trying(work, (why) => say(t('notRestored', why)));
  return (
    <Recovery
      problem={problem}
      saved={saved}
      onTryAgain={() => void refreshLibrary()}
      onExport={() =>
        attempt(async () => {
          const { text, ...counts } = await rescue();
          saveBackup(text);
          setSaved(counts);
        })
      }
      onErase={() =>
        attempt(async () => {
          await eraseOwn(say);
          await refreshLibrary();
        })
      }
    />
  );
}

import { useState } from 'preact/hooks';
import { Recovery } from '../../../components/keep/Recovery';
import { t } from '../../../components/text';
import { change } from '../../../platform/changes';
import { today } from '../../../platform/copy-quote';
import { refreshLibrary } from '../../../platform/live-library';
import { saveFile } from '../../../platform/save-file';
import { rescue } from '../../../platform/shelf/rescue';
import type { RecoveryProps } from '../../app/room';
import { whyNot } from '../../app/shelf-problems';
import { withoutFetching } from '../add/queue';

/** What can be done where the person's own library cannot be read. */
export function RecoveryRoom({ problem, say }: RecoveryProps) {
  const [saved, setSaved] = useState<{ readonly interviews: number; readonly unreadable: number } | null>(null);
  return (
    <Recovery
      problem={problem}
      saved={saved}
      onTryAgain={() => void refreshLibrary()}
      onExport={() =>
        void rescue().then(
          ({ text, interviews, unreadable }) => {
            saveFile(`margin-mentor-backup-${today()}.json`, text);
            setSaved({ interviews, unreadable });
          },
          (error: unknown) => say(t('notRestored', whyNot(error))),
        )
      }
      onErase={() =>
        void withoutFetching(() => change('eraseAll')).then(refreshLibrary, (error: unknown) =>
          say(t('notRestored', whyNot(error))),
        )
      }
    />
  );
}

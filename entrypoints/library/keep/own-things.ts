import { t } from '../../../components/text';
import { change } from '../../../platform/changes';
import { today } from '../../../platform/copy-quote';
import { saveFile } from '../../../platform/save-file';
import type { RoomProps } from '../../app/room';
import { loadQueue, withoutFetching } from '../add/queue';

/** Gives the person a backup as a file. */
export const saveBackup = (text: string) => saveFile(`margin-mentor-backup-${today()}.json`, text);

/** Erases everything of the person's own, and says so. What is fetched meanwhile would come back. */
export async function eraseOwn(say: RoomProps['say']): Promise<void> {
  const isErased = await withoutFetching(() => change('eraseAll'));
  say(t(isErased ? 'erased' : 'eraseFetching'));
  await loadQueue();
}

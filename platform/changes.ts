import type { Changed, FromPage } from './messages';
import { askBackground } from './messaging';
import { forgetRecents, remember } from './recents';
import { setTips, setTipsOn } from './settings';
import { eraseAll, restoreBackup } from './shelf/backup';
import { putNote } from './shelf/notes';
import { changeLibrary } from './shelf/shelf';
import { ShelfError } from './shelf/shelf-error';
import { undoChange } from './shelf/undo';
import { addToTray, moveInTray, removeFromTray, restoreTray } from './tray';

/** What a person can change of what is kept, by name. */
const CHANGES = {
  setTips,
  setTipsOn,
  addToTray,
  moveInTray,
  removeFromTray,
  restoreTray,
  remember,
  forgetRecents,
  changeLibrary,
  undoChange,
  putNote,
  restoreBackup,
  eraseAll,
} as const;

type Changes = typeof CHANGES;

/** Carries out a change. One of a name that does not exist is left out. */
export async function carryOut({ name, args }: FromPage['change']['params']): Promise<Changed> {
  if (!Object.hasOwn(CHANGES, name)) return { value: undefined };
  try {
    return { value: await (CHANGES[name as keyof Changes] as (...all: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    // Errors lose their class on the way to another page.
    if (error instanceof ShelfError) return { problem: error.problem };
    throw error;
  }
}

/**
 * Has a change carried out in the background: a popup may be closed in the next moment, and nothing is to be lost by that.
 * @returns what the change gives
 * @throws ShelfError where the library cannot be changed
 */
export async function change<Name extends keyof Changes>(
  name: Name,
  ...args: Parameters<Changes[Name]>
): Promise<Awaited<ReturnType<Changes[Name]>>> {
  const changed = await askBackground('change', { name, args }).catch(() => carryOut({ name, args }));
  if ('problem' in changed) throw new ShelfError(changed.problem);
  return changed.value as Awaited<ReturnType<Changes[Name]>>;
}

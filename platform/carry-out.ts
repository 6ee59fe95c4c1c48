import { setAppearance } from './appearance';
import { chipRead, forgetAttention, forgetChips } from './attention';
import { addTipRule, pauseTips, removeTipRules, restoreTipRules, setTipStyle, setTips, setTipsOn } from './change-tips';
import { setCopying } from './copy-settings';
import type { Changed, FromPage } from './messages';
import { forgetRecents, remember } from './recents';
import { importSettings } from './settings-file';
import { eraseAll, restoreBackup } from './shelf/backup';
import { putNote } from './shelf/notes';
import { changeLibrary } from './shelf/shelf';
import { ShelfError } from './shelf/shelf-error';
import { undoChange } from './shelf/undo';
import { dropSetAside } from './stored-problems';
import { addToTray, moveInTray, removeFromTray, restoreTray } from './tray';

/** What a person can change of what is kept, by name. */
const CHANGES = {
  setTips,
  setTipStyle,
  setTipsOn,
  addTipRule,
  removeTipRules,
  restoreTipRules,
  pauseTips,
  chipRead,
  forgetAttention,
  forgetChips,
  setCopying,
  setAppearance,
  importSettings,
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
  dropSetAside,
} as const;

export type Changes = typeof CHANGES;

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

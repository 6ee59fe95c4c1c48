import type { FromPage } from './messages';
import { askBackground } from './messaging';
import { forgetRecents, remember } from './recents';
import { setTips, setTipsOn } from './settings';
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
} as const;

type Changes = typeof CHANGES;

/** Carries out a change. One of a name that does not exist is left out. */
export async function carryOut({ name, args }: FromPage['change']['params']): Promise<null> {
  if (Object.hasOwn(CHANGES, name))
    await (CHANGES[name as keyof Changes] as (...all: readonly unknown[]) => unknown)(...args);
  return null;
}

/** Has a change carried out in the background: a popup may be closed in the next moment, and nothing is to be lost by that. */
export async function change<Name extends keyof Changes>(
  name: Name,
  ...args: Parameters<Changes[Name]>
): Promise<void> {
  await askBackground('change', { name, args }).catch(() => carryOut({ name, args }));
}

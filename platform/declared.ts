import { APPEARANCE } from './appearance';
import { ATTENTION, PAGE_NAMES } from './attention';
import { COPY_SETTINGS } from './copy-settings';
import { EXPORTED } from './exported';
import { RECENTS } from './recents';
import { TIPS } from './settings';
import { LIBRARY_REVISION } from './shelf/revision';
import type { Declaration } from './stored-form';
import { TRAY } from './tray';

/** The things that belong to a backup. */
export const IN_BACKUP: readonly Declaration<unknown>[] = [
  TRAY,
  TIPS,
  ATTENTION,
  COPY_SETTINGS,
  APPEARANCE,
  RECENTS,
  EXPORTED,
];

/** All things that are kept across restarts. The revision tells what is in the database here, so it stays here. */
export const DECLARED: readonly Declaration<unknown>[] = [...IN_BACKUP, PAGE_NAMES, LIBRARY_REVISION];

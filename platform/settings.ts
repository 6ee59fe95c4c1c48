import {
  readTipSettings,
  TIP_SETTINGS_KEY,
  TIP_SETTINGS_VERSION,
  type TipSettings,
  tipSettingsFromFirst,
} from '../core/tips/settings';
import { stored } from './stored';
import type { Declaration } from './stored-form';

export const TIPS: Declaration<TipSettings> = {
  area: 'local',
  key: TIP_SETTINGS_KEY,
  version: TIP_SETTINGS_VERSION,
  read: readTipSettings,
  migrations: { 1: tipSettingsFromFirst },
};

/** What the person wants about tips, kept across restarts. The reader reads the same for itself: core/tips/wanted.ts. */
export const tipSettings = stored(TIPS);

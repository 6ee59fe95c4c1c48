import { type MessageName, t } from '../../components/text';
import { type AllSettings, SettingsFileError, type SettingsPart } from '../../platform/settings-file';

const PARTS: Readonly<Record<SettingsPart, MessageName>> = {
  tips: 'tipsHeading',
  copy: 'settingsCopy',
  appearance: 'appearanceHeading',
};

/** Why a file was not taken over. */
export function whyNotImported(name: string, error: unknown): string {
  if (!(error instanceof SettingsFileError)) return t('settingsNotSaved');
  const { problem } = error;
  if (problem === 'no settings') return t('settingsFile_no_settings', name);
  if (problem === 'newer') return t('settingsFile_newer', name);
  return t('settingsFile_part', name, t(PARTS[problem]));
}

/** What was taken over, in short. */
export const importedWords = ({ tips: { style, rules } }: AllSettings) =>
  t('dataImported', t(`style_${style}`), String(rules.length));

import { type Appearance, readAppearance } from '../core/appearance';
import { readTipSettings, type TipSettings } from '../core/tips/settings';
import { appearance } from './appearance';
import { type CopySettings, copySettings, readCopySettings } from './copy-settings';
import { tipSettings } from './settings';
import type { Stored } from './stored';

/** All that a person can set. */
export interface AllSettings {
  readonly tips: TipSettings;
  readonly copy: CopySettings;
  readonly appearance: Appearance;
}

export type SettingsPart = keyof AllSettings;

const FORMAT = 'margin-mentor/settings';
const VERSION = 1;

/** Larger files are no settings, in bytes: thousands of rules are far smaller. */
export const LONGEST_SETTINGS = 1_000_000;

/** Why a file cannot be imported: it is none of settings, is of a newer version, or a part of it makes no sense. */
export type SettingsFileProblem = 'no settings' | 'newer' | SettingsPart;

/** A file that cannot be imported. */
export class SettingsFileError extends Error {
  constructor(readonly problem: SettingsFileProblem) {
    super(`not to be imported: ${problem}`);
  }
}

/** Everything that is set now. */
export async function allSettings(): Promise<AllSettings> {
  const [tips, copy, look] = await Promise.all([tipSettings.load(), copySettings.load(), appearance.load()]);
  return { tips, copy, appearance: look };
}

/** Settings as the text of a file. */
export const writeSettings = (settings: AllSettings): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, settings }, null, 2)}\n`;

/**
 * Reads a file of settings, whole or not at all: to leave out what is not understood could let tips onto a site.
 * @throws SettingsFileError
 */
export function readSettings(text: string): AllSettings {
  if (text.length > LONGEST_SETTINGS) throw new SettingsFileError('no settings');
  const { format, version, settings } = parsed(text) as Record<'format' | 'version' | 'settings', unknown>;
  if (format !== FORMAT || typeof version !== 'number') throw new SettingsFileError('no settings');
  if (version > VERSION) throw new SettingsFileError('newer');
  const given = Object(settings) as Partial<Record<SettingsPart, unknown>>;
  return {
    tips: whole('tips', given.tips, readTipSettings),
    copy: whole('copy', given.copy, readCopySettings),
    appearance: whole('appearance', given.appearance, readAppearance),
  };
}

/** Puts settings in the place of those that there are. @returns those, so that it can be undone */
export async function importSettings(settings: AllSettings): Promise<AllSettings> {
  const before = await allSettings();
  await put(tipSettings, settings.tips);
  await put(copySettings, settings.copy);
  await put(appearance, settings.appearance);
  return before;
}

const put = <T>(thing: Stored<T>, value: T) => thing.change(() => value);

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    throw new SettingsFileError('no settings');
  }
}

function whole<T>(part: SettingsPart, raw: unknown, read: (raw: unknown) => T): T {
  const value = read(raw);
  if (!isAllOf(value, raw)) throw new SettingsFileError(part);
  return value;
}

/** Whether what was read is what stands there, with nothing left out or fallen back. */
function isAllOf(read: unknown, raw: unknown): boolean {
  if (typeof read !== 'object' || read === null) return read === raw;
  if (typeof raw !== 'object' || raw === null || Array.isArray(read) !== Array.isArray(raw)) return false;
  if (Array.isArray(read) && read.length !== (raw as unknown[]).length) return false;
  return Object.entries(read).every(([name, value]) => isAllOf(value, (raw as Record<string, unknown>)[name]));
}

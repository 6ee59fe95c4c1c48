import { beforeEach, describe, expect, it } from 'vitest';
import { APPEARANCE_FALLBACK } from '../../../core/appearance';
import { TIP_SETTINGS_FALLBACK } from '../../../core/tips/settings';
import {
  type AllSettings,
  allSettings,
  importSettings,
  readSettings,
  SettingsFileError,
  writeSettings,
} from '../../../platform/settings-file';
import { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const SETTINGS: AllSettings = {
  tips: {
    style: 'badge',
    styleSince: 5,
    corner: 'top left',
    chipsPerDay: 0,
    restHours: 24,
    quietAfter: 20,
    rules: [
      { tips: 'off', host: 'wiki.example', path: '/a/', below: true, since: 1, until: null },
      { tips: 'on', host: '', path: '', below: false, since: 2, until: 9 },
    ],
  },
  copy: { format: 'template', template: '{quote}' },
  appearance: { theme: 'dark', text: 'large' },
};

/** The settings as a file, with something changed in it. */
function changed(by: (file: { version: unknown; settings: Record<string, Record<string, unknown>> }) => void): string {
  const file = JSON.parse(writeSettings(SETTINGS));
  by(file);
  return JSON.stringify(file);
}

function problemOf(text: string): unknown {
  try {
    readSettings(text);
    return undefined;
  } catch (error) {
    return error instanceof SettingsFileError ? error.problem : error;
  }
}

describe('settings as a file', () => {
  it('come back as they were', async () => {
    expect(readSettings(writeSettings(SETTINGS))).toEqual(SETTINGS);
    const before = await importSettings(SETTINGS);
    expect(before.tips).toEqual(TIP_SETTINGS_FALLBACK);
    expect(before.appearance).toEqual(APPEARANCE_FALLBACK);
    expect(await allSettings()).toEqual(SETTINGS);
    await importSettings(before);
    expect(await allSettings()).toEqual(before);
  });

  it('take what a later version of the same form adds, and leave it out', () => {
    expect(readSettings(changed(({ settings }) => Object.assign(settings.tips ?? {}, { colour: 'red' })))).toEqual(
      SETTINGS,
    );
  });

  it.each([
    ['', 'no settings'],
    ['[]', 'no settings'],
    ['null', 'no settings'],
    ['{"format":"margin-mentor/pack","version":1}', 'no settings'],
    [`"${'x'.repeat(2_000_000)}"`, 'no settings'],
    [changed((file) => Object.assign(file, { version: 'one' })), 'no settings'],
    [changed((file) => Object.assign(file, { version: 2 })), 'newer'],
    [changed(({ settings }) => delete settings.tips), 'tips'],
    [changed(({ settings }) => Object.assign(settings.tips ?? {}, { style: 'loud' })), 'tips'],
    [changed(({ settings }) => Object.assign(settings.tips ?? {}, { chipsPerDay: -1 })), 'tips'],
    [changed(({ settings }) => Object.assign(settings.tips ?? {}, { rules: [{ host: 'a.example' }] })), 'tips'],
    [changed(({ settings }) => Object.assign(settings.tips ?? {}, { rules: { 0: {}, length: 1 } })), 'tips'],
    [changed(({ settings }) => Object.assign(settings.copy ?? {}, { format: 'smoke signals' })), 'copy'],
    [changed(({ settings }) => Object.assign(settings, { appearance: 'dark' })), 'appearance'],
  ])('are refused whole: %#', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});

import browser from 'webextension-polyfill';
import { isOffOn, readTipSettings, TIP_SETTINGS_KEY, type TipSettings } from './tip-settings';

/** The person's choice on tips, as stored. */
export async function loadTipSettings(): Promise<TipSettings> {
  const stored = await browser.storage.local.get(TIP_SETTINGS_KEY);
  return readTipSettings(stored[TIP_SETTINGS_KEY]);
}

/** The change under way: the next one waits for it, so that neither is lost. */
let last: Promise<unknown> = Promise.resolve();

function change(by: (settings: TipSettings) => TipSettings): Promise<TipSettings> {
  const mine = last.then(async () => {
    const changed = by(await loadTipSettings());
    await browser.storage.local.set({ [TIP_SETTINGS_KEY]: changed });
    return changed;
  });
  last = mine.catch(() => {});
  return mine;
}

/** Switches tips on or off everywhere. */
export const setTips = (on: boolean) => change((settings) => ({ ...settings, on }));

/** Switches tips on or off on a site. Switching on also lifts a rule for a site above it. */
export const setTipsOn = (host: string, on: boolean) =>
  change((settings) => {
    const others = settings.sitesOff.filter((site) => !isOffOn({ ...settings, sitesOff: [site] }, host));
    return { ...settings, sitesOff: on ? others : [...others, host] };
  });

/** Tells each change of the settings, also one made elsewhere. @returns ends it */
export function onTipSettings(told: (settings: TipSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[TIP_SETTINGS_KEY];
    if (area === 'local' && change) told(readTipSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

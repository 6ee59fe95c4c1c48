import { stored } from './stored';
import { isOffOn, readTipSettings, TIP_SETTINGS_KEY } from './tip-settings';

const tips = stored('local', TIP_SETTINGS_KEY, readTipSettings);

/** The person's choice on tips, as stored. */
export const loadTipSettings = tips.load;

/** Tells each change of the settings, also one made elsewhere. @returns ends it */
export const onTipSettings = tips.onChange;

/** Switches tips on or off everywhere. */
export const setTips = (on: boolean) => tips.change((settings) => ({ ...settings, on }));

/** Switches tips on or off on a site. Switching on also lifts a rule for a site above it. */
export const setTipsOn = (host: string, on: boolean) =>
  tips.change((settings) => {
    const others = settings.sitesOff.filter((site) => !isOffOn({ ...settings, sitesOff: [site] }, host));
    return { ...settings, sitesOff: on ? others : [...others, host] };
  });

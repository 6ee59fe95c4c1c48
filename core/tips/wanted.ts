import { type Place, ruleFor } from './rules';
import { TIP_SETTINGS_VERSION, type TipSettings } from './settings';

/** Whether a page may be read by itself, and why not. */
export type Wanted = 'on' | 'asked' | 'switched off';

/**
 * Whether the person wants tips in a place. For the script in every page, so it takes the settings as they are stored,
 * unchecked: those of another version, or broken ones, mean that only who asks gets an answer.
 */
export function wanted(stored: unknown, place: Place, now: number): { wanted: Wanted; lifts: boolean } {
  try {
    // Null is what was damaged, or could not be got; only where nothing was ever stored, nothing was ever said.
    const { version, value } = (
      stored === undefined ? { version: TIP_SETTINGS_VERSION, value: { style: 'chip' } } : stored
    ) as { version: number; value: Partial<TipSettings> };
    const rule = ruleFor(value.rules ?? [], place, now);
    const style = version === TIP_SETTINGS_VERSION ? value.style : 'asked';
    const isOn = style === 'chip' || style === 'badge';
    return {
      wanted: style === 'off' || rule?.tips === 'off' ? 'switched off' : isOn ? 'on' : 'asked',
      lifts: rule?.tips === 'on',
    };
  } catch {
    return { wanted: 'asked', lifts: false };
  }
}

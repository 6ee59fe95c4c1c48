import { type Appearance, readAppearance } from '../core/appearance';
import { noteLook, wear } from './first-look';
import { stored } from './stored';
import type { Declaration } from './stored-form';

export const APPEARANCE: Declaration<Appearance> = {
  area: 'local',
  key: 'appearance',
  version: 1,
  read: readAppearance,
};

/** How the extension's pages look, kept across restarts. */
export const appearance = stored(APPEARANCE);

/** Changes how the extension's pages look. */
export const setAppearance = (changed: Partial<Appearance>) => appearance.change((now) => ({ ...now, ...changed }));

/** Makes this page look as the person wants, now and with each change. */
export async function followAppearance(): Promise<void> {
  const take = (look: Appearance) => {
    wear(look);
    // The tip's frame has a storage for each site, where nothing is to be left.
    if (parent === window) noteLook(look);
  };
  appearance.onChange(take);
  take(await appearance.load());
}

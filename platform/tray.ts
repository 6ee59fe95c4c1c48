import { stored, textsOf } from './stored';
import type { Declaration } from './stored-form';

/** Ids of the quotes that the person has gathered for the document at hand, in their order, each once. */
export type Tray = readonly string[];

export const TRAY: Declaration<Tray> = {
  area: 'local',
  key: 'tray',
  version: 1,
  read: (raw) => [...new Set(textsOf(raw))],
};

/** The tray, kept across restarts. */
export const tray = stored(TRAY);

/** Puts a quote at the end of the tray; one that is in it already stays where it is. */
export const addToTray = (id: string) => tray.change((ids) => (ids.includes(id) ? ids : [...ids, id]));

/** Takes quotes out of the tray. */
export const removeFromTray = (...gone: string[]) => tray.change((ids) => ids.filter((id) => !gone.includes(id)));

/** Puts the tray back as it was, for undoing: what was added since stays, at the end. */
export const restoreTray = (before: Tray) => tray.change((ids) => [...new Set([...before, ...ids])]);

/** Moves a quote by so many places, and to an end of the tray at the furthest. */
export const moveInTray = (id: string, by: number) =>
  tray.change((ids) => {
    const from = ids.indexOf(id);
    if (from < 0) return ids;
    const others = ids.filter((one) => one !== id);
    const to = Math.min(Math.max(from + by, 0), others.length);
    return [...others.slice(0, to), id, ...others.slice(to)];
  });

import { neverKind, type SiteKind, type SiteList } from '../core/tips/never';
import { type Place, ruleFor, type TipRule } from '../core/tips/rules';
import listed from '../data/compiled/sites.json';

/** The hosts that are named one by one, by kind. */
export const NEVER_HERE = listed as SiteList;

/**
 * Why nothing is ever read or offered on a host; undefined where it may be. For the background and pages of the extension:
 * the reader has no room for the list, and is kept off the hosts in it by the manifest.
 */
export const neverHere = (host: string): SiteKind | undefined => neverKind(host, NEVER_HERE);

/** Whether a page may have tips now: by what the person said of it, else by what it is. */
export const mayHaveTips = (rules: readonly TipRule[], place: Place, now: number): boolean =>
  (ruleFor(rules, place, now)?.tips ?? (neverHere(place.host) ? 'off' : 'on')) === 'on';

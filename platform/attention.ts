import type { TopicId } from '../core/model';
import {
  type Attention,
  type Candidate,
  type HeldBack,
  heldBack,
  type Moment,
  NO_ATTENTION,
  readAttention,
  withRead,
  withShown,
  withUnread,
} from '../core/tips/attention';
import { type PauseLength, placeOf } from '../core/tips/rules';
import type { TipSettings } from '../core/tips/settings';
import { stored } from './stored';
import type { Declaration } from './stored-form';

export const ATTENTION: Declaration<Attention> = { area: 'local', key: 'attention', version: 1, read: readAttention };

/** What chips have asked of the person lately, kept across restarts. */
export const attention = stored(ATTENTION);

/** Makes names of this installation that nobody else can make, and that are gone with it. */
export const PAGE_NAMES: Declaration<string> = {
  area: 'local',
  key: 'page names',
  version: 1,
  read: (raw) => (typeof raw === 'string' ? raw : ''),
};

const salt = stored(PAGE_NAMES);

/** A name by which a page is known again and not found: what was visited is nobody's business, not on the disk either. */
export async function pageName(address: string): Promise<string> {
  const salted = (await salt.load()) || (await salt.change((now) => now || crypto.randomUUID()));
  const { host, page } = placeOf(address);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salted} ${host} ${page}`));
  return [...new Uint8Array(bytes).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Now, in the person's day. */
export function thisMoment(): Moment {
  const now = Date.now();
  return { now, dayStart: new Date(now).setHours(0, 0, 0, 0) };
}

/** When a pause ends that begins now, in milliseconds since 1970: `today` ends at the person's midnight. */
export const pauseEnd = (length: PauseLength): number =>
  length === 'hour' ? Date.now() + 60 * 60 * 1000 : new Date().setHours(24, 0, 0, 0);

/**
 * Counts a chip that is about to appear, unless it is held back. One after the other, so that tabs that are opened together
 * cannot all have the last chip of the day.
 * @returns why it is held back; undefined where it may be shown
 */
export async function countChip(
  candidate: Candidate,
  settings: TipSettings,
  isPrivate: boolean,
): Promise<HeldBack | undefined> {
  let why: HeldBack | undefined;
  const count = (before: Attention) => {
    const moment = thisMoment();
    why = heldBack(candidate, before, settings, moment);
    return why ? before : withShown(before, candidate, settings, moment);
  };
  if (isPrivate) inPrivate = count(inPrivate);
  else await attention.change(count);
  return why;
}

/** What private windows' chips asked for: in memory, and as long as this background lives. */
let inPrivate = NO_ATTENTION;

/** What chips have asked of the person lately, in private windows or in others: neither is to tell of the other. */
export const lately = async (isPrivate: boolean): Promise<Attention> => (isPrivate ? inPrivate : attention.load());

/** A chip was closed without having been opened. */
export const chipUnread = (topic: TopicId) => attention.change((before) => withUnread(before, topic, thisMoment()));

/** A chip was opened, or the person wants chips on the topic again. */
export const chipRead = (topic: TopicId) => attention.change((before) => withRead(before, topic));

/** Begins anew: no chip was shown, none was closed unread. */
export const forgetAttention = () => attention.change(() => NO_ATTENTION);

/** Forgets the chips of the day, so that there may be as many again. */
export const forgetChips = () => attention.change((before) => ({ ...before, chips: [] }));

import { stored, textsOf } from './stored';
import type { Declaration } from './stored-form';

const MOST = 8;
/** Longer ones are drafts that were pasted, and no searches to be repeated. */
const LONGEST = 100;

export const RECENTS: Declaration<readonly string[]> = {
  area: 'local',
  key: 'recent searches',
  version: 1,
  read: (raw) => textsOf(raw).slice(0, MOST),
};

/** What the person searched for and then used, the latest first. */
export const recents = stored(RECENTS);

/** Remembers a search. Not to be called for a private window. */
export async function remember(query: string): Promise<void> {
  const tidy = query.trim().replace(/\s+/g, ' ');
  if (tidy === '' || tidy.length > LONGEST) return;
  await recents.change((queries) => [tidy, ...queries.filter((one) => one !== tidy)].slice(0, MOST));
}

/** Forgets all searches, also those that were set aside. */
export const forgetRecents = recents.forget;

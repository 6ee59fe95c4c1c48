import { stored, textsOf } from './stored';

const MOST = 8;
/** Longer ones are drafts that were pasted, and no searches to be repeated. */
const LONGEST = 100;

/** What the person searched for and then used, the latest first. */
export const recents = stored('local', 'recent searches', (raw) => textsOf(raw).slice(0, MOST));

/** Remembers a search. Not to be called for a private window. */
export async function remember(query: string): Promise<void> {
  const tidy = query.trim().replace(/\s+/g, ' ');
  if (tidy === '' || tidy.length > LONGEST) return;
  await recents.change((queries) => [tidy, ...queries.filter((one) => one !== tidy)].slice(0, MOST));
}

/** Forgets all searches. */
export const forgetRecents = () => recents.change(() => []);

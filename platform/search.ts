import browser from 'webextension-polyfill';
import type { Holding } from '../core/model';
import { QuoteIndex } from '../core/search/quote-index';
import { readSynonyms, type SynonymTable } from '../core/search/synonyms';
import index from '../data/compiled/index.json?raw';
import synonyms from '../data/compiled/synonyms.json';
import { lexicon, library } from './bundled';
import { readIndexCache, writeIndexCache } from './shelf/index-cache';

const tables = () => ({
  synonyms: readSynonyms(synonyms as SynonymTable),
  topicsOf: (query: string) => lexicon().topicsAskedFor(query),
});

let loaded: QuoteIndex | undefined;

/** The index of the library: of the bundled packs, made at build time, and of what was added to it since. */
export function quoteIndex(): QuoteIndex {
  loaded ??= QuoteIndex.load(index, library, tables());
  return loaded;
}

/** From so many quotes on an index is kept, because making it anew would take longer than reading it. */
const WORTH_KEEPING = 300;

/** Stands among the interviews of a kept index for all that is not in them: another version of the code, other packs. */
const madeBy = () => `${browser.runtime.getManifest().version}:${index.length}`;

/** Whether the index was brought up to date with what the person has added. */
let hasOwn = false;

/** What has come into the index since it was last kept, in quotes. */
let unkept = 0;

/**
 * Brings the index up to date with the library, from what was kept of it where that is faster.
 * @param changed what has come to the library, or has changed, with the revisions of it
 * @param gone ids of what is no longer there
 * @param revisions of all that is in the library now, by the id of the interview
 */
export async function followLibrary(
  changed: readonly Holding[],
  gone: readonly string[],
  revisions: ReadonlyMap<string, number>,
): Promise<void> {
  const size = changed.reduce((sum, { quotes }) => sum + quotes.length, 0);
  // Somebody may have searched before the library was read: then the index is there, and has the bundled packs alone.
  const kept = hasOwn || size < WORTH_KEEPING ? undefined : await readIndexCache().catch(() => undefined);
  hasOwn = true;
  if (kept?.holdings[madeBy()] !== undefined && takeKept(kept, revisions)) return;
  quoteIndex().bringUpToDate(changed, gone);
  unkept += size + gone.length;
}

/** Takes up a kept index and adds what has changed since. @returns false where it cannot be read */
function takeKept(
  { data, holdings }: { readonly data: string; readonly holdings: Readonly<Record<string, number>> },
  revisions: ReadonlyMap<string, number>,
): boolean {
  try {
    const taken = QuoteIndex.load(data, library, tables());
    const fresh = [...library.holdings].filter(({ interview: { id } }) => holdings[id] !== (revisions.get(id) ?? 0));
    const gone = Object.keys(holdings).filter((id) => id !== madeBy() && !library.holding(id));
    taken.bringUpToDate(fresh, gone);
    unkept = fresh.reduce((sum, { quotes }) => sum + quotes.length, gone.length);
    loaded = taken;
    return true;
  } catch {
    return false;
  }
}

/** Keeps the index, where enough has changed since it was kept last. What is kept is made again where it is lost. */
export async function keepIndex(revisions: ReadonlyMap<string, number>): Promise<void> {
  if (!loaded || unkept < WORTH_KEEPING) return;
  unkept = 0;
  const holdings = Object.fromEntries(
    [...library.holdings].map(({ interview: { id } }) => [id, revisions.get(id) ?? 0]),
  );
  await writeIndexCache({ holdings: { ...holdings, [madeBy()]: 0 }, data: loaded.toJSON() });
}

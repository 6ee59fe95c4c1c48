import { stored } from '../stored';
import type { Declaration } from '../stored-form';

export const LIBRARY_REVISION: Declaration<number> = {
  area: 'local',
  key: 'library revision',
  version: 1,
  read: (raw) => (typeof raw === 'number' && Number.isSafeInteger(raw) ? raw : 0),
};

/** The revision of the person's own library that was last written: 0 where there never was one. */
export const libraryRevision = stored(LIBRARY_REVISION);

/** Tells every page and the background that the library has changed. */
export async function tellRevision(revision: number): Promise<void> {
  // The change is made; that nobody hears of it at once is no reason to say that it failed.
  await libraryRevision.change((last) => Math.max(last, revision)).catch(() => {});
}

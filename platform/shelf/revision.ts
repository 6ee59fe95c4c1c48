import { stored } from '../stored';

/** The revision of the person's own library that was last written: 0 where there never was one. */
export const libraryRevision = stored('local', 'library revision', (raw) =>
  typeof raw === 'number' && Number.isSafeInteger(raw) ? raw : 0,
);

/** Tells every page and the background that the library has changed. */
export async function tellRevision(revision: number): Promise<void> {
  // The change is made; that nobody hears of it at once is no reason to say that it failed.
  await libraryRevision.change((last) => Math.max(last, revision)).catch(() => {});
}

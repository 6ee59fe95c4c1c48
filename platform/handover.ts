import type { Writing } from './messages';
import { openPage } from './tabs';

/** Texts for pages that are being opened, by tab. In memory only: a text of a page is never stored, nor in an address. */
const waiting = new Map<number, Writing>();

/** Opens the library with a text to advise on or to search for, or with what was in the way of reading it. */
export async function handOver(writing: Writing): Promise<void> {
  const { id } = await openPage('library.html');
  if (id !== undefined) waiting.set(id, writing);
}

/** What is waiting for a tab; it is given once. */
export function takeOver(tab: number | undefined): Writing | null {
  const writing = waiting.get(tab ?? -1) ?? null;
  waiting.delete(tab ?? -1);
  return writing;
}

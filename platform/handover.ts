import type { Handover } from './messages';
import { openPage } from './tabs';

/** Texts for pages that are being opened, by tab. In memory only: a text of a page is never stored, nor in an address. */
const waiting = new Map<number, Handover>();

/** Opens the library for a text. */
export async function handOver(handover: Handover): Promise<void> {
  const { id } = await openPage('library.html');
  if (id !== undefined) waiting.set(id, handover);
}

/** What is waiting for a tab; it is given once. */
export function takeOver(tab: number | undefined): Handover | null {
  const handover = waiting.get(tab ?? -1) ?? null;
  waiting.delete(tab ?? -1);
  return handover;
}

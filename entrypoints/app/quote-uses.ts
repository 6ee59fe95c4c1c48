import { cite } from '../../core/citation/citation';
import { library } from '../../platform/bundled';
import { copyWithSource } from '../../platform/copy-quote';
import { openTab } from '../../platform/tabs';

/** Answers the browser's own copy command on a part of a quote. */
export function copyPart(id: string, event: ClipboardEvent): void {
  const placed = library.place(id);
  if (placed) copyWithSource(placed, event);
}

/** Opens the source of a quote at its words, where one is known. */
export function openSource(id: string): void {
  const placed = library.place(id);
  const link = placed && cite(placed).link;
  if (link) void openTab(link);
}

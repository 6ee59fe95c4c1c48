import { expect } from 'vitest';
import { cite, type Part } from '../../../core/citation/citation';
import { clipboardContent } from '../../../core/citation/formats';
import { library } from '../../../platform/bundled';

/** What the clipboard must hold after a quote, or a part of it, was copied. */
export function copyOf(id: string, part?: Part) {
  const placed = library.place(id);
  if (!placed) throw new Error(`The library has no quote "${id}"; is the build older than the data?`);
  const { text, html } = clipboardContent(cite(placed, part));
  // Browsers may wrap the rich text in a document of its own.
  return { text, html: expect.stringContaining(html) as unknown };
}

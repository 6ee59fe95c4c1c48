import { type Citation, cite, type Part, tidyPart } from '../core/citation/citation';
import { clipboardContent } from '../core/citation/formats';
import type { PlacedQuote } from '../core/library';
import { copy } from './clipboard';

/**
 * The part of a quote's text that is selected.
 * @returns offsets into the text, or null where nothing of it, or more than it, is selected
 */
export function selectedPart(quote: Element | null, selection: Selection | null): Part | null {
  if (!quote || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!quote.contains(range.startContainer) || !quote.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(quote);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** What is selected of a quote shown on this page; null for the whole quote. */
export function chosenPart({ quote: { id, text } }: PlacedQuote): Part | null {
  const part = selectedPart(document.querySelector(`[data-quote="${CSS.escape(id)}"]`), getSelection());
  return part && tidyPart(text, part);
}

/** The citation of what is selected of a quote shown on this page, or of the whole quote. */
const citationOf = (placed: PlacedQuote): Citation => cite(placed, chosenPart(placed) ?? undefined);

/** Copies a quote, or the part of it that is selected, with its source. @returns whether the browser took it */
export const copyQuote = (placed: PlacedQuote): boolean => copy(clipboardContent(citationOf(placed)));

/** Answers the browser's own copy command on a quote: what is selected goes with its source. */
export function copyWithSource(placed: PlacedQuote, event: ClipboardEvent): void {
  const { text, html } = clipboardContent(citationOf(placed));
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}

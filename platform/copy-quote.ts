import { type Citation, cite, type Part, tidyPart } from '../core/citation/citation';
import { type ClipboardContent, clipboardContent, clipboardContentAs } from '../core/citation/formats';
import { sectionContent } from '../core/citation/section';
import type { PlacedQuote } from '../core/library';
import { copy } from './clipboard';
import type { CopySettings } from './copy-settings';

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
export const citationOf = (placed: PlacedQuote): Citation => cite(placed, chosenPart(placed) ?? undefined);

/** The day, as ISO 8601 has it, where the person is: Swedish dates are written so. */
export const today = () => new Date().toLocaleDateString('sv');

/** What a copy of a citation is, as the person wants it. */
export function contentFor(citation: Citation, { format, template }: CopySettings): ClipboardContent {
  if (format === 'both') return clipboardContent(citation);
  return clipboardContentAs(format, citation, { today: today(), template });
}

/**
 * Copies a quote, or the part of it that is selected, with its source.
 * @returns whether the browser took it
 */
export const copyQuote = (placed: PlacedQuote, settings: CopySettings): boolean =>
  copy(contentFor(citationOf(placed), settings));

/** Copies quotes as one section with numbered footnotes and a list of sources. @returns whether the browser took it */
export const copyAll = (placed: readonly PlacedQuote[]): boolean =>
  placed.length > 0 && copy(sectionContent(placed.map((one) => cite(one))));

/** Copies a text as it is. @returns whether the browser took it */
export const copyText = (text: string): boolean => copy({ text });

/** Answers the browser's own copy command on a quote: what is selected goes with its source. */
export function copyWithSource(placed: PlacedQuote, event: ClipboardEvent): void {
  const { text, html } = clipboardContent(citationOf(placed));
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}

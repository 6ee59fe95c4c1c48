import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A line in the margin of a text, beside the lines that a quote stands on: CSS pixels from the text's top. */
export interface MarginLine {
  readonly top: number;
  readonly height: number;
}

/**
 * Where the quotes of a text stand, measured when the text is drawn and whenever its width changes: styles know of no line
 * that begins in the middle of one line of text and ends in another.
 * @param quotes ids of the quotes, in an order that does not change by itself
 */
export function useMarginLines(
  text: RefObject<HTMLElement | null>,
  quotes: readonly string[],
): ReadonlyMap<string, MarginLine> {
  const [lines, setLines] = useState<ReadonlyMap<string, MarginLine>>(new Map());
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const wanted = new Set(quotes);
    const measure = () => {
      const { top } = element.getBoundingClientRect();
      const measured = new Map<string, MarginLine>();
      for (const quote of element.querySelectorAll<HTMLElement>('[data-quote]')) {
        const id = quote.dataset.quote ?? '';
        if (!wanted.has(id)) continue;
        const place = quote.getBoundingClientRect();
        measured.set(id, { top: place.top - top, height: place.height });
      }
      setLines(measured);
    };
    measure();
    // Its height changes with its width, its fonts and what is unfolded in it.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [quotes.join(' ')]);
  return lines;
}

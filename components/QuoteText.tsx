import type { ComponentChildren } from 'preact';
import type { Span } from '../core/corpus/sentences';

interface Props {
  readonly id: string;
  readonly text: string;
  /** Whether the quote begins inside a sentence: an ellipsis then stands before its words, not among them. */
  readonly continued: boolean;
  /** BCP 47 tag of its language; '' or nothing where that is not known. */
  readonly language?: string;
  /** What to mark: spans in order that do not touch. */
  readonly marks?: readonly Span[];
  /** Asked when the person copies with the browser's own command: puts the part with its source on the clipboard. */
  readonly onCopyPart: (event: ClipboardEvent) => void;
}

/** The words of a quote, verbatim, with marks. Its text content is the quote's text, so that selections can be placed. */
export function QuoteText({ id, text, continued, language = '', marks = [], onCopyPart }: Props) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return (
    <blockquote
      class={`quote-text${continued ? ' continued' : ''}`}
      data-part="quote"
      data-quote={id}
      dir="auto"
      lang={language || undefined}
      onCopy={onCopyPart}
    >
      {pieces}
    </blockquote>
  );
}

import { toBibtex } from './bibtex';
import { type Citation, oneLine } from './citation';
import { toFootnote } from './footnote';
import { toMarkdown } from './markdown';
import { toPlain } from './plain';
import { toRichText } from './rich-text';
import { toTemplate } from './template';

/** What a format may need beside the citation. */
export interface CopyContext {
  /** Day of the copy, ISO 8601. */
  readonly today: string;
  /** The user's own template, or '' where there is none. */
  readonly template: string;
}

interface Format {
  /** The citation as text/plain. */
  readonly write: (citation: Citation, context: CopyContext) => string;
  /** The citation as text/html, where rich editors are to take that. */
  readonly html?: (citation: Citation) => string;
}

/** The forms in which a citation can be had. A new one is a file of its own and a line here. */
export const FORMATS = {
  markdown: { write: toMarkdown },
  'rich-text': { write: toPlain, html: toRichText },
  plain: { write: toPlain },
  footnote: { write: toFootnote },
  bibtex: { write: (citation, { today }) => toBibtex(citation, today) },
  template: { write: (citation, { template }) => toTemplate(citation, template) },
} as const satisfies Record<string, Format>;

/** Name of a form of citation. */
export type FormatId = keyof typeof FORMATS;

/** What one copy puts on the clipboard. */
export interface ClipboardContent {
  readonly text: string;
  /** Missing where a rich editor is to take the text as well. */
  readonly html?: string;
}

/** What a copy without further words puts there: right in a text editor (Markdown) and in a rich one. */
export const clipboardContent = (citation: Citation): Required<ClipboardContent> => ({
  text: toMarkdown(citation),
  html: toRichText(citation),
});

/** A citation in the forms that a caret may need. */
export interface CaretContent extends Required<ClipboardContent> {
  /** For a field of one line. */
  readonly line: string;
}

/** What is put at a caret: Markdown in a text field, rich text in a rich editor. */
export const caretContent = (citation: Citation): CaretContent => ({
  ...clipboardContent(citation),
  line: oneLine(toPlain(citation).trim()),
});

/** What "Copy as …" puts there. */
export function clipboardContentAs(id: FormatId, citation: Citation, context: CopyContext): ClipboardContent {
  const { write, html }: Format = FORMATS[id];
  const text = write(citation, context);
  return html ? { text, html: html(citation) } : { text };
}

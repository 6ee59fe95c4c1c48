import type { Citation } from './citation';
import { toMarkdown } from './markdown';
import { toPlain } from './plain';
import { toRichText } from './rich-text';

/** The forms in which a citation can be had. A new one is a file of its own and a line here. */
export const FORMATS = {
  markdown: toMarkdown,
  'rich-text': toRichText,
  plain: toPlain,
} as const satisfies Record<string, (citation: Citation) => string>;

/** What one copy puts on the clipboard: right in a text editor and in a rich one. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** The two flavours of one copy. */
export const clipboardContent = (citation: Citation): ClipboardContent => ({
  text: FORMATS.markdown(citation),
  html: FORMATS['rich-text'](citation),
});

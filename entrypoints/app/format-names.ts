import type { MessageName } from '../../components/text';
import type { FormatId } from '../../core/citation/formats';

/** The names under which the forms of copying are offered. */
export const FORMAT_NAMES: Readonly<Record<FormatId, MessageName>> = {
  markdown: 'format_markdown',
  'rich-text': 'format_rich_text',
  plain: 'format_plain',
  footnote: 'format_footnote',
  bibtex: 'format_bibtex',
  template: 'format_template',
};

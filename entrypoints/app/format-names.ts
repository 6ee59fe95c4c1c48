import type { ShownFormat } from '../../components/actions';
import { type MessageName, t } from '../../components/text';
import { FORMATS, type FormatId } from '../../core/citation/formats';

/** The names under which the forms of copying are offered. */
const FORMAT_NAMES: Readonly<Record<FormatId, MessageName>> = {
  markdown: 'format_markdown',
  'rich-text': 'format_rich_text',
  plain: 'format_plain',
  footnote: 'format_footnote',
  bibtex: 'format_bibtex',
  template: 'format_template',
};

/** All forms of copying, as they are offered. */
export const shownFormats = (): ShownFormat[] =>
  (Object.keys(FORMATS) as FormatId[]).map((id) => ({ id, label: t(FORMAT_NAMES[id]) }));

import { t } from '../../components/text';
import { cite } from '../../core/citation/citation';
import { fillTemplate } from '../../core/citation/template';
import { lexicon, library } from '../../platform/bundled';
import { contentFor } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';

/** Words by which a quote is recognised. */
const OPENING_WORDS = 10;

/** What people call a topic. */
export const labelOf = (topic: string) => lexicon().topics.get(topic)?.label ?? topic;

/** The first words of a quote; '' where the library has none of this id (any more). */
export const openingOf = (id: string) =>
  library.place(id)?.quote.text.split(' ').slice(0, OPENING_WORDS).join(' ') ?? '';

/** What a copy of a quote of the library looks like as text. */
export function previewOf(settings: CopySettings): string {
  const [quote] = library.quotes;
  const placed = quote && library.place(quote.id);
  if (!placed) return '';
  const citation = cite(placed);
  if (settings.format === 'template') {
    const filled = fillTemplate(settings.template, citation);
    if ('problem' in filled) return t('settingsTooLong', String(filled.length), String(filled.limit));
  }
  return contentFor(citation, settings).text;
}

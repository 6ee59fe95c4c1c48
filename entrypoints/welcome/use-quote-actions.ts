import type { QuoteActions } from '../../components/actions';
import { t } from '../../components/text';
import { FORMATS, type FormatId } from '../../core/citation/formats';
import { addressOf } from '../../platform/address';
import { library } from '../../platform/bundled';
import { change } from '../../platform/changes';
import { copyQuote, copyWithSource } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';
import { openPage, openTab } from '../../platform/tabs';
import { tray } from '../../platform/tray';
import { FORMAT_NAMES } from '../app/format-names';
import { shownQuote } from '../app/shown';
import { useStored } from '../app/use-stored';

/** What can be done with quotes on this page. @param say says what came of it */
export function useQuoteActions(copying: CopySettings, say: (text: string) => void): QuoteActions {
  const inTray = useStored(tray, []);
  const copyIn = (id: string, format: CopySettings['format']) => {
    const placed = library.place(id);
    say(placed && copyQuote(placed, { ...copying, format }) ? t('copied') : t('copyFailed'));
  };
  return {
    copy: (id) => copyIn(id, copying.format),
    copyAs: (id, format) => copyIn(id, format as FormatId),
    copyPart: (id, event) => {
      const placed = library.place(id);
      if (placed) copyWithSource(placed, event);
    },
    open: (id) => {
      const [quote] = shownQuote(id);
      if (quote?.citation.link) void openTab(quote.citation.link);
    },
    read: (id) => void openPage('library.html', addressOf({ view: 'context', quote: id })),
    toggleTray: (id) => {
      const isIn = inTray.includes(id);
      void change(isIn ? 'removeFromTray' : 'addToTray', id).then(() =>
        say(t(isIn ? 'removedFromTray' : 'addedToTray')),
      );
    },
    isInTray: (id) => inTray.includes(id),
    formats: (Object.keys(FORMATS) as FormatId[]).map((id) => ({ id, label: t(FORMAT_NAMES[id]) })),
  };
}

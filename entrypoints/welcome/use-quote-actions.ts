import type { QuoteActions } from '../../components/actions';
import { t } from '../../components/text';
import type { FormatId } from '../../core/citation/formats';
import { addressOf } from '../../platform/address';
import { library } from '../../platform/bundled';
import { change } from '../../platform/changes';
import { copyQuote } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';
import { openPage } from '../../platform/tabs';
import { tray } from '../../platform/tray';
import { shownFormats } from '../app/format-names';
import { copyPart, openSource } from '../app/quote-uses';
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
    copyPart,
    open: openSource,
    read: (id) => void openPage('library.html', addressOf({ view: 'context', quote: id })),
    toggleTray: (id) => {
      const isIn = inTray.includes(id);
      void change(isIn ? 'removeFromTray' : 'addToTray', id).then(() =>
        say(t(isIn ? 'removedFromTray' : 'addedToTray')),
      );
    },
    isInTray: (id) => inTray.includes(id),
    formats: shownFormats(),
  };
}

import { useEffect, useState } from 'preact/hooks';
import { TipCard } from '../../components/TipCard';
import { TipChip } from '../../components/TipChip';
import { t } from '../../components/text';
import { addressOf } from '../../platform/address';
import type { CopySettings } from '../../platform/copy-settings';
import type { TipContent } from '../../platform/messages';
import { openPage } from '../../platform/tabs';
import { tipQuotes } from '../app/tip-quotes';
import { sampleTip } from './sample-tip';

/** The tip on the sample: found in its words now, and the same that pages have. */
export function SampleTip({ copying }: { readonly copying: CopySettings }) {
  const [tip, setTip] = useState<TipContent | null | undefined>(undefined);
  const [at, setAt] = useState(0);
  const [state, setState] = useState<'chip' | 'card' | 'closed'>('chip');
  // The first use of the topics takes a moment, in which the page is to be there.
  useEffect(() => {
    const later = setTimeout(() => setTip(sampleTip()));
    return () => clearTimeout(later);
  }, []);
  if (tip === undefined) return null;
  if (tip === null) return <p class="hint">{t('welcomeSampleNone')}</p>;
  if (state === 'closed')
    return (
      <button type="button" class="link-button" data-action="again" onClick={() => setState('chip')}>
        {t('welcomeAgain')}
      </button>
    );
  const { topic, topicId, quotes, reasons } = tip;
  if (state === 'chip')
    return <TipChip topic={topic} onOpen={() => setState('card')} onClose={() => setState('closed')} />;
  return (
    <TipCard
      topic={topic}
      {...tipQuotes(quotes, copying)}
      reasons={reasons}
      at={at}
      onAt={setAt}
      choices={[]}
      onInsert={undefined}
      onMore={() => void openPage('library.html', addressOf({ query: `topic:${topicId}` }))}
      onFold={() => setState('chip')}
      onClose={() => setState('closed')}
    />
  );
}

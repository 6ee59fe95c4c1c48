import { useState } from 'preact/hooks';
import { TipCard } from '../../components/TipCard';
import { TipChip } from '../../components/TipChip';
import { cite } from '../../core/citation/citation';
import { copyQuote, copyWithSource } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';
import type { TipContent } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { setTips, setTipsOn } from '../../platform/settings';

interface Props {
  readonly content: TipContent;
  readonly copying: CopySettings;
}

/** The tip in its two states: a chip, and the card that it opens. */
export function Tip({ content: { topic, quotes, reasons, host }, copying }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => void askBackground('close', {});
  if (!open) return <TipChip topic={topic} onOpen={() => setOpen(true)} onClose={close} />;
  const placed = (id: string) => quotes.find(({ quote }) => quote.id === id);
  return (
    <TipCard
      topic={topic}
      quotes={quotes.map((one) => ({ id: one.quote.id, words: one.quote.text, citation: cite(one) }))}
      reasons={reasons}
      host={host}
      onCopy={(id) => {
        const one = placed(id);
        return one !== undefined && copyQuote(one, copying);
      }}
      onCopyPart={(id, event) => {
        const one = placed(id);
        if (one) copyWithSource(one, event);
      }}
      onClose={close}
      onOff={(where) => void (where === 'site' ? setTipsOn(host, false) : setTips(false))}
    />
  );
}

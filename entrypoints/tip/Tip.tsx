import { useEffect, useState } from 'preact/hooks';
import { TipCard } from '../../components/TipCard';
import { TipChip } from '../../components/TipChip';
import type { MessageName } from '../../components/text';
import { cite } from '../../core/citation/citation';
import { change } from '../../platform/changes';
import { chosenPart, copyQuote, copyWithSource } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';
import type { TipContent } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { INSERT_RESULTS } from '../app/insert-results';

interface Props {
  readonly content: TipContent;
  readonly copying: CopySettings;
  /** Whether the person sees the tip, as far as the browser tells it to the tip itself. */
  readonly isInSight: () => Promise<boolean>;
}

/** The tip in its two states: a chip, and the card that it opens. */
export function Tip({ content: { topic, topicId, quotes, reasons, host }, copying, isInSight }: Props) {
  const [open, setOpen] = useState(false);
  const hasCaret = useCaret(open);
  const close = () => void askBackground('close', {});
  if (!open) return <TipChip topic={topic} onOpen={() => setOpen(true)} onClose={close} />;
  const placed = (id: string) => quotes.find(({ quote }) => quote.id === id);
  const insert = async (id: string): Promise<MessageName> => {
    const one = placed(id);
    const part = one ? chosenPart(one) : null;
    if (!one || !(await isInSight())) return 'insertHidden';
    // The background may have been ended or updated meanwhile.
    const result = await askBackground('insert', { id, part }).catch(() => 'refused' as const);
    if (result === 'inserted' || result === 'hidden') return INSERT_RESULTS[result];
    // Not before it is known to be needed, so that the clipboard stays as it is where inserting works. The click still
    // counts then, but Firefox copies only where the focus is, and that went to the field.
    window.focus();
    return copyQuote(one, copying) ? INSERT_RESULTS[result] : 'copyFailed';
  };
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
      onInsert={hasCaret ? insert : undefined}
      onMore={() => void askBackground('more', { topic: topicId })}
      onClose={close}
      onOff={(where) => void (where === 'site' ? change('setTipsOn', host, false) : change('setTips', false))}
    />
  );
}

/** Whether the page has a caret to insert at: asked when the tip is opened, and each time the person comes back to it. */
function useCaret(open: boolean): boolean {
  const [hasCaret, setHasCaret] = useState(false);
  useEffect(() => {
    if (!open) return;
    const ask = () => void askBackground('caret', {}).then(setHasCaret, () => setHasCaret(false));
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [open]);
  return hasCaret;
}

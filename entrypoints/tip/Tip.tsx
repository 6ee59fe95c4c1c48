import { useEffect, useRef, useState } from 'preact/hooks';
import { TipCard, type TipChoice } from '../../components/TipCard';
import { TipChip } from '../../components/TipChip';
import { type MessageName, t } from '../../components/text';
import { chosenPart, copyQuote } from '../../platform/copy-quote';
import type { CopySettings } from '../../platform/copy-settings';
import type { Closing, TipContent } from '../../platform/messages';
import { askBackground } from '../../platform/messaging';
import { tipMessage } from '../../platform/tip-message';
import { INSERT_RESULTS } from '../app/insert-results';
import { tipQuotes } from '../app/tip-quotes';

/** The ways to have fewer tips, the shortest first. */
const CHOICES: readonly (readonly [id: string, how: Closing, label: MessageName])[] = [
  ['hour', 'hour', 'offForHour'],
  ['today', 'today', 'offToday'],
  ['site', 'this site', 'offOnSite'],
  ['chips', 'badge only', 'offBadgeOnly'],
  ['all', 'off', 'offEverywhere'],
];

interface Props {
  readonly content: TipContent;
  readonly copying: CopySettings;
  /** Whether the person sees the tip, as far as the browser tells it to the tip itself. */
  readonly isInSight: () => Promise<boolean>;
}

/** The tip in its two states: a chip, and the card that it opens. */
export function Tip({ content, copying, isInSight }: Props) {
  const { topic, topicId, quotes, reasons, host, isPrivate } = content;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const wasRead = useRef(false);
  const hasCaret = useCaret(open);
  const turn = (isOpen: boolean, back: boolean) => {
    wasRead.current ||= isOpen;
    setOpen(isOpen);
    void askBackground('turn', { open: isOpen, back, topic: topicId });
  };
  useEffect(() => {
    const word = location.hash.slice(1);
    const heard = ({ data }: MessageEvent) => {
      for (const isOpen of [true, false]) if (word && data === tipMessage(word, isOpen)) turn(isOpen, false);
    };
    addEventListener('message', heard);
    return () => removeEventListener('message', heard);
  }, []);
  const close = (how: Closing) => void askBackground('close', { how, read: wasRead.current, topic: topicId });
  if (!open) return <TipChip topic={topic} onOpen={() => turn(true, false)} onClose={() => close('this page')} />;
  const insert = async (id: string): Promise<MessageName> => {
    const one = quotes.find(({ quote }) => quote.id === id);
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
      {...tipQuotes(quotes, copying)}
      at={at}
      onAt={setAt}
      reasons={reasons}
      choices={CHOICES.map(
        ([id, how, label]): TipChoice => ({
          id,
          label: t(isPrivate && how === 'this site' ? 'offOnSiteTab' : label, host),
          onChoose: () => close(how),
        }),
      )}
      onInsert={hasCaret ? insert : undefined}
      onMore={() => void askBackground('more', { topic: topicId })}
      onFold={() => turn(false, true)}
      onClose={() => close('this page')}
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

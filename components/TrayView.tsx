import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Attribution } from './Attribution';
import { useActions } from './actions';
import type { ShownQuote } from './QuoteCard';
import { QuoteText } from './QuoteText';
import { SourceNote } from './SourceNote';
import { t } from './text';
import { View } from './View';

interface Props {
  /** In their order. */
  readonly quotes: readonly ShownQuote[];
  readonly onMove: (id: string, by: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onClear: () => void;
  /** Copies all as a section with footnotes. */
  readonly onCopyAll: () => void;
  readonly onBack: () => void;
}

/** The tray: the quotes gathered for the document at hand, in the order in which they are to stand there. */
export function TrayView({ quotes, onMove, onRemove, onClear, onCopyAll, onBack }: Props) {
  const { copyPart, read } = useActions();
  const [dragged, setDragged] = useState<string | null>(null);
  const pressed = useRef<HTMLElement>(null);
  const move = (id: string, by: number, button: HTMLElement) => {
    pressed.current = button;
    onMove(id, by);
  };
  // A button that goes elsewhere with its quote loses the focus on the way, and is to be pressed again.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [quotes.map(({ id }) => id).join(' ')]);
  const drop = (target: number) => {
    const from = quotes.findIndex(({ id }) => id === dragged);
    if (dragged !== null && from >= 0 && from !== target) onMove(dragged, target - from);
    setDragged(null);
  };
  return (
    <View
      name="tray"
      heading={t('trayHeading')}
      onBack={onBack}
      tools={
        quotes.length > 0 && (
          <>
            <button type="button" class="action primary" data-action="copy-all" onClick={onCopyAll}>
              {t('copyAll')}
            </button>
            <button type="button" class="action" data-action="clear" onClick={onClear}>
              {t('clearTray')}
            </button>
          </>
        )
      }
    >
      {quotes.length === 0 && <p class="note">{t('trayEmpty')}</p>}
      <ol class="scroller tray-list">
        {quotes.map(({ id, words, citation, source }, at) => (
          <li
            key={id}
            class={`tray-item${dragged === id ? ' dragged' : ''}`}
            data-part="tray-item"
            draggable
            onDragStart={(event) => {
              setDragged(id);
              event.dataTransfer?.setData('text/plain', words);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              drop(at);
            }}
          >
            <QuoteText
              id={id}
              text={words}
              continued={citation.continued}
              language={citation.language}
              onCopyPart={(event) => copyPart(id, event)}
            />
            <Attribution {...citation} />
            <SourceNote source={source} words={words} language={citation.language} />
            <div class="result-actions" data-of={id}>
              <button
                type="button"
                class="action"
                data-action="up"
                aria-label={t('moveUpLabel', opening(words))}
                aria-disabled={at === 0}
                onClick={(event) => at > 0 && move(id, -1, event.currentTarget)}
              >
                {t('moveUp')}
              </button>
              <button
                type="button"
                class="action"
                data-action="down"
                aria-label={t('moveDownLabel', opening(words))}
                aria-disabled={at === quotes.length - 1}
                onClick={(event) => at < quotes.length - 1 && move(id, 1, event.currentTarget)}
              >
                {t('moveDown')}
              </button>
              <button type="button" class="action" data-action="read" onClick={() => read(id)}>
                {t('readInContext')}
              </button>
              <button
                type="button"
                class="action"
                data-action="remove"
                aria-label={t('removeLabel', opening(words))}
                onClick={() => onRemove(id)}
              >
                {t('remove')}
              </button>
            </div>
          </li>
        ))}
      </ol>
    </View>
  );
}

/** Enough of a quote to tell it from the others. */
const opening = (words: string) => words.split(' ').slice(0, 5).join(' ');

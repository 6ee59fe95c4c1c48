import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inLists, type ReadBlock } from '../core/reading/answer';
import { Attribution } from './Attribution';
import { useActions } from './actions';
import { QuoteButtons, type ShownQuote } from './QuoteCard';
import { SourceNote } from './SourceNote';
import { t } from './text';
import { View } from './View';

/** A quote with the whole answer around it. */
export interface ShownContext {
  readonly quote: ShownQuote;
  readonly blocks: readonly ReadBlock[];
  /** Ids of the first quotes of the exchanges before and behind, where there are any. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

interface Props {
  readonly context: ShownContext;
  readonly onBack: () => void;
}

/** Reading in context: the question, the whole answer with the quote marked, and the ways to its neighbours. */
export function ContextView({ context: { quote, blocks, previous, next }, onBack }: Props) {
  const { read, copyPart } = useActions();
  const current = useRef<HTMLElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: 'center' }), [quote.id]);
  const neighbour = (id: string | undefined, action: string, label: string, text: string) => (
    // Where there is no neighbour it stays focusable: it may be the button that led here.
    <button
      type="button"
      class="action"
      data-action={action}
      aria-label={label}
      aria-disabled={!id}
      onClick={() => id && read(id)}
    >
      {text}
    </button>
  );
  return (
    <View
      name="context"
      heading={quote.citation.question}
      onBack={onBack}
      tools={
        <>
          {neighbour(previous, 'previous', t('previousQuestion'), t('previous'))}
          {neighbour(next, 'next', t('nextQuestion'), t('next'))}
        </>
      }
    >
      <Attribution {...quote.citation} />
      <SourceNote source={quote.source} words={quote.words} language={quote.citation.language} whole />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys, since nothing in it takes the focus */}
      <section class="scroller answer" aria-labelledby="view-heading" tabIndex={0}>
        {inLists(blocks).map(({ kind, blocks: [first, ...others] }) =>
          kind === 'item' ? (
            <ul key={first.key}>{[first, ...others].map((block) => passagesOf('li', block))}</ul>
          ) : (
            [first, ...others].map((block) => passagesOf('p', block))
          ),
        )}
      </section>
      <div class="context-actions">
        <QuoteButtons quote={quote} primary readable={false} />
      </div>
    </View>
  );

  function passagesOf(Tag: 'p' | 'li', { key, passages, speaker }: ReadBlock) {
    return (
      <Tag key={key} dir="auto" lang={quote.citation.language || undefined}>
        {speaker && <strong>{`${speaker}: `}</strong>}
        {passages.map(({ id, text }): ComponentChildren => {
          if (id !== quote.id) return text;
          return (
            <mark key={id} ref={current} data-part="quote" data-quote={id} onCopy={(event) => copyPart(id, event)}>
              {text}
            </mark>
          );
        })}
      </Tag>
    );
  }
}

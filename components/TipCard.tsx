import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reason } from '../core/advice/choose';
import { Attribution } from './Attribution';
import type { ShownQuote } from './QuoteCard';
import { QuoteText } from './QuoteText';
import { SourceLink } from './SourceLink';
import { SourceNote } from './SourceNote';
import { type MessageName, t } from './text';

interface Props {
  readonly topic: string;
  readonly quotes: readonly Omit<ShownQuote, 'marks' | 'topics'>[];
  /** Which of the quotes is shown, and how another is. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly reasons: readonly Reason[];
  /** How the tip can be closed, apart from this page. */
  readonly choices: readonly TipChoice[];
  /** Copies a quote, or the part of it that is selected. @returns whether that worked */
  readonly onCopy: (id: string) => boolean;
  readonly onCopyPart: (id: string, event: ClipboardEvent) => void;
  /** Puts a quote, or the part of it that is selected, into the page; missing where the page has no caret. @returns what to say */
  readonly onInsert: ((id: string) => Promise<MessageName>) | undefined;
  /** Shows all quotes on the topic. */
  readonly onMore: () => void;
  /** Makes it a chip again. */
  readonly onFold: () => void;
  /** Closes it on this page. */
  readonly onClose: () => void;
}

/** A way to have fewer tips. */
export interface TipChoice {
  readonly id: string;
  readonly label: string;
  readonly onChoose: () => void;
}

/** The opened tip: one quote, whose it is, why it is offered, and what can be done with it. */
export function TipCard(props: Props) {
  const { topic, quotes, at, onAt, reasons, choices, onCopy, onCopyPart, onInsert, onMore, onFold, onClose } = props;
  const [menu, setMenu] = useState(false);
  const [status, setStatus] = useState('');
  const card = useRef<HTMLElement>(null);
  const inserting = useRef(false);
  const quote = quotes[at] ?? quotes[0];

  useEffect(() => card.current?.focus(), []);
  if (!quote) return null;

  const next = () => {
    onAt((at + 1) % quotes.length);
    setStatus('');
  };
  const insert = async (onInsert: NonNullable<Props['onInsert']>, event: MouseEvent) => {
    // Only the person may have the page changed, and once a click.
    if (!event.isTrusted || inserting.current) return;
    inserting.current = true;
    setStatus('');
    setStatus(t(await onInsert(quote.id)));
    inserting.current = false;
  };
  return (
    <article
      class="card"
      data-part="card"
      ref={card}
      tabIndex={-1}
      aria-label={t('chip', topic)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (menu) setMenu(false);
        else onFold();
      }}
    >
      <header>
        <h1>{topic}</h1>
        <button
          type="button"
          class="icon-button"
          data-action="menu"
          data-focus="home"
          aria-label={t('more')}
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          ⋯
        </button>
        <button type="button" class="icon-button" data-action="close" aria-label={t('closeTip')} onClick={onClose}>
          ×
        </button>
      </header>
      {menu && (
        <div class="choices" data-part="menu">
          <button type="button" data-action="more-topic" onClick={onMore}>
            {t('moreOnTopic', topic)}
          </button>
          {choices.map(({ id, label, onChoose }) => (
            <button key={id} type="button" data-action={`off-${id}`} onClick={onChoose}>
              {label}
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the window is low, and has nothing else to focus. */}
      <div class="body" tabIndex={0}>
        <p class="question" title={quote.citation.question} dir="auto" lang={quote.citation.language || undefined}>
          {quote.citation.question}
        </p>
        <QuoteText
          id={quote.id}
          text={quote.words}
          continued={quote.citation.continued}
          language={quote.citation.language}
          onCopyPart={(event) => onCopyPart(quote.id, event)}
        />
        <Attribution {...quote.citation} />
        <SourceNote source={quote.source} words={quote.words} language={quote.citation.language} />
        <p class="why" data-part="why">
          {t('why')}
          {whyText(reasons)}
        </p>
      </div>
      <footer>
        <button
          type="button"
          class="action primary"
          data-action="copy"
          onClick={() => setStatus(onCopy(quote.id) ? t('copied') : t('copyFailed'))}
        >
          {t('copy')}
        </button>
        {onInsert && (
          <button type="button" class="action" data-action="insert" onClick={(event) => void insert(onInsert, event)}>
            {t('insert')}
          </button>
        )}
        <SourceLink link={quote.citation.link} data-action="source" target="_blank" rel="noreferrer" />
        {quotes.length > 1 && (
          <button
            type="button"
            class="action"
            data-action="next"
            aria-label={t('nextLabel', String(at + 1), String(quotes.length))}
            onClick={next}
          >
            {t('next')} <span class="count">{`${at + 1}/${quotes.length}`}</span>
          </button>
        )}
        <p role="status">{status}</p>
      </footer>
    </article>
  );
}

/** The page's own words that led to the tip, gathered by the heading that they stand in or under. */
function whyText(reasons: readonly Reason[]): string {
  const places = new Map<string, string[]>();
  for (const { phrase, place } of reasons) {
    const isHeading = phrase.toLowerCase() === place.toLowerCase();
    places.set(place, [...(places.get(place) ?? []), ...(isHeading ? [] : [`“${phrase}”`])]);
  }
  const parts = [...places].map(([place, phrases]) => {
    if (place === '') return t('whyTop', phrases.join(', '));
    return phrases.length === 0 ? t('whyHeading', place) : t('whyUnder', phrases.join(', '), place);
  });
  return `${parts.join('; ')}.`;
}

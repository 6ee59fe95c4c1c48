import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Result, type ShownQuote } from './Result';
import { type CountedTopic, TopicList } from './TopicList';
import { t } from './text';

/** Advice for the page in the current tab, or why there is none. */
export interface PageNote {
  /** Label of the first topic, where there is advice. */
  readonly topic?: string;
  readonly quotes: readonly ShownQuote[];
  /** What to say where there are no quotes. */
  readonly note?: string;
}

interface Props {
  readonly search: (query: string) => readonly ShownQuote[];
  readonly topics: readonly CountedTopic[];
  readonly page: PageNote;
  /** Copies a quote, or the part of it that is selected. @returns whether that worked */
  readonly onCopy: (id: string) => boolean;
  readonly onCopyPart: (id: string, event: ClipboardEvent) => void;
  readonly onOpen: (quote: ShownQuote) => void;
}

const GRID = 'results';
const rowId = (index: number) => `result-${index}`;

/** The search: a box, quotes while typing, topics and the page's advice before anything is typed. */
export function Search({ search, topics, page, onCopy, onCopyPart, onOpen }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [status, setStatus] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = query.trim();
  const quotes = asked === '' ? page.quotes : search(asked);
  const nothing = asked !== '' && quotes.length === 0;

  useEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => {
    document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Read out a moment after typing ends, not on each key.
  useEffect(() => {
    if (asked === '') return setStatus('');
    counting.current = setTimeout(() => setStatus(countText(quotes.length, asked)), 400);
    return () => clearTimeout(counting.current);
  }, [asked]);

  const change = (value: string) => {
    setQuery(value);
    setActive(0);
    setKeysShown(false);
    document.scrollingElement?.scrollTo(0, 0);
  };
  const copy = (quote: ShownQuote) => {
    // Enter right behind the last letter: the count that is still to come must not take the answer's place.
    clearTimeout(counting.current);
    setStatus(onCopy(quote.id) ? t('copied') : t('copyFailed'));
  };
  const choose = (topic: string) => {
    change(`topic:${topic}`);
    box.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its Enter and arrows are its own.
    if (event.isComposing) return;
    const quote = quotes[active];
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && quotes.length > 0) setActive((active + step + quotes.length) % quotes.length);
    else if (event.key === 'Enter' && quote && event.shiftKey) onOpen(quote);
    else if (event.key === 'Enter' && quote) copy(quote);
    else if (event.key === 'Escape' && query !== '') change('');
    else if (event.key === '?' && query === '') setKeysShown(!keysShown);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <search class="search">
        <input
          ref={box}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('searchLabel')}
          aria-autocomplete="list"
          aria-haspopup="grid"
          aria-expanded={quotes.length > 0}
          aria-controls={GRID}
          {...(quotes.length > 0 ? { 'aria-activedescendant': rowId(active) } : {})}
          placeholder={t('searchPlaceholder')}
          value={query}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </search>
      <p
        class={status === '' ? 'status empty' : nothing ? 'visually-hidden' : 'status'}
        role="status"
        data-part="status"
      >
        {status}
      </p>
      {keysShown && <Keys />}
      <main>
        {asked === '' && page.topic !== undefined && <h2>{t('onThisPage', page.topic)}</h2>}
        <div id={GRID} role="grid" aria-label={t('resultsLabel')}>
          {quotes.map((quote, index) => (
            <Result
              key={quote.id}
              quote={quote}
              active={index === active}
              rowId={rowId(index)}
              onActivate={() => setActive(index)}
              onCopy={() => copy(quote)}
              onCopyPart={(event) => onCopyPart(quote.id, event)}
              onOpen={() => onOpen(quote)}
            />
          ))}
        </div>
        {asked === '' && page.note && <p class="note">{page.note}</p>}
        {nothing && (
          <div class="nothing" data-part="nothing">
            <p>{t('nothingFound', asked.length > 80 ? `${asked.slice(0, 80)}…` : asked)}</p>
          </div>
        )}
        {(asked === '' || nothing) && (
          <TopicList heading={asked === '' ? t('topics') : t('nothingFoundHint')} topics={topics} onChoose={choose} />
        )}
      </main>
    </>
  );
}

function countText(count: number, query: string): string {
  if (count === 0) return t('nothingFound', query.slice(0, 80));
  return count === 1 ? t('resultCountOne') : t('resultCount', String(count));
}

function Keys() {
  const keys: [string, string][] = [
    ['↑ ↓', t('keysMove')],
    ['Enter', t('keysCopy')],
    ['Shift Enter', t('keysOpen')],
    ['Esc', t('keysClear')],
  ];
  return (
    <dl class="keys" aria-label={t('keysLabel')}>
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

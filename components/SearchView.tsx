import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_QUERY, withoutOperator } from '../core/search/query';
import { useActions } from './actions';
import { Filters, type ShownFilter } from './Filters';
import { Home, type PageNote } from './Home';
import { Keys } from './Keys';
import type { ShownQuote } from './QuoteCard';
import { Result } from './Result';
import { type CountedTopic, TopicList } from './TopicList';
import { t } from './text';

/** What a search found. */
export interface Found {
  readonly quotes: readonly ShownQuote[];
  readonly filters: readonly ShownFilter[];
}

/** Where a person is in the list. */
export interface ListPlace {
  /** Id of the quote that the keys act on; '' for the first. */
  readonly active: string;
  /** How far the list is scrolled, in CSS pixels. */
  readonly scroll: number;
}

interface Props {
  readonly query: string;
  readonly found: Found;
  readonly place: ListPlace;
  readonly topics: readonly CountedTopic[];
  readonly recents: readonly string[];
  readonly page: PageNote;
  readonly trayCount: number;
  readonly onQuery: (query: string) => void;
  /** Takes a text that is no query. @returns whether it is one */
  readonly onDraft: (text: string) => boolean;
  readonly onPlace: (place: ListPlace) => void;
  readonly onForgetRecents: () => void;
  readonly onTray: () => void;
  readonly onWriting: () => void;
  readonly onSkeleton: () => void;
  readonly questions: number;
  readonly onAddPage: () => void;
  readonly onReadPage: () => void;
  readonly onAccess: (access: 'site' | 'all') => void;
}

const GRID = 'results';
const rowId = (index: number) => `result-${index}`;

/** The search: a box, quotes while typing; before anything is typed, what may be wanted. */
export function SearchView(props: Props) {
  const { query, found, place, topics, recents, page, trayCount, onQuery, onPlace } = props;
  const actions = useActions();
  const [keysShown, setKeysShown] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const asked = query.trim();
  const quotes = asked === '' ? page.quotes : found.quotes;
  const nothing = asked !== '' && quotes.length === 0;
  const active = Math.max(
    0,
    quotes.findIndex(({ id }) => id === place.active),
  );

  useEffect(() => {
    box.current?.focus();
    // What was there when the search was left is at hand, and typing replaces it.
    box.current?.select();
    list.current?.scrollTo(0, place.scroll);
  }, []);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const change = (value: string) => {
    // Dropped on the box, for instance: nobody types so much.
    if (value.length > LONGEST_QUERY && props.onDraft(value)) return;
    onQuery(value);
    setKeysShown(false);
    moved.current = false;
    list.current?.scrollTo(0, 0);
  };
  const activate = (index: number) =>
    onPlace({ active: quotes[index]?.id ?? '', scroll: list.current?.scrollTop ?? 0 });

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its Enter and arrows are its own.
    if (event.isComposing) return;
    if (event.key === 'Enter' && props.onDraft(query)) return event.preventDefault();
    const quote = quotes[active];
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && quotes.length > 0) {
      moved.current = true;
      activate((active + step + quotes.length) % quotes.length);
    } else if (event.key === 'Enter' && quote && event.shiftKey) actions.open(quote.id);
    else if (event.key === 'Enter' && quote && (event.ctrlKey || event.metaKey))
      (actions.insert ?? actions.copy)(quote.id);
    else if (event.key === 'Enter' && quote) actions.copy(quote.id);
    else if (event.key === 'Escape' && query !== '') change('');
    else if (event.key === '?' && query === '') setKeysShown(!keysShown);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    // The box has one line: what has more must be taken before the box joins them.
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (props.onDraft(text)) event.preventDefault();
  };
  const toggle = (filter: ShownFilter) => {
    change(filter.on ? withoutOperator(query, filter.operator) : `${query.trim()} ${filter.operator}`);
    box.current?.focus();
  };

  return (
    <>
      <search class="search">
        <input
          ref={box}
          data-focus="home"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-label={t('searchLabel')}
          aria-autocomplete="list"
          aria-haspopup="grid"
          aria-expanded={quotes.length > 0}
          aria-controls={GRID}
          {...(quotes.length > 0 ? { 'aria-activedescendant': rowId(active) } : {})}
          placeholder={t('searchPlaceholder')}
          value={query}
          onInput={(event) => change(event.currentTarget.value)}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="action tray-button" data-action="show-tray" onClick={props.onTray}>
          {t('tray')} <span class="count">{trayCount}</span>
        </button>
      </search>
      <Filters filters={asked === '' ? [] : found.filters} onToggle={toggle} />
      {keysShown && <Keys />}
      <main ref={list} onScroll={() => onPlace({ active: place.active, scroll: list.current?.scrollTop ?? 0 })}>
        {asked === '' && page.topic !== undefined && <h2>{t('onThisPage', page.topic)}</h2>}
        <div id={GRID} role="grid" aria-label={t('resultsLabel')}>
          {quotes.map((quote, index) => (
            <Result
              key={quote.id}
              quote={quote}
              active={index === active}
              rowId={rowId(index)}
              onActivate={() => activate(index)}
            />
          ))}
        </div>
        {nothing && (
          <div class="nothing" data-part="nothing">
            <p dir="auto">{t('nothingFound', shortened(asked))}</p>
            <p>{t('nothingFoundHint')}</p>
          </div>
        )}
        {asked === '' && (
          <Home
            page={page}
            recents={recents}
            onQuery={(value) => {
              change(value);
              box.current?.focus();
            }}
            onForgetRecents={props.onForgetRecents}
            onWriting={props.onWriting}
            onSkeleton={props.onSkeleton}
            questions={props.questions}
            onAddPage={props.onAddPage}
            onReadPage={props.onReadPage}
            onAccess={props.onAccess}
          />
        )}
        {(asked === '' || nothing) && (
          <TopicList
            heading={t('topics')}
            topics={topics}
            onChoose={(topic) => {
              change(`topic:${topic}`);
              box.current?.focus();
            }}
          />
        )}
      </main>
    </>
  );
}

/** Enough of a query to know it again. */
export const shortened = (query: string) => (query.length > 80 ? `${query.slice(0, 80)}…` : query);

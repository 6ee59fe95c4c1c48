import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ShownQuote } from '../../components/Result';
import { type PageNote, Search } from '../../components/Search';
import { TipSwitches } from '../../components/TipSwitches';
import { t } from '../../components/text';
import { cite } from '../../core/citation/citation';
import type { Span } from '../../core/corpus/sentences';
import { FITS } from '../../core/model';
import { lexicon, library } from '../../platform/bundled';
import { copyQuote, copyWithSource } from '../../platform/copy-quote';
import type { PageState, ReaderState } from '../../platform/messages';
import { quoteIndex } from '../../platform/search';
import { loadTipSettings, onTipSettings, setTips, setTipsOn } from '../../platform/settings';
import { currentPage, openTab } from '../../platform/tabs';
import { isOffOn, TIP_SETTINGS_FALLBACK } from '../../platform/tip-settings';

const MOST_RESULTS = 10;

const labelOf = (topic: string) => lexicon().topics.get(topic)?.label ?? topic;

function shown(id: string, marks: readonly Span[] = []): ShownQuote[] {
  const placed = library.place(id);
  if (!placed) return [];
  const topics = Object.entries(placed.quote.ratings).filter(([, rating]) => rating >= FITS);
  return [
    { id, words: placed.quote.text, citation: cite(placed), marks, topics: topics.map(([topic]) => labelOf(topic)) },
  ];
}

const search = (query: string) =>
  quoteIndex()
    .search(query, MOST_RESULTS)
    .filter(({ weak }) => !weak)
    .flatMap(({ quote, marks }) => shown(quote.id, marks));

function countedTopics() {
  const counts = new Map<string, number>();
  for (const { ratings } of library.quotes)
    for (const [topic, rating] of Object.entries(ratings))
      if (rating >= FITS) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, label: labelOf(id), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function noteOn(page: PageState | undefined | null): PageNote {
  if (page === null) return { quotes: [] };
  if (page === undefined) return { quotes: [], note: t('pageNone') };
  const topic = page.advice?.topics[0]?.id;
  if (page.advice && topic) return { topic: labelOf(topic), quotes: page.advice.quotes.flatMap(({ id }) => shown(id)) };
  const notes: Partial<Record<ReaderState, string>> = {
    'switched off': t('pageOff'),
    sensitive: t('pageSensitive'),
    'not of the field': t('pageElsewhere'),
  };
  return { quotes: [], note: notes[page.state] ?? t('pageSilent') };
}

export function Popup() {
  const [settings, setSettings] = useState(TIP_SETTINGS_FALLBACK);
  const [page, setPage] = useState<PageState | undefined | null>(null);
  const topics = useMemo(countedTopics, []);

  useEffect(() => {
    void loadTipSettings().then(setSettings);
    void currentPage().then(setPage);
    return onTipSettings(setSettings);
  }, []);

  const host = page?.host ?? '';
  return (
    <>
      <Search
        search={search}
        topics={topics}
        page={noteOn(page)}
        onCopy={(id) => {
          const placed = library.place(id);
          return placed !== undefined && copyQuote(placed);
        }}
        onCopyPart={(id, event) => {
          const placed = library.place(id);
          if (placed) copyWithSource(placed, event);
        }}
        onOpen={({ citation }) => void openTab(citation.link)}
      />
      <TipSwitches
        everywhere={settings.on}
        host={host}
        here={!isOffOn(settings, host)}
        onEverywhere={(on) => void setTips(on)}
        onHere={(on) => void setTipsOn(host, on)}
      />
    </>
  );
}

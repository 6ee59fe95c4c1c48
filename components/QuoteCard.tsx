import { useState } from 'preact/hooks';
import type { Citation } from '../core/citation/citation';
import type { Span } from '../core/corpus/sentences';
import { Attribution } from './Attribution';
import { useActions } from './actions';
import { QuoteText } from './QuoteText';
import { SourceLink } from './SourceLink';
import { type FoundAtSource, SourceNote } from './SourceNote';
import { t } from './text';

/** A quote as it is shown. */
export interface ShownQuote {
  readonly id: string;
  /** The quote's own words, without an ellipsis. */
  readonly words: string;
  readonly citation: Citation;
  readonly marks: readonly Span[];
  /** Labels of the topics that it is good for. */
  readonly topics: readonly string[];
  /** What was found when its source was visited; missing where nobody has looked. */
  readonly source?: FoundAtSource | undefined;
}

/** A click on a button leaves the caret where it is, so that typing goes on. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();

/** The quote, what it answers, who said it. */
export function QuoteBody({ quote: { id, words, citation, marks, topics, source } }: { readonly quote: ShownQuote }) {
  const { copyPart } = useActions();
  return (
    <>
      <p class="question" title={citation.question} dir="auto" lang={citation.language || undefined}>
        {citation.question}
      </p>
      <QuoteText
        id={id}
        text={words}
        continued={citation.continued}
        language={citation.language}
        marks={marks}
        onCopyPart={(event) => copyPart(id, event)}
      />
      <Attribution {...citation} />
      <SourceNote source={source} words={words} language={citation.language} />
      {topics.length > 0 && <p class="result-topics">{topics.join(' · ')}</p>}
    </>
  );
}

interface ActionProps {
  readonly quote: ShownQuote;
  /** Whether the keys act on this quote. */
  readonly primary?: boolean;
  /** Left out where the whole answer is shown already. */
  readonly readable?: boolean;
}

/** What can be done with a quote. The forms of "Copy as" open below, in the flow: nothing covers the words. */
export function QuoteButtons({ quote: { id, citation }, primary = false, readable = true }: ActionProps) {
  const { copy, copyAs, open, read, toggleTray, isInTray, insert, formats } = useActions();
  const [choosing, setChoosing] = useState(false);
  const inTray = isInTray(id);
  return (
    <>
      <div class="result-actions" data-of={id}>
        <button
          type="button"
          class={`action${primary ? ' primary' : ''}`}
          data-action="copy"
          onMouseDown={keepFocus}
          onClick={() => copy(id)}
        >
          {t('copy')}
        </button>
        <button
          type="button"
          class="action"
          data-action="copy-as"
          aria-label={t('copyAsLabel')}
          aria-expanded={choosing}
          onMouseDown={keepFocus}
          onClick={() => setChoosing(!choosing)}
        >
          {t('copyAs')}
        </button>
        {insert && (
          <button type="button" class="action" data-action="insert" onMouseDown={keepFocus} onClick={() => insert(id)}>
            {t('insert')}
          </button>
        )}
        <button
          type="button"
          class="action"
          data-action="tray"
          aria-pressed={inTray}
          onMouseDown={keepFocus}
          onClick={() => toggleTray(id)}
        >
          {inTray ? t('inTray') : t('addToTray')}
        </button>
        {readable && (
          <button type="button" class="action" data-action="read" onClick={() => read(id)}>
            {t('readInContext')}
          </button>
        )}
        <SourceLink
          link={citation.link}
          data-action="open"
          aria-label={t('openSourceLabel', citation.question)}
          onClick={(event) => {
            event.preventDefault();
            open(id);
          }}
        />
      </div>
      {choosing && (
        <fieldset class="formats" data-part="formats">
          <legend class="visually-hidden">{t('copyAsLabel')}</legend>
          {formats.map((format) => (
            <button
              key={format.id}
              type="button"
              class="action"
              data-format={format.id}
              onMouseDown={keepFocus}
              onClick={() => copyAs(id, format.id)}
            >
              {format.label}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

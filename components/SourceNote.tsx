import type { ComponentChildren } from 'preact';
import { type WordChange, wordDiff } from '../core/citation/word-diff';
import { dayOf } from './day';
import { t } from './text';

/** What was found of a quote when its source was visited. */
export interface FoundAtSource {
  readonly state: 'unchanged' | 'changed' | 'gone';
  /** When that was: ISO 8601. */
  readonly at: string;
  /** The words that stand there now, where they have changed. */
  readonly now?: string | undefined;
}

interface Props {
  /** Missing where nobody has looked. */
  readonly source: FoundAtSource | undefined;
  /** The quote's own words. */
  readonly words: string;
  /** BCP 47 tag of their language, or ''. */
  readonly language: string;
  /** Whether to say that all is as it was, too. */
  readonly whole?: boolean;
}

/** What was found when the source was visited: quietly, and in a list of quotes only what a reader must know. */
export function SourceNote({ source, words, language, whole = false }: Props) {
  if (!source || (source.state === 'unchanged' && !whole)) return null;
  const day = dayOf(source.at);
  if (source.state === 'changed' && source.now !== undefined)
    return (
      <details class="source-note" data-part="source-note">
        <summary>{t('sourceChanged', day)}</summary>
        <p dir="auto" lang={language || undefined}>
          {changesIn(wordDiff(words, source.now))}
        </p>
      </details>
    );
  const texts = { unchanged: t('sourceUnchanged', day), changed: t('sourceChanged', day), gone: t('sourceGone', day) };
  return (
    <p class="source-note" data-part="source-note">
      {texts[source.state]}
    </p>
  );
}

function changesIn(changes: readonly WordChange[]): ComponentChildren {
  return changes.map(({ kind, text }, at) => {
    const space = at > 0 && ' ';
    const key = `${at} ${kind}`;
    if (kind === 'same') return [space, text];
    return [space, kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>];
  });
}

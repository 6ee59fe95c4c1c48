import { useId } from 'preact/hooks';
import type { PackInfo } from '../../core/model';
import { t } from '../text';

/** What a pack file would change. */
export interface ShownDifference {
  /** False where the library has no pack of this id. */
  readonly isUpdate: boolean;
  /** Titles of interviews. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Revision that the library has. */
  readonly before?: number | undefined;
}

interface Props {
  readonly info: PackInfo;
  readonly interviews: number;
  readonly quotes: number;
  readonly difference: ShownDifference;
  readonly canAdd: boolean;
  readonly onAdd: () => void;
  readonly onDiscard: () => void;
}

/** The preview of a pack file: from whom it is, its licence, and what it would change in the library. */
export function PackCard({ info, interviews, quotes, difference, canAdd, onAdd, onDiscard }: Props) {
  const { isUpdate, added, changed, removed, unchanged, before } = difference;
  const same = isUpdate && added.length + changed.length + removed.length === 0;
  const heading = useId();
  const list = (part: string, label: string, titles: readonly string[]) =>
    titles.length > 0 && (
      <details data-part={part}>
        <summary>{label}</summary>
        <ul>
          {titles.map((title) => (
            <li key={title} dir="auto">
              {title}
            </li>
          ))}
        </ul>
      </details>
    );
  return (
    <article class="candidate" data-part="pack" aria-labelledby={heading}>
      <h3 id={heading} dir="auto">
        {info.title}
      </h3>
      <p>{t('packCounts', String(interviews), String(quotes), String(info.revision))}</p>
      <dl class="facts">
        {(
          [
            ['packAttribution', info.attribution],
            ['packLicenceLabel', info.licence],
            ['packSourceLabel', info.source],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd dir="auto">{value || t('packUntold')}</dd>
          </div>
        ))}
      </dl>
      {isUpdate && before !== undefined && (
        <p class={info.revision < before ? 'problem' : 'hint'}>
          {t(info.revision < before ? 'packOlder' : 'packUpdates', String(before))}
        </p>
      )}
      {isUpdate && unchanged > 0 && <p class="hint">{t('packUnchanged', String(unchanged))}</p>}
      {list('added', t('packAdded', String(added.length)), added)}
      {list('changed', t('packChanged', String(changed.length)), changed)}
      {list('removed', t('packRemoved', String(removed.length)), removed)}
      <p class="candidate-actions">
        <button
          type="button"
          class="action primary"
          data-action="add"
          aria-disabled={!canAdd}
          onClick={() => canAdd && onAdd()}
        >
          {t(isUpdate ? 'updatePack' : 'addPack')}
        </button>
        <button type="button" class="action" data-action="discard" onClick={onDiscard}>
          {t('discard')}
        </button>
        {same && <span class="hint">{t('packSame')}</span>}
        {!canAdd && <span class="hint">{t('privateNoAdding')}</span>}
      </p>
    </article>
  );
}

import { useState } from 'preact/hooks';
import { t } from '../text';

/** A collection as it is offered. */
export interface ShownCollection {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  /** Address, or name of the file that the list is from. */
  readonly source: string;
  readonly listed: readonly {
    readonly address: string;
    readonly label: string;
    /** Whether the library has it. */
    readonly there: boolean;
  }[];
}

interface Props {
  readonly collections: readonly ShownCollection[];
  readonly canFetch: boolean;
  /**
   * Asks for the chosen ones, after the person has confirmed their hosts.
   * @param confirmed to be called then: what was chosen is no longer
   */
  readonly onFetch: (collection: string, addresses: readonly string[], confirmed: () => void) => void;
}

/** The known collections: lists of names and addresses, of which the person chooses what the browser is to fetch. */
export function CollectionList({ collections, canFetch, onFetch }: Props) {
  return (
    <>
      {collections.map((collection) => (
        <OneCollection key={collection.id} collection={collection} canFetch={canFetch} onFetch={onFetch} />
      ))}
    </>
  );
}

interface OneProps extends Omit<Props, 'collections'> {
  readonly collection: ShownCollection;
}

function OneCollection({ collection: { id, title, licence, source, listed }, canFetch, onFetch }: OneProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const there = listed.filter((one) => one.there).length;
  const fresh = listed.filter((one) => !one.there).map(({ address }) => address);
  const toggle = (address: string) => {
    const next = new Set(chosen);
    if (!next.delete(address)) next.add(address);
    setChosen(next);
  };
  const ready = canFetch && chosen.size > 0;
  return (
    <details class="collection" data-collection={id}>
      <summary>
        <span dir="auto">{title}</span>{' '}
        <span class="count">{t('collectionCount', String(there), String(listed.length))}</span>
      </summary>
      <p class="hint">
        <span dir="auto">{licence}</span> <bdi>{source}</bdi>
      </p>
      <p class="candidate-actions">
        <button type="button" class="action" data-action="choose-all" onClick={() => setChosen(new Set(fresh))}>
          {t('chooseNew', String(fresh.length))}
        </button>
        <button type="button" class="action" data-action="choose-none" onClick={() => setChosen(new Set())}>
          {t('chooseNone')}
        </button>
        <button
          type="button"
          class="action primary"
          data-action="fetch"
          aria-disabled={!ready}
          onClick={() => {
            if (!ready) return;
            onFetch(id, [...chosen], () => setChosen(new Set()));
          }}
        >
          {t('fetchChosen', String(chosen.size))}
        </button>
        {!canFetch && <span class="hint">{t('privateNoAdding')}</span>}
      </p>
      <ul class="listed">
        {listed.map(({ address, label, there: isThere }) => (
          <li key={address}>
            <label title={address}>
              <input type="checkbox" checked={chosen.has(address)} onChange={() => toggle(address)} />
              <span dir="auto">{label}</span> {isThere && <span class="count">{t('inLibrary')}</span>}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

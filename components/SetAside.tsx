import { useState } from 'preact/hooks';
import { dayOf } from './day';
import { type MessageName, t } from './text';

/** A thing of which something could not be read, and was set aside. */
export interface ShownSetAside {
  /** The key under which it is stored. */
  readonly key: string;
  /** The originals, the latest last; `at` is an ISO 8601 time, or '' where that is not known. */
  readonly originals: readonly { readonly at: string; readonly why: 'damaged' | 'newer' }[];
}

interface Props {
  readonly things: readonly ShownSetAside[];
  readonly onSave: (key: string) => void;
  readonly onForget: (key: string) => void;
}

const NAMES: Readonly<Record<string, MessageName>> = {
  tips: 'kept_tips',
  copy: 'kept_copy',
  tray: 'kept_tray',
  'recent searches': 'kept_recents',
  'exported packs': 'kept_exported',
  'library revision': 'kept_revision',
};

const nameOf = (key: string): string => {
  const name = NAMES[key];
  return name ? t(name) : key;
};

/** What was set aside, to be saved or forgotten; nothing where there is nothing. */
export function SetAside({ things, onSave, onForget }: Props) {
  const [forgotten, setForgotten] = useState('');
  // Said where it was, since the buttons go with it.
  const done = things.some(({ key }) => key === forgotten) ? '' : forgotten;
  if (things.length === 0 && done === '') return null;
  return (
    <section aria-labelledby="set-aside" data-part="set-aside">
      <h2 id="set-aside">{t('setAsideHeading')}</h2>
      {things.length > 0 && <p class="hint">{t('setAsideHint')}</p>}
      {things.map(({ key, originals }) => (
        <div key={key} data-set-aside={key}>
          <h3>{nameOf(key)}</h3>
          {originals.map(({ at, why }, place) => (
            <p key={`${place} ${at}`} class="hint">
              {t(why === 'newer' ? 'setAsideNewer' : 'setAsideDamaged')} {dayOf(at)}
            </p>
          ))}
          <p>
            <button
              type="button"
              class="action"
              data-action="save-set-aside"
              aria-label={`${t('setAsideSave')}: ${nameOf(key)}`}
              onClick={() => onSave(key)}
            >
              {t('setAsideSave')}
            </button>{' '}
            <button
              type="button"
              class="action"
              data-action="forget-set-aside"
              aria-label={`${t('setAsideForget')}: ${nameOf(key)}`}
              onClick={() => {
                setForgotten(key);
                onForget(key);
              }}
            >
              {t('setAsideForget')}
            </button>
          </p>
        </div>
      ))}
      <p role="status" class="hint">
        {done && t('setAsideForgotten', nameOf(done))}
      </p>
    </section>
  );
}

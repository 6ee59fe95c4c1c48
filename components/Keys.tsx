import { t } from './text';

/** The keys of the search box. */
export function Keys() {
  const keys: [string, string][] = [
    ['↑ ↓', t('keysMove')],
    ['Enter', t('keysCopy')],
    ['Shift Enter', t('keysOpen')],
    ['Ctrl Enter', t('keysInsert')],
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

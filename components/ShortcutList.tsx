import { t } from './text';

/** A shortcut as the browser has it now. */
export interface ShownShortcut {
  readonly what: string;
  /** Its keys, or '' where none are assigned. */
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly ShownShortcut[];
  /** Opens the browser's own page for them. */
  readonly onChange: () => void;
}

/** The shortcuts with their actual keys, and the way to change them. */
export function ShortcutList({ shortcuts, onChange }: Props) {
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('settingsShortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ what, keys }) => (
          <div key={what} data-part="shortcut">
            <dt>{what}</dt>
            <dd>{keys === '' ? t('shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {shortcuts.some(({ keys }) => keys === '') && <p class="hint">{t('shortcutNoneHint')}</p>}
      <button type="button" class="action" data-action="shortcuts" onClick={onChange}>
        {t('shortcutChange')}
      </button>
    </section>
  );
}

import { useState } from 'preact/hooks';
import { CopyForm } from '../../components/CopyForm';
import { ShortcutList } from '../../components/ShortcutList';
import { type MessageName, t } from '../../components/text';
import { cite } from '../../core/citation/citation';
import { FORMATS, type FormatId } from '../../core/citation/formats';
import { fillTemplate, TEMPLATE_FIELDS, unknownFields } from '../../core/citation/template';
import { library } from '../../platform/bundled';
import { contentFor } from '../../platform/copy-quote';
import { type CopySettings, copySettings } from '../../platform/copy-settings';
import { openShortcutPage, type Shortcut } from '../../platform/shortcuts';
import { FORMAT_NAMES } from '../app/format-names';

const SHORTCUTS: Readonly<Record<string, MessageName>> = {
  _execute_action: 'shortcutPopup',
  _execute_sidebar_action: 'shortcutPanel',
  'open-side-panel': 'shortcutPanel',
  'advise-page': 'shortcutPage',
  'advise-writing': 'shortcutWriting',
};

interface Props {
  readonly copying: CopySettings;
  readonly shortcuts: readonly Shortcut[];
}

/** What a copy of a quote of the library looks like as text. */
function previewOf(settings: CopySettings): string {
  const [quote] = library.quotes;
  const placed = quote && library.place(quote.id);
  if (!placed) return '';
  const citation = cite(placed);
  if (settings.format === 'template') {
    const filled = fillTemplate(settings.template, citation);
    if ('problem' in filled) return t('settingsTooLong', String(filled.length), String(filled.limit));
  }
  return contentFor(citation, settings).text;
}

/** The settings. They are saved as one types. */
export function Options({ copying, shortcuts }: Props) {
  const [settings, setSettings] = useState(copying);
  const [saved, setSaved] = useState('');
  const set = (changed: Partial<CopySettings>) => {
    setSettings((now) => ({ ...now, ...changed }));
    setSaved('');
    void copySettings
      .change((now) => ({ ...now, ...changed }))
      .then(
        () => setSaved(t('settingsSaved')),
        () => setSaved(t('settingsNotSaved')),
      );
  };
  return (
    <>
      <h1>{t('settingsTitle')}</h1>
      <CopyForm
        formats={[
          { id: 'both', label: t('format_both') },
          ...(Object.keys(FORMATS) as FormatId[]).map((id) => ({ id, label: t(FORMAT_NAMES[id]) })),
        ]}
        format={settings.format}
        template={settings.template}
        fields={TEMPLATE_FIELDS}
        unknown={unknownFields(settings.template)}
        preview={previewOf(settings)}
        onFormat={(id) => set({ format: id as CopySettings['format'] })}
        onTemplate={(template) => set({ template })}
      />
      <p role="status" class="hint" data-part="saved">
        {saved}
      </p>
      <ShortcutList
        shortcuts={shortcuts.map(({ name, keys }) => ({ what: t(SHORTCUTS[name] ?? 'shortcutPopup'), keys }))}
        onChange={() => void openShortcutPage()}
      />
    </>
  );
}

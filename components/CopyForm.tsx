import { t } from './text';

interface Option {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly formats: readonly Option[];
  readonly format: string;
  readonly template: string;
  /** Names of the fields that a template may have. */
  readonly fields: readonly string[];
  /** Fields that the template names and that do not exist. */
  readonly unknown: readonly string[];
  /** What a copy of a sample quote looks like, or what is wrong with the template. */
  readonly preview: string;
  readonly onFormat: (id: string) => void;
  readonly onTemplate: (template: string) => void;
}

/** How quotes are copied: the form that Enter gives, and the person's own template with a live preview. */
export function CopyForm({ formats, format, template, fields, unknown, preview, onFormat, onTemplate }: Props) {
  return (
    <section aria-labelledby="copying">
      <h2 id="copying">{t('settingsCopy')}</h2>
      <label class="field">
        <span>{t('settingsFormat')}</span>
        <select data-setting="format" value={format} onChange={(event) => onFormat(event.currentTarget.value)}>
          {formats.map(({ id, label }) => (
            <option key={id} value={id} selected={id === format}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('settingsTemplate')}</span>
        <textarea
          data-setting="template"
          rows={5}
          spellcheck={false}
          aria-describedby="template-fields template-unknown"
          value={template}
          onInput={(event) => onTemplate(event.currentTarget.value)}
        />
      </label>
      <p id="template-fields" class="hint">
        {t('settingsFields', fields.map((field) => `{${field}}`).join(' '))}
      </p>
      <p id="template-unknown" class="problem" role="status" data-part="unknown">
        {unknown.length > 0 && t('settingsUnknown', unknown.map((field) => `{${field}}`).join(' '))}
      </p>
      <h3>{t('settingsPreview')}</h3>
      <pre class="preview" data-part="preview" dir="auto">
        {preview}
      </pre>
    </section>
  );
}

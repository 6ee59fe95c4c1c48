import { FORMATS, type FormatId } from '../core/citation/formats';
import { TEMPLATE_FALLBACK } from '../core/citation/template';
import { stored } from './stored';
import type { Declaration } from './stored-form';

/** How quotes are copied. */
export interface CopySettings {
  /** The form that Enter and "Copy" give; `both` is Markdown for text editors and rich text for rich ones. */
  readonly format: FormatId | 'both';
  /** The person's own template. */
  readonly template: string;
}

export function readCopySettings(raw: unknown): CopySettings {
  const { format, template } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  return {
    format: typeof format === 'string' && Object.hasOwn(FORMATS, format) ? (format as FormatId) : 'both',
    template: typeof template === 'string' ? template : TEMPLATE_FALLBACK,
  };
}

export const COPY_SETTINGS: Declaration<CopySettings> = {
  area: 'local',
  key: 'copy',
  version: 1,
  read: readCopySettings,
};

/** How the person wants quotes copied, kept across restarts. */
export const copySettings = stored(COPY_SETTINGS);

/** Changes how quotes are copied. */
export const setCopying = (changed: Partial<CopySettings>) => copySettings.change((now) => ({ ...now, ...changed }));

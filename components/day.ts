import { t } from './text';

/** A day in the words of the interface, as the person's clock has it. */
export function dayOf(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  // English here is British.
  const language = t('language') === 'en' ? 'en-GB' : t('language');
  return time.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
}

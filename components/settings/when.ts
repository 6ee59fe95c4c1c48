import { t } from '../text';

/** A day and time as people write them. @param at in milliseconds since 1970 */
export const dayAndTime = (at: number) =>
  new Date(at).toLocaleString(t('language'), { dateStyle: 'medium', timeStyle: 'short' });

export const day = (at: number) => new Date(at).toLocaleDateString(t('language'), { dateStyle: 'medium' });

export const time = (at: number) => new Date(at).toLocaleTimeString(t('language'), { timeStyle: 'short' });

import { type MessageName, t } from '../text';

/** A number of things in words. */
export const counted = (one: MessageName, many: MessageName, count: number) =>
  count === 1 ? t(one) : t(many, String(count));

export const countedQuotes = (count: number) => counted('resultCountOne', 'resultCount', count);
export const countedInterviews = (count: number) => counted('interviewCountOne', 'interviewCount', count);

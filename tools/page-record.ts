import type { PageRecord } from '../core/outline/from-record';

/** A page of a batch, with the id that its answer carries. */
export interface NamedPage extends PageRecord {
  readonly id: string;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * Reads one line of a batch of pages.
 * @returns the page, or what is wrong with the line, with the page's id where that could be read
 */
export function readPageRecord(line: string): NamedPage | { readonly id?: string; readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'the line is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { error: 'the line is not an object' };
  const { id, title, headings, paragraphs, language } = value as Record<string, unknown>;
  if (typeof id !== 'string') return { error: '“id” must be a text' };
  if (title !== undefined && typeof title !== 'string') return { id, error: '“title” must be a text' };
  if (headings !== undefined && !isTexts(headings)) return { id, error: '“headings” must be a list of texts' };
  if (!isTexts(paragraphs)) return { id, error: '“paragraphs” must be a list of texts' };
  return {
    id,
    title: title ?? '',
    headings: headings ?? [],
    paragraphs,
    ...(typeof language === 'string' ? { language } : {}),
  };
}

import { hash } from '../corpus/hash';
import type { Citation } from './citation';

/** How many hexadecimal digits tell the quotes of one mentor apart. */
const DIGITS = 4;

/** Letters that Unicode does not take apart into an ASCII letter and an accent. */
const ASCII: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** The last word of a name in lower-case ASCII; titles behind a comma are none of it. */
function surname(name: string): string {
  const words = (name.split(',')[0] ?? '').trim().split(/\s+/);
  const letters = (words.at(-1) ?? '').normalize('NFKD').toLowerCase();
  return letters.replace(/[^a-z0-9]/g, (character) => ASCII[character] ?? '');
}

/**
 * A name for a quote that people can read and that stays the same: the surname of its mentor and a few digits of
 * a hash, for example `bernhardsson-1a2b`. Footnotes and bibliographies call the quote by it.
 * @returns lower-case ASCII letters, digits and a hyphen
 */
export function labelOf({ mentor, url, text }: Pick<Citation, 'mentor' | 'url' | 'text'>): string {
  const digits = hash(`${url}\n${text}`).slice(0, DIGITS);
  return `${surname(mentor) || 'source'}-${digits}`;
}

import type { Mentor } from '../../model';
import { hash } from '../hash';

/** Id of the pack that holds what a person adds from pages and files. */
export const OWN_PACK = 'mine';

/** Characters of mentors' names in an id. */
const LONGEST_NAMES = 60;

/** Letters and digits of names, with hyphens between words, as ids of packs may have them. */
function namesOf(mentors: readonly Mentor[]): string {
  const names = mentors
    .map(({ name }) => name)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return [...names]
    .slice(0, LONGEST_NAMES)
    .join('')
    .replace(/^-+|-+$/g, '');
}

/**
 * The id of an interview that a person adds: the same each time that the same is added.
 * @param source the address that it is from, or its text where it has none
 */
export const ownId = (mentors: readonly Mentor[], source: string): string =>
  `${OWN_PACK}:${[namesOf(mentors), hash(source)].filter(Boolean).join('-')}`;

/** An address without what only the browser or a tracker wants; '' where it is none that begins with http:// or https://. */
export function sourceAddress(address: string): string {
  if (!/^\s*https?:\/\//i.test(address) || !URL.canParse(address)) return '';
  const url = new URL(address);
  url.username = '';
  url.password = '';
  // Some pages name themselves behind the "#".
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid)$/.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** A BCP 47 tag in its usual spelling; '' where it is none. */
export function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

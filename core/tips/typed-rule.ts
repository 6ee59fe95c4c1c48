import { placeOf, type TipRule } from './rules';

/** What a person has written to make a rule. */
export interface TypedRule {
  /** A host or a whole address, as it was typed or pasted. */
  readonly site: string;
  /** A folder or a page of the site; '' for all of it, or where `site` says it. */
  readonly path: string;
  /** With subdomains, and with all that is in the folder. */
  readonly below: boolean;
}

/** Why it makes no rule. */
export type TypedProblem = 'nothing' | 'no site' | 'not web' | 'star' | 'no path';

type Target = Pick<TipRule, 'host' | 'path' | 'below'>;

/** Longer is no name of a host. */
const LONGEST_HOST = 253;

/** What the browser makes of names in any script, or numbers. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$|^\[[0-9a-f:.]+\]$/;

/**
 * What a person has written, as the target of a rule: "Wiki.Example.com", "https://wiki.example.com/hiring?x=1" and
 * "bücher.example" alike. A star in front means subdomains.
 */
export function ruleFromTyped({ site, path, below }: TypedRule): Target | { readonly problem: TypedProblem } {
  const typed = site.trim();
  if (typed === '') return { problem: 'nothing' };
  const hasStar = /^(?:[a-z]+:\/\/)?\*\./i.test(typed);
  const plain = hasStar ? typed.replace('*.', '') : typed;
  if (/^[^/?#]*\*/.test(plain.replace(/^[a-z]+:\/\//i, ''))) return { problem: 'star' };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(plain) && !/^https?:\/\//i.test(plain)) return { problem: 'not web' };
  // Names of pages that are no web addresses, as "about:blank"; a number behind the colon is a port.
  if (/^[a-z][a-z0-9+-]*:(?!\/\/|\d)/i.test(plain)) return { problem: 'not web' };
  const address = parsed(/^https?:\/\//i.test(plain) ? plain : `https://${plain.replace(/^\/+/, '')}`);
  const host = address?.hostname.replace(/\.$/, '') ?? '';
  if (!address || host.length > LONGEST_HOST || !HOST.test(host)) return { problem: 'no site' };
  const folder = path.trim();
  const at = folder === '' ? address : parsed(folder.replace(/^(?:https?:\/\/[^/]*)?\/*/i, '/'), `https://${host}`);
  if (!at) return { problem: 'no path' };
  const all = below || hasStar;
  const place = placeOf(at.href);
  if (place.page === '/') return { host, path: '', below: all };
  return { host, path: all ? asFolder(place.path) : place.page, below: all };
}

/** A folder as rules have it; that of a page is all that is below its address. */
const asFolder = (path: string) => (path === '/' ? '' : `${path.replace(/\/+$/, '')}/`);

function parsed(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

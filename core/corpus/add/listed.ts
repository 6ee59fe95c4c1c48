/** An address in a list of interviews, with what the list says of it. */
export interface Listed {
  readonly address: string;
  /** Mostly the mentor's name; '' where the list has none. */
  readonly name: string;
  /** ISO 8601 date, or ''. */
  readonly date: string;
}

/** A list of interviews that can be fetched: names and addresses, no texts. */
export interface Collection {
  /** Id of the pack that they go into, too. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** Who holds the rights, where a page does not say it. */
  readonly rights: string;
  readonly listed: readonly Listed[];
}

/** Addresses of a longer list would keep a browser busy for hours, and a site as well. */
export const MOST_LISTED = 2_000;

const ADDRESS = /https?:\/\/[^\s<>"'`|,;)\]]+/g;
const DATE = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/;

/**
 * Finds the addresses in a text of any form: a line each, a table, Markdown, or a page's source. What else stands in the
 * line of an address, before it or else behind it, is its name.
 * @returns each address once, in their order; at most {@link MOST_LISTED}
 */
export function readListed(text: string): Listed[] {
  const found = new Map<string, Listed>();
  for (const line of text.split(/\r?\n/)) {
    let from = 0;
    for (const match of line.matchAll(ADDRESS)) {
      const before = line.slice(from, match.index);
      from = match.index + match[0].length;
      const address = tidied(match[0]);
      if (address === null || found.has(address)) continue;
      const around = nameIn(before) || nameIn(line.slice(from).replace(ADDRESS, ''));
      found.set(address, { address, name: around, date: DATE.exec(line)?.[0] ?? '' });
      if (found.size >= MOST_LISTED) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** An address as it is asked for: without what leads to a place in the page. */
function tidied(text: string): string | null {
  const found = text.replace(/[.:!?*_]+$/, '');
  if (!URL.canParse(found)) return null;
  const url = new URL(found);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** Words of a line without dates, marks of lists and tables, and brackets. */
const nameIn = (text: string) =>
  text
    .replace(new RegExp(DATE, 'g'), ' ')
    .replace(/<[^>]*>|[|<>"'`[\](){}*_#=\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .slice(0, 100);

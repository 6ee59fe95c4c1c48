/** A page by its place, as rules are about it. */
export interface Place {
  readonly host: string;
  /** Path of its address, without query: `/wiki/hiring`. */
  readonly path: string;
  /** All behind the host that tells it from other pages, as {@link placeOf} has it. */
  readonly page: string;
}

/** What a person wants about tips in one place, for a time or for good. */
export interface TipRule {
  /** `on` lifts a rule that reaches further, or lets tips onto a site where they never are by themselves. */
  readonly tips: 'off' | 'on';
  /** '' for every page. */
  readonly host: string;
  /** With `below` a folder with `/` at its end, or '' for the whole site. Without it a page as {@link placeOf} has it, or ''. */
  readonly path: string;
  /** Whether it is also for subdomains, and for all that is in the folder. */
  readonly below: boolean;
  /** When it was made and when it ends, in milliseconds since 1970; null for good. */
  readonly since: number;
  readonly until: number | null;
}

/**
 * The place of an address. The part behind `#` counts where it names a page of its own ("#/settings"), and the dot that may
 * end a full name does not: it leads to the same site.
 */
export function placeOf(address: string): Place {
  const { hostname, pathname, search, hash } = new URL(address);
  return {
    host: hostname.replace(/\.$/, ''),
    path: pathname,
    page: pathname + search + (/^#[!/]/.test(hash) ? hash : ''),
  };
}

/** Whether a rule is for a place, at any time. */
export const isFor = ({ host, path, below }: TipRule, place: Place) =>
  host === '' ||
  ((place.host === host || (below && place.host.endsWith(`.${host}`))) &&
    (path === '' || (below ? `${place.path}/`.startsWith(path) : place.page === path)));

/** How near a rule is to the places that it is for. Those for every page come before all, since they are meant so. */
const nearness = ({ host, path, below }: TipRule) =>
  host === ''
    ? Number.POSITIVE_INFINITY
    : (path === '' || below ? 0 : 1e6) + path.length * 1e3 + host.length + (below ? 0 : 0.5);

/** The rule that decides on a place now: the nearest, and of several the latest. Undefined where there is none. */
export function ruleFor(rules: readonly TipRule[], place: Place, now: number): TipRule | undefined {
  let decides: TipRule | undefined;
  for (const rule of rules)
    if (isLive(rule, now) && isFor(rule, place) && !(decides && nearness(rule) < nearness(decides))) decides = rule;
  return decides;
}

/** That one page gets no tips any more. */
export const closingOf = ({ host, page }: Place): Omit<TipRule, 'since'> => ({
  tips: 'off',
  host,
  path: page,
  below: false,
  until: null,
});

/** How long a pause everywhere may be. */
export type PauseLength = 'hour' | 'today';

/** Whether a rule still holds. */
export const isLive = ({ until }: TipRule, now: number) => until === null || until > now;

/** Why nothing is read or offered on a site: what people do there is nobody else's business. */
export type SiteKind = 'bank' | 'health' | 'mail' | 'chat' | 'government' | 'private';

/** Hosts by kind. Each stands for itself and all hosts below it. */
export type SiteList = Readonly<Partial<Record<SiteKind, readonly string[]>>>;

/**
 * What a name tells by itself. Where a name may mean either, it counts as what must not be read: a missed tip costs
 * little, a bank's page that was read a lot. These go into the script on every page, so they are few and short; single
 * hosts belong into `data/sites/`.
 */
const RULES: readonly (readonly [SiteKind, RegExp])[] = [
  // Addresses (IPv6 in brackets), names without a dot, and endings that the public directory of names does not have.
  // Among them are .test, which developers use at home, and .onion, where nobody expects to be read.
  // Also what ends with a dot, as full names may: Firefox does not take it for the host that the manifest excludes.
  ['private', /^[^.]*$|\.$|\b(?:\d+|local|localhost|internal|private|intranet|corp|home|lan|test|onion|arpa)$/],
  // As an ending of states: .gov, .gov.uk, .gov.bc.ca. Not gov.capital, not go.dev.
  ['government', /(?:^|\.)(?:(?:f?gov|gouv|gob|govt|gub|mil|go|gv)(?:\.[a-z]{2}){0,2}|gc\.ca|admin\.ch|bund\.de)$/],
  // Other collections are called banks too; the World Bank keeps nobody's money and publishes data.
  [
    'bank',
    /(?<!(?:data|daten|world|word|food|blood|river|tree|prop|gene?|drug|bio|bur|image|question|prompt|knowledge)-?)bank(?:ing)?\b|bankof|sparkasse|spare?bank|\bbanc[ao]|banco\b|banque(?!t)|banka\b|credit-?union|fcu\b/,
  ],
  // Not "clinical", which is a field of research, and not "hospitality".
  [
    'health',
    /\bpatient|mychart|\bmyhealth|tele-?(?:health|med)|clini(?:cs?|que|ca)\b|klinik|hospital(?!i)|spital\b|hopital|krankenhaus|ziekenhuis|pharmacy\b|apoth?e[ek]|\bnhs\b|\bmedicare\b/,
  ],
  // The first label alone: mail.example.com is where one reads mail, email-marketing.example.com is not.
  ['mail', /^(?:www\.)?(?:(?:web|e|my)?mail\d*|owa|outlook|exchange|correo|poczta|zimbra|roundcube)\.|\bwebmail\b/],
  ['chat', /^(?:www\.)?(?:(?:web)?chat|meet|messenger|mattermost|rocketchat|zulip)\./],
];

/**
 * The kind of a site, as its name alone tells it; undefined where it tells none.
 * @param host as browsers give it (`location.hostname`): in small letters, IPv4 normalised, IPv6 in brackets
 */
export const neverByName = (host: string): SiteKind | undefined => RULES.find(([, rule]) => rule.test(host))?.[0];

/** The kind under which a host is listed, by itself or by a host above it; undefined where it is not. */
export function kindIn(list: SiteList, host: string): SiteKind | undefined {
  // With a dot before both, what merely ends in the same letters is no match. The dot after a full name is no part of it.
  const name = `.${host.replace(/\.$/, '')}`;
  const kinds = Object.keys(list) as SiteKind[];
  return kinds.find((kind) => list[kind]?.some((listed) => name.endsWith(`.${listed}`)));
}

/** The kind of a site on which nothing is ever read or offered, by its name or a list; undefined for all others. */
export const neverKind = (host: string, list: SiteList): SiteKind | undefined =>
  kindIn(list, host) ?? neverByName(host);

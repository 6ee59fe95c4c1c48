import type { Interview, Mentor, Outline } from '../../model';
import { dateIn } from './dates';
import type { Draft } from './draft';
import { isPerson, isRole, mentorInHeading, mentorInText, mentorInTitle, namesIn, roleIn } from './people';
import { linesOf, type Piece } from './piece';

/** What is known of an interview beside its exchanges. */
export type About = Pick<Interview, 'mentors' | 'date' | 'language' | 'rights'> & { readonly hosts: readonly Mentor[] };

/** Blocks from the top in which a date is the document's. */
const TOP = 15;

/** Characters of a text that may introduce somebody. */
const INTRODUCTION = 6000;

/** Tells who answers and asks, when it was published, and whose the rights are. */
export function aboutOf(outline: Outline, draft: Draft, notes: ReadonlyMap<string, string>): About {
  const titles = titlesOf(outline);
  const introduction = introductionOf(outline, draft);
  const roleOf = (name: string) => notes.get(name) ?? roleFrom(titles, introduction, name);
  const named = draft.guests.filter((name) => name !== 'A');
  const answering =
    named.length > 0 ? named.map((name) => ({ name, role: roleOf(name) })) : [someone(outline, titles, introduction)];
  return {
    mentors: answering,
    hosts: draft.hosts.map((name) => ({ name, role: roleOf(name) })),
    date: dateOf(outline),
    language: outline.language,
    rights: rightsOf(outline),
  };
}

/** What a document is called: its headings before the first exchange, then its title without the name of the site. */
export function titlesOf({ title, blocks, meta }: Outline): string[] {
  const headings = blocks.filter(({ kind, level, beside }) => kind === 'heading' && level <= 3 && beside === undefined);
  const above = blocks.filter(({ kind, level, beside }) => kind === 'heading' && level === 1 && beside !== undefined);
  const site = meta?.site ?? '';
  const parts = title.split(/\s+[|·•»]\s+/);
  const own = site === '' ? parts : parts.filter((part) => part.toLowerCase() !== site.toLowerCase());
  const bare = own.map((part) =>
    site !== '' && part.endsWith(site) ? part.slice(0, -site.length).replace(/[\s–—-]+$/, '') : part,
  );
  return [...headings.slice(0, 4), ...above]
    .map(({ text }) => text)
    .concat(bare)
    .filter(Boolean);
}

/** A text in the lines that its document has. */
const inLines = (piece: Piece) =>
  linesOf(piece)
    .map(({ start, end }) => piece.text.slice(start, end).trim())
    .join('\n');

function introductionOf({ meta, blocks }: Outline, { exchanges, left }: Draft): string {
  const first = exchanges[0]?.question[0]?.at ?? 0;
  const before = left.filter(({ at, kind }) => at <= first && kind !== 'heading').map(inLines);
  const behind = left.filter(({ at, kind }) => at > first && kind !== 'heading').map(inLines);
  const spoken = exchanges
    .slice(0, 5)
    .flatMap(({ question, answer }) => [...question, ...answer.map(({ piece }) => piece)]);
  const aside = blocks.filter(({ beside }) => beside === 'site').map(({ text }) => text);
  const all = [...before, meta?.description ?? '', ...spoken.map(({ text }) => text), ...behind, ...aside];
  return all.join('\n').slice(0, INTRODUCTION);
}

function roleFrom(titles: readonly string[], introduction: string, name: string): string {
  for (const title of titles)
    for (const mentor of [mentorInHeading(title), mentorInTitle(title)])
      if (mentor?.name === name && isRole(mentor.role)) return mentor.role;
  return roleIn([...titles, introduction].join('\n'), name);
}

/** Who answers where no answer has a name. */
function someone(outline: Outline, titles: readonly string[], introduction: string): Mentor {
  const first = (name: string) => name.split(' ')[0] ?? name;
  const isMentioned = (name: string) =>
    new RegExp(`(?<!\\p{L})${first(name).replace(/\W/g, '.')}(?!\\p{L})`, 'u').test(introduction);
  const inHeadings = titles.flatMap((title) => mentorInHeading(title) ?? []);
  const sure = inHeadings.find(({ name, role }) => isRole(role) || isMentioned(name));
  if (sure) return sure;
  const inTitles = titles.flatMap((title) => mentorInTitle(title) ?? []);
  const titled = inTitles[0] ?? inHeadings[0];
  if (titled) return { name: titled.name, role: titled.role || roleIn(introduction, titled.name) };
  const introduced = mentorInText(introduction);
  if (introduced) return introduced;
  const author = namesIn(outline.meta?.author ?? '').find(isPerson);
  return { name: author ?? outline.meta?.site ?? outline.meta?.author ?? '', role: '' };
}

/** When a document was published, by what it says of itself or near its top: ISO 8601, or ''. */
export function dateOf({ meta, blocks }: Outline): string {
  const published = dateIn(meta?.published ?? '');
  if (published !== '') return published;
  for (const { text } of blocks.filter(({ beside }) => beside !== 'comment').slice(0, TOP)) {
    const date = text.length <= 200 ? dateIn(text) : '';
    if (date !== '') return date;
  }
  return '';
}

/** A Creative Commons licence by its deed, for example "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)". */
function licenceName(address: string): string {
  const [, kind = '', version = ''] =
    /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/?(\d\.\d)?/i.exec(address) ?? [];
  if (kind === '') return address;
  const name = kind === 'zero' ? 'CC0' : kind === 'mark' ? 'Public Domain Mark' : `CC ${kind.toUpperCase()}`;
  return `${name}${version && ` ${version}`} (${address})`;
}

/** Whose the rights are and under which licence, as a document says; '' where it says nothing. */
export const rightsOf = ({ meta }: Outline): string =>
  [meta?.rights ?? '', meta?.licence === undefined ? '' : licenceName(meta.licence)].filter(Boolean).join(', ');

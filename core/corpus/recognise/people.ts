import type { Mentor } from '../../model';
import { isFullName, isNameLike, mentionedNames } from './names';

/** Words of occupations. What has none of them is not taken for somebody's role. */
const JOB =
  /\b(?:engineer|scientist|lead|leader|head|chief|c[tdipeof]o|cpo|cmo|ciso|founder|co-?founder|director|manager|professor|lecturer|researcher|research|developer|programmer|vp|vice president|president|analyst|architect|author|editor|student|fellow|consultant|partner|principal|staff|designer|writer|physicist|economist|statistician|mathematician|advisor|adviser|officer|entrepreneur|maintainer|creator|owner|chair|teacher|doctor|postdoc|specialist|expert|advocate|evangelist|strategist|journalist|investor|operator|practitioner|leitet|leiter(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|gründer(?:in)?|forscher(?:in)?|professorin|wissenschaftler(?:in)?|directora?|ingenier[oa]|científic[oa]|fundadora?|responsable|directrice|directeur|ingénieure?|fondat(?:eur|rice)|chercheu(?:r|se)|cheffe?|jefa?)s?\b/iu;

/** Words that begin or end titles and are no part of a name. */
const NO_NAME = new Set(
  (
    'machine learning data science the how what why when where who interview interviews ask me anything ama meet on with for part episode building scaling in of at to a an ai ml ' +
    'mlops deep engineering product software blog stories story series questions question answers five ten my your our new open source an conversation chat inside about from and ' +
    'podcast show weekly newsletter magazine mentor mentors guest expert faq lessons talking talk we this i at transcript read more learn former ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text is a person's full name, as far as its look and its words can tell. */
export const isPerson = (text: string): boolean =>
  isFullName(text) && text.split(' ').every((word) => !NO_NAME.has(word.toLowerCase()) && !JOB.test(word));

const tidyRole = (role: string) =>
  role
    .replace(/^(?:currently |now |formerly |also )?(?:an? |the |our )?/i, '')
    .replace(/[\s,;:.–—|-]+$/, '')
    .trim();

/** "Name - Role", "Name, Role", "Name | Role". Several names may stand before the role. */
const NAME_AND_ROLE = /^(.{3,60}?)(?:\s+[-–—|•·]\s+|\s*[,:|]\s+|\s+\((?=.*\)$)|\s*—\s*)(.{2,120}?)\)?$/u;

/** Somebody with what they do, as a heading gives it; null where it is no such heading. */
export function mentorInHeading(heading: string): Mentor | null {
  const [, name = '', role = ''] = NAME_AND_ROLE.exec(heading.trim()) ?? [];
  const people = name.split(/\s*(?:,|&|\band\b|\bund\b|\by\b|\bet\b)\s*/).filter(Boolean);
  return people.length > 0 && people.every(isPerson) ? { name: name.trim(), role: tidyRole(role) } : null;
}

/** Whether a role says what somebody does or where. */
export const isRole = (role: string): boolean => JOB.test(role) || /@|\bat \p{Lu}/u.test(role);

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:(?:de|del|da|di|du|van|von|der|den|bin|al|el|le|la) )*\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,6}";

/** Ways in which titles name the one who was asked. */
const IN_TITLE: readonly RegExp[] = [
  new RegExp(
    `(?:interview(?:ing)?|conversation|q ?& ?a|q ?and ?a|chat(?:ting)?|talk(?:ing)?|speak(?:ing)?|ama|ask me anything|fireside|questions|discussion|sitting down|catching up|entretien|entrevista|gespräch|intervista)s?\\s*(?:[:–—|-]|with|to|for|avec|con|a|com|mit|an?)?\\s+(?:the )?(${NAME})(?:\\s*[,(–—|-]\\s*([^|]{3,100}?)\\)?)?(?:$|[|:–—?]| on | about )`,
    'iu',
  ),
  new RegExp(`^(?:meet|introducing)\\s+(${NAME})(?:\\s*[,(–—-]\\s*([^|]{3,100}?)\\)?)?$`, 'iu'),
  new RegExp(`^(${NAME})()\\s+(?:on|about|über|sur|sobre|talks|answers|explains|discusses|speaks)\\s`, 'u'),
  new RegExp(
    `(?:\\bwith|\\bmit|\\bavec|\\bcon)\\s+(${NAME})(?:\\s*[,(–—-]\\s*([^|]{3,100}?)\\)?)?(?:$|\\s[|–—-]\\s)`,
    'u',
  ),
  new RegExp(`^(${NAME})()\\s*[:–—|]\\s`, 'u'),
  new RegExp(`^(${NAME})()$`, 'u'),
];

/** Somebody who is named by a title: "Interview with X, Role at Y", "X on Y", "Ask me anything: X". */
export function mentorInTitle(title: string): Mentor | null {
  for (const pattern of IN_TITLE) {
    const [, found = '', role = ''] = pattern.exec(title) ?? [];
    // "Acme CTO Ada Example" says what she does before her name.
    const words = found.split(' ');
    const job = words.findLastIndex((word) => JOB.test(word));
    const name = words
      .slice(job + 1)
      .join(' ')
      .replace(/[’']s$/, '');
    const before = words.slice(0, job + 1).join(' ');
    if (isPerson(name)) return { name, role: tidyRole(role) || before };
  }
  return null;
}

/** Characters of the longest role that is taken from running text. */
const LONGEST_ROLE = 110;

/** What a text says that somebody does: "X is a staff engineer at Y", "X, head of data at Y, …"; '' where it says nothing. */
export function roleIn(text: string, name: string): string {
  const who = `(?<![\\p{L}])${escaped(name)}(?:\\s*\\([^()]{1,20}\\))?`;
  const forms = [
    `${who},? (?:who(?:[’']s)? )?(?:(?<=[’']s )|is|was|works as|serves as|has been|ist|est|es)(?: currently| now| also)? (?:an? |the |our |currently |eine? |die |der |un[ea]? |la |le |el )?([^.;!?()\\n]{3,160})`,
    `${who}(?:,| [-–—]) (?:who[’']s |who is |i[’']m )?(?:an? |the |our )?([^.;!?()\\n]{3,160})`,
  ];
  for (const form of forms)
    for (const [, said = ''] of text.matchAll(new RegExp(form, 'giu'))) {
      const role = tidyRole(
        said.split(
          /,? (?:where|who|which|about|whose|to talk|to discuss|with (?:me|us)|and (?:we|i|has|he|she|they|previously|before)|und |joins|talks|on (?:how|why|what))\b/i,
        )[0] ?? '',
      );
      const short = role.split(/,\s/)[0] ?? '';
      const kept = JOB.test(short) ? short : role;
      if (JOB.test(kept) && kept.length <= LONGEST_ROLE) return tidyRole(kept);
    }
  return '';
}

/** The first person of a text whose occupation it tells. */
export function mentorInText(text: string): Mentor | null {
  for (const name of new Set(mentionedNames(text).filter(isPerson))) {
    const role = roleIn(text, name);
    if (role !== '') return { name, role };
  }
  return null;
}

/** The names that a list gives: "Ada Example and Grace Sample". */
export const namesIn = (text: string): string[] =>
  text
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|&|\band\b)\s*/)
    .filter(isNameLike);

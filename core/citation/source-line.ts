import { type Citation, hostOf } from './citation';

/** How a form writes what is told of a source. */
export interface Script {
  readonly text: (text: string) => string;
  /** A link that shows a text; missing where the form has none. */
  readonly link?: (text: string, url: string) => string;
}

/** Who says it, with the role. */
export const whoIn = ({ mentor, role }: Citation, { text }: Script) =>
  [mentor, role].filter(Boolean).map(text).join(', ');

/**
 * What was asked, as the link to the words; in quotation marks where there is no link. The host stands for a question that
 * is not known.
 */
export function titleIn({ question, url, link }: Citation, script: Script): string {
  const title = question || hostOf(url);
  if (title === '') return '';
  return script.link && link ? script.link(title, link) : `“${script.text(title)}”`;
}

/** Where a sentence has ended already, behind quotation marks or tags too. */
const FULL_STOP = /[.!?…](?:”|<[^<>]*>)*$/;

/** Sets behind a text when it was and whose words it is. */
export function withRights(before: string, { date, rights }: Citation, { text }: Script): string {
  const dated = before && date ? `${before} (${text(date)})` : before || text(date);
  return [dated, text(rights)].filter(Boolean).join(FULL_STOP.test(dated) ? ' ' : '. ');
}

/** Who says it, on what, when, and whose words it is, as one line that has nothing for what is not known. */
export function sourceLine(citation: Citation, script: Script): string {
  const what = [whoIn(citation, script), titleIn(citation, script)].filter(Boolean).join(', on ');
  return withRights(what, citation, script);
}

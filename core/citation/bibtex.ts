import { type Citation, oneLine, whoOf } from './citation';
import { labelOf } from './label';

/** What TeX would take for a command, a ligature or another character. Each replacement has its braces in pairs. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces without regard to a backslash before them, so they cannot stay.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

const inTex = (text: string) =>
  oneLine(text)
    .replace(/[\\{}~^<>|`]/g, (character) => TEX[character] ?? character)
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/-(?=-)|'(?=')/g, '$&{}');

/**
 * An address for the field `url`, which styles and biber take as it is. What could end the field, and what `\url` of an
 * old TeX does not know, is percent-encoded; that changes nothing of where the address leads.
 */
const verbatimUrl = (url: string) => url.toWellFormed().replace(/[^\x21-\x7E]+|[{}\\"<>^`|]/g, encodeURIComponent);

/**
 * An entry for BibTeX and BibLaTeX. Names stay in braces as they are written: which part of one is the surname is not
 * ours to guess.
 * @param today day of the copy, which the bibliography names as the day of access: ISO 8601
 */
export function toBibtex(citation: Citation, today: string): string {
  const { text, mentor, mentors, question, link, date, rights } = citation;
  const fields = {
    author: mentors.map((name) => `{${inTex(name)}}`).join(' and '),
    // A second pair of braces keeps styles from changing capitals.
    title: `{${inTex(`${mentor} on: ${question}`)}}`,
    year: inTex(date.slice(0, 4)),
    url: verbatimUrl(link),
    urldate: inTex(today),
    note: `“${inTex(text)}” — ${inTex(whoOf(citation))}. ${inTex(rights)}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${labelOf(citation)},\n${lines.join('')}}\n`;
}

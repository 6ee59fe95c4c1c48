import { type Citation, oneLine } from './citation';
import { labelOf } from './label';
import { type Script, whoIn, withRights } from './source-line';

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

const TEX_SCRIPT: Script = { text: inTex };

/** The English name of a language, which bibliographies print; '' for English, which goes without saying, and where there is none. */
function languageName(tag: string): string {
  if (/^(?:en\b|$)/i.test(tag)) return '';
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) ?? '';
  } catch {
    // No tag at all.
    return '';
  }
}

/**
 * An entry for BibTeX and BibLaTeX. Names stay in braces as they are written: which part of one is the surname is not
 * ours to guess. What is not known has no field.
 * @param today day of the copy, which the bibliography names as the day of access: ISO 8601
 */
export function toBibtex(citation: Citation, today: string): string {
  const { text, mentor, question, link, date, language } = citation;
  const title = [mentor, question].filter(Boolean).join(' on: ');
  const said = [`“${inTex(text)}”`, whoIn(citation, TEX_SCRIPT)].filter(Boolean).join(' — ');
  const fields = {
    // A second pair of braces keeps names in one piece, and styles from changing capitals.
    author: mentor && `{${inTex(mentor)}}`,
    title: title && `{${inTex(title)}}`,
    year: inTex(date.slice(0, 4)),
    url: verbatimUrl(link),
    urldate: link && inTex(today),
    language: inTex(languageName(language)),
    note: withRights(said, { ...citation, date: '' }, TEX_SCRIPT),
  };
  const known = Object.entries(fields).filter(([, value]) => value !== '');
  const lines = known.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${labelOf(citation)},\n${lines.join('')}}\n`;
}

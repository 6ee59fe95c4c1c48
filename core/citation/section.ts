import { type Citation, oneLine } from './citation';
import type { ClipboardContent } from './formats';
import { atLineStart, beginsLine, MARKDOWN } from './markdown';
import { HTML, inHtml, quoteInHtml } from './rich-text';
import { type Script, sourceLine, titleIn, whoIn, withRights } from './source-line';

const SOURCES = 'Sources';

/** The interviews that are cited, each once, in the order in which they are first cited. */
function sourcesIn(citations: readonly Citation[], script: Script): string[] {
  const lines = citations.map((citation) => {
    const { mentors, url } = citation;
    // An interview is everyone's who speaks in it, whoever says the words.
    const who = mentors.length > 1 ? mentors.map(script.text).join(', ') : whoIn(citation, script);
    return withRights([who, url && (script.link?.(url, url) ?? url)].filter(Boolean).join('. '), citation, script);
  });
  return [...new Set(lines)].filter(Boolean);
}

/** A quote of a section. */
interface Noted {
  readonly citation: Citation;
  /** Who says it, and the link to the words; '' where nothing is known. */
  readonly note: string;
  /** Number of the footnote, from 1; 0 where there is nothing to note. */
  readonly number: number;
}

function notedIn(citations: readonly Citation[], script: Script): Noted[] {
  let count = 0;
  return citations.map((citation) => {
    const { mentor } = citation;
    const note =
      [mentor && script.text(mentor), titleIn(citation, script)].filter(Boolean).join(' on ') ||
      sourceLine(citation, script);
    if (note) count++;
    return { citation, note, number: note ? count : 0 };
  });
}

/** A heading may end in number signs only if the first of them is escaped. */
const headingInMarkdown = (heading: string) => `## ${atLineStart(heading).replace(/(?<=\s)#+$/, '\\$&')}`;

/** Behind an exclamation mark a footnote's bracket could be read as a picture's. */
const quoteInMarkdown = (text: string) => atLineStart(text).replace(/!$/, '\\!');

function sectionInMarkdown(citations: readonly Citation[], heading: string): string {
  const noted = notedIn(citations, MARKDOWN);
  const quotes = noted.map(({ citation, number }) =>
    number > 0 ? `> ${quoteInMarkdown(citation.text)}[^${number}]` : `> ${atLineStart(citation.text)}`,
  );
  const sources = sourcesIn(citations, MARKDOWN).map((source, at) => `${at + 1}. ${beginsLine(source)}`);
  const list = sources.length > 0 ? [SOURCES, sources.join('\n')] : [];
  const notes = noted.flatMap(({ note, number }) => (number > 0 ? [`[^${number}]: ${beginsLine(note)}`] : []));
  const parts = [...(heading ? [headingInMarkdown(heading)] : []), ...quotes, ...list, ...notes];
  return `${parts.join('\n\n')}\n`;
}

function sectionInHtml(citations: readonly Citation[], heading: string): string {
  const noted = notedIn(citations, HTML);
  const quotes = noted.map(({ citation, number }) => {
    const { link } = citation;
    const mark = link ? `<a href="${inHtml(link)}">${number}</a>` : `${number}`;
    return `<blockquote>${quoteInHtml(citation, number > 0 ? `<sup>${mark}</sup>` : '')}</blockquote>`;
  });
  const notes = noted.flatMap(({ note, number }) => (number > 0 ? [`<li>${note}</li>`] : []));
  const sources = sourcesIn(citations, HTML).map((source) => `<li>${source}</li>`);
  return [
    heading && `<h2 dir="auto">${inHtml(heading)}</h2>`,
    ...quotes,
    notes.length > 0 && `<ol>${notes.join('')}</ol>`,
    sources.length > 0 && `<p>${SOURCES}</p><ul>${sources.join('')}</ul>`,
  ]
    .filter(Boolean)
    .join('');
}

/**
 * Several citations as a section of a document: block quotations with numbered footnotes that lead to the very words,
 * and one list of sources, which names each interview once.
 * @param heading what stands over it; nothing does where this is blank
 * @returns both flavours, for one copy; both empty where there is nothing to cite
 */
export function sectionContent(citations: readonly Citation[], heading = ''): Required<ClipboardContent> {
  if (citations.length === 0) return { text: '', html: '' };
  const title = oneLine(heading).trim();
  return { text: sectionInMarkdown(citations, title), html: sectionInHtml(citations, title) };
}

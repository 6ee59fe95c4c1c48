import { type Citation, oneLine, whoOf } from './citation';
import type { ClipboardContent } from './formats';
import { atLineStart, inLine, linkInMarkdown } from './markdown';
import { inHtml, isolated, linkInHtml, whoInHtml } from './rich-text';

const SOURCES = 'Sources';

/** The interviews that are cited, each once, in the order in which they are first cited. */
function sourcesOf(citations: readonly Citation[]): Citation[] {
  const lines = citations.map((citation) => {
    const { mentor, role, url, date, rights } = citation;
    return [JSON.stringify([mentor, role, url, date, rights]), citation] as const;
  });
  return [...new Map(lines).values()];
}

/** A heading may end in number signs only if the first of them is escaped. */
const headingInMarkdown = (heading: string) => `## ${atLineStart(heading).replace(/(?<=\s)#+$/, '\\$&')}`;

/** Behind an exclamation mark a footnote's bracket could be read as a picture's. */
const quoteInMarkdown = (text: string) => atLineStart(text).replace(/!$/, '\\!');

function sectionInMarkdown(citations: readonly Citation[], heading: string): string {
  const quotes = citations.map(({ text }, at) => `> ${quoteInMarkdown(text)}[^${at + 1}]`);
  const sources = sourcesOf(citations).map((source, at) => {
    const { url, date, rights } = source;
    return `${at + 1}. ${atLineStart(whoOf(source))}. ${linkInMarkdown(url, url)} (${date}). ${inLine(rights)}`;
  });
  const notes = citations.map(
    ({ mentor, question, link }, at) => `[^${at + 1}]: ${atLineStart(mentor)} on ${linkInMarkdown(question, link)}`,
  );
  const parts = [...quotes, SOURCES, sources.join('\n'), ...notes];
  return `${(heading ? [headingInMarkdown(heading), ...parts] : parts).join('\n\n')}\n`;
}

function sectionInHtml(citations: readonly Citation[], heading: string): string {
  const quotes = citations.map(({ text, link }, at) => {
    const number = `<sup><a href="${inHtml(link)}">${at + 1}</a></sup>`;
    return `<blockquote><p dir="auto">${inHtml(text)}${number}</p></blockquote>`;
  });
  const notes = citations.map(
    ({ mentor, question, link }) => `<li>${isolated(mentor)} on ${linkInHtml(question, link)}</li>`,
  );
  const sources = sourcesOf(citations).map(
    (source) =>
      `<li>${whoInHtml(source)}. ${linkInHtml(source.url, source.url)} (${source.date}). ${isolated(source.rights)}</li>`,
  );
  const title = heading && `<h2 dir="auto">${inHtml(heading)}</h2>`;
  return `${title}${quotes.join('')}<ol>${notes.join('')}</ol><p>${SOURCES}</p><ul>${sources.join('')}</ul>`;
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

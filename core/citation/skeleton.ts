import type { Library } from '../library';
import { FITS, type Interview, type Quote } from '../model';
import { cite, hostOf } from './citation';
import { atLineStart, attribution, inLine } from './markdown';

/** Footnotes to one question at the most: it is a checklist and no reader. */
const MOST_NOTES = 2;

const ratingOf = (quote: Quote) => Math.max(0, ...Object.values(quote.ratings));

/** What an answer says best: its quotes of the highest rating, or where none fits any topic the one it begins with. */
function bestOf(quotes: readonly Quote[]): readonly Quote[] {
  const highest = Math.max(0, ...quotes.map(ratingOf));
  if (highest < FITS) return quotes.slice(0, 1);
  return quotes.filter((quote) => ratingOf(quote) === highest).slice(0, MOST_NOTES);
}

/**
 * A document to start a plan from: the questions of the library's interviews as a checklist, each with footnotes that
 * give what the mentor answered. GitHub Flavored Markdown with footnotes; their numbers run through the document.
 */
export function planningSkeleton(library: Library): string {
  const notes: string[] = [];
  const checklists = library.packs
    .flatMap(({ interviews }) => interviews)
    .map((interview) => {
      const tasks = interview.exchanges.map(({ question }, exchange) => {
        const marks = bestOf(quotesOf(library, interview, exchange)).flatMap((quote) => {
          const place = library.place(quote.id);
          if (!place) return [];
          const citation = cite(place);
          const note = [atLineStart(citation.text), attribution(citation)].filter(Boolean).join(' ');
          notes.push(`[^${notes.length + 1}]: ${note}`);
          return [`[^${notes.length}]`];
        });
        return `- [ ] ${[atLineStart(question), ...marks].join(' ')}`;
      });
      return `${headingOf(interview)}\n\n${tasks.join('\n')}`;
    });
  return `${['# Plan', ...checklists, ...notes].join('\n\n')}\n`;
}

/** Whose answers stand below: by the host where nobody is named. */
function headingOf({ mentors, url }: Interview): string {
  const names = mentors.map(({ name }) => name).filter(Boolean);
  if (names.length > 0) return `## Questions that ${inLine(names.join(', '))} answered`;
  const host = hostOf(url);
  return host ? `## Questions from ${inLine(host)}` : '## Questions';
}

const quotesOf = (library: Library, interview: Interview, exchange: number) =>
  (library.holding(interview.id)?.quotes ?? []).filter((quote) => quote.exchange === exchange);

import type { Lexicon } from '../../advice/lexicon';
import type { Block, Exchange, Holding, Interview, Mentor, Outline, Quote } from '../../model';
import { annotateQuotes } from '../annotate';
import { readArticle } from '../article';
import { divide, MOST_SENTENCES } from '../divide';
import { quotesAt, quotesOf } from '../quotes';
import { recognise } from '../recognise';
import { dateOf, rightsOf } from '../recognise/about';
import { dateIn } from '../recognise/dates';
import { sentences } from '../sentences';
import { tidied } from '../tidied';
import { bounded } from './bounded';
import { languageTag, OWN_PACK, ownId, sourceAddress } from './identity';
import { paragraphsOf } from './paragraphs';
import { swapped } from './swapped';

/** What may be added to the library: what a preview shows and the person corrects. */
export interface Candidate {
  /** With its id in the pack {@link OWN_PACK}; `url` is '' where nobody knows it. */
  readonly interview: Interview;
  readonly quotes: readonly Quote[];
  /** An article's questions are its headings; a selection is one exchange under the title of its page. */
  readonly kind: 'interview' | 'article' | 'selection';
  /**
   * From 0 to 1 how sure it is that these are what was asked and answered; below 0.5 somebody should look. 0 for an article:
   * no interview was found in it. 1 for a selection.
   */
  readonly confidence: number;
  /** The text of the document that is in no exchange, in order. */
  readonly left: readonly string[];
}

/** Where a document comes from. */
export interface Origin {
  /** The file's name or the page's title. */
  readonly name: string;
  /** Address of the page; '' where there is none, or nobody knows it. */
  readonly url: string;
}

/** The page that a person has selected text on, and what it says of itself; '' for what it does not say. */
export interface SelectionPage {
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly language: string;
  readonly author: string;
}

/** What a person corrects in a preview. */
export interface Changes {
  readonly mentors?: readonly Mentor[];
  /** ISO 8601, or a date in words. */
  readonly date?: string;
  readonly language?: string;
  readonly rights?: string;
  readonly url?: string;
  /** Indices of exchanges to leave out, counted after `swap`. */
  readonly without?: readonly number[];
  /** That questions and answers are the wrong way round. */
  readonly swap?: boolean;
}

/** Stands for a name or a question where a document has none. */
const UNKNOWN = '?';

const firstOf = (...texts: readonly (string | undefined)[]) =>
  texts.map((text) => tidied(text ?? '')).find((text) => text !== '') ?? UNKNOWN;

const byline = (author: string | undefined) => author?.replace(/^by\s+/i, '');

const stemOf = (name: string) => name.replace(/\.(?:x?html?|md|markdown|mdx|txt|text)$/i, '');

const hostOf = (url: string) => (url === '' ? '' : new URL(url).host.replace(/^www\./, ''));

/** The address of a document: the visited one, unless the page names it by the same without what stands behind "?". */
function addressOf({ meta }: Outline, origin: Origin): string {
  const visited = sourceAddress(origin.url);
  const named = sourceAddress(meta?.url ?? '');
  const bare = (url: string) => url.replace(/[?#].*$/, '').replace(/\/$/, '');
  return named !== '' && (visited === '' || bare(visited) === bare(named)) ? named : visited;
}

const tidiedMentor = ({ name, role }: Mentor): Mentor => ({ name: tidied(name), role: tidied(role) });

/** Exchanges as a library keeps them: tidy, none of their texts without end, each with its answer. */
function tidiedExchanges(exchanges: readonly Exchange[], fallback: string): { exchanges: Exchange[]; left: string[] } {
  const left: string[] = [];
  const kept = exchanges.flatMap(({ question, answer }): Exchange[] => {
    const [asked = '', ...rest] = bounded(tidied(question), 'question');
    const blocks = answer.flatMap((block) => bounded(tidied(block.text), 'block').map((text) => ({ ...block, text })));
    for (const part of rest) left.push(part);
    if (blocks.length > 0) return [{ question: asked || fallback, answer: blocks }];
    if (asked !== '') left.push(asked);
    return [];
  });
  return { exchanges: kept, left };
}

function quotesFor(kind: Candidate['kind'], interview: Interview, lexicon: Lexicon): Quote[] {
  return annotateQuotes(interview, kind === 'selection' ? selectedQuotes(interview) : quotesOf(interview), lexicon);
}

/** What somebody has chosen is one quote a paragraph, unless it is long. */
function selectedQuotes(interview: Interview): Quote[] {
  const stretches = interview.exchanges.flatMap(({ answer }, exchange) =>
    answer.flatMap(({ text }, block) => {
      const isShort = sentences(text).length <= MOST_SENTENCES;
      const spans = isShort ? [{ start: 0, end: text.length }] : divide(text);
      return spans.map(({ start, end }) => ({ exchange, block, start, end }));
    }),
  );
  return quotesAt(interview, stretches);
}

/** A candidate with its id and its quotes. @param source what the id is made of: the address, or the text */
function finished(
  parts: Omit<Candidate, 'quotes' | 'interview'> & { readonly interview: Omit<Interview, 'id'> },
  source: string,
  lexicon: Lexicon,
): Candidate {
  const interview = { ...parts.interview, id: ownId(parts.interview.mentors, source) };
  return { ...parts, interview, quotes: quotesFor(parts.kind, interview, lexicon) };
}

/**
 * Makes of any document what may be added to the library: its interview, else the article that it is, by sections; null
 * where it has no text. Every word of the outline is in an exchange, in what was left, or was the name of a speaker.
 */
export function candidateFrom(outline: Outline, origin: Origin, lexicon: Lexicon): Candidate | null {
  const url = addressOf(outline, origin);
  const source = url || outline.blocks.map(({ text }) => text).join('\n');
  const name = stemOf(origin.name);
  const { author, site } = outline.meta ?? {};
  const language = languageTag(outline.language);
  const { interview, confidence, left } = recognise(outline);
  if (interview) {
    const { exchanges, left: cut } = tidiedExchanges(interview.exchanges, firstOf(outline.title, name));
    const mentors = interview.mentors.map((mentor) => {
      const { name: found, role } = tidiedMentor(mentor);
      return { name: firstOf(found, byline(author), site, name, hostOf(url)), role };
    });
    const hosts = interview.hosts?.map(tidiedMentor).map((host) => ({ ...host, name: firstOf(host.name) }));
    const { date, rights } = interview;
    const about = { mentors, ...(hosts ? { hosts } : {}), url, date, language, rights: tidied(rights), links: {} };
    if (exchanges.length > 0) {
      const all = [...left.map(tidied).filter(Boolean), ...cut];
      return finished(
        { interview: { ...about, exchanges }, kind: 'interview', confidence, left: all },
        source,
        lexicon,
      );
    }
  }
  const article = articleFrom(outline, firstOf(outline.title, name, site, hostOf(url)));
  if (article.exchanges.length === 0) return null;
  const mentors = [{ name: firstOf(byline(author), site, name, hostOf(url)), role: '' }];
  const about = { mentors, url, date: dateOf(outline), language, rights: tidied(rightsOf(outline)), links: {} };
  return finished(
    { interview: { ...about, exchanges: article.exchanges }, kind: 'article', confidence: 0, left: article.left },
    source,
    lexicon,
  );
}

function articleFrom({ blocks }: Outline, title: string): { exchanges: Exchange[]; left: string[] } {
  const read = readArticle({ blocks });
  // Where all of it stands beside the text, it is the text.
  const plain = blocks.map(({ beside: _, ...block }) => block);
  const { sections, left } = read.sections.length > 0 ? read : readArticle({ blocks: plain });
  const tidy = tidiedExchanges(
    sections.map(({ heading, blocks: own }) => ({
      question: heading,
      answer: own.map(({ kind, text }): Block => ({ kind: kind === 'item' ? 'item' : 'paragraph', text, speaker: 0 })),
    })),
    title,
  );
  return { exchanges: tidy.exchanges, left: [...left.map(tidied).filter(Boolean), ...tidy.left] };
}

/**
 * Makes a quote, or a few, of what a person has selected on a page.
 * @param text as the browser gives it, with its line breaks; there must be some text
 */
export function candidateFromSelection(text: string, page: SelectionPage, lexicon: Lexicon): Candidate {
  const url = sourceAddress(page.url);
  const title = firstOf(page.title, page.site, hostOf(url));
  const answer = paragraphsOf(text).map((paragraph): Block => ({ kind: 'paragraph', text: paragraph, speaker: 0 }));
  const { exchanges, left } = tidiedExchanges([{ question: title, answer }], title);
  const mentors = [{ name: firstOf(byline(page.author), page.site, page.title, hostOf(url)), role: '' }];
  const about = { mentors, url, date: '', language: languageTag(page.language), rights: '', links: {} };
  const source = `${url}\n${answer.map((block) => block.text).join('\n')}`;
  return finished({ interview: { ...about, exchanges }, kind: 'selection', confidence: 1, left }, source, lexicon);
}

/**
 * A candidate as a person has corrected it. Its id stays, unless the address is another: whoever adds the page again is
 * told that it is there. What is left out is with the rest that was left.
 */
export function edited(candidate: Candidate, changes: Changes, lexicon: Lexicon): Candidate {
  const turned = changes.swap ? swapped(candidate.interview) : null;
  const before = turned?.interview ?? candidate.interview;
  const without = new Set(changes.without);
  const out = before.exchanges.filter((_, at) => without.has(at));
  const mentors = mentorsOf(changes.mentors, before.mentors);
  const isShorter = mentors.length < before.mentors.length;
  const exchanges =
    out.length === 0 && !isShorter
      ? before.exchanges
      : before.exchanges
          .filter((_, at) => !without.has(at))
          .map(({ question, answer }) => ({
            question,
            // Whoever is no longer named is nobody else by himself, but somebody has said so.
            answer: answer.map((block) => (block.speaker < mentors.length ? block : { ...block, speaker: 0 })),
          }));
  const url = changes.url === undefined ? before.url : sourceAddress(changes.url);
  const interview: Interview = {
    ...before,
    mentors,
    exchanges,
    url,
    id: url === before.url || url === '' ? before.id : ownId(mentors, url),
    date: changes.date === undefined ? before.date : dateIn(changes.date),
    language: changes.language === undefined ? before.language : languageTag(changes.language),
    rights: changes.rights === undefined ? before.rights : tidied(changes.rights),
  };
  const isSame = interview.id === candidate.interview.id && exchanges === candidate.interview.exchanges;
  const texts = out.flatMap(({ question, answer }) => [question, ...answer.map(({ text }) => text)]);
  return {
    ...candidate,
    interview,
    quotes: isSame ? candidate.quotes : quotesFor(candidate.kind, interview, lexicon),
    left: [...candidate.left, ...(turned?.left ?? []), ...texts],
  };
}

/** Mentors with names, where any has one. */
function mentorsOf(changed: readonly Mentor[] | undefined, before: readonly Mentor[]): readonly Mentor[] {
  if (!changed) return before;
  const named = changed.map(tidiedMentor).filter(({ name }) => name !== '');
  return named.length > 0 ? named : before;
}

/** What the library is given of a candidate. */
export const holdingOf = ({ interview, quotes }: Candidate): Holding => ({ pack: OWN_PACK, interview, quotes });

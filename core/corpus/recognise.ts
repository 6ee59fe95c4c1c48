import type { Exchange, Interview, Outline } from '../model';
import { type About, aboutOf, titlesOf } from './recognise/about';
import { confidenceOf, LEAST_CONFIDENCE, signsOf } from './recognise/confidence';
import type { Draft } from './recognise/draft';
import { readEmphasised } from './recognise/emphasised';
import { readHeadings } from './recognise/headings';
import { withNames } from './recognise/named-answers';
import { mentionedNames } from './recognise/names';
import { isPerson, namesIn } from './recognise/people';
import { cutAt, linesOf, type Piece } from './recognise/piece';
import { readDefinitions, readPlain, readQuoted } from './recognise/set-apart';
import { readSpeakers } from './recognise/speakers';
import { internalLinks, trimmed } from './recognise/trim';

/** An interview as a document shows it. */
export type RecognisedInterview = Pick<Interview, 'mentors' | 'hosts' | 'date' | 'language' | 'rights' | 'exchanges'>;

/** What was recognised in a document. */
export interface Recognised {
  /** Null where the document has no questions with answers. */
  readonly interview: RecognisedInterview | null;
  /**
   * From 0 to 1: from 0.8 the signs agree that these are the exchanges; below 0.5 somebody should look, as where it is
   * not clear who of the speakers asks. 0 where there is no interview.
   */
  readonly confidence: number;
  /** The text of the document that is in no exchange, in order: introductions, headings of sections, the site's own. */
  readonly left: readonly string[];
}

/** Ways of reading that a document may be in between: the surer one is taken first where they come out even. */
const SURER = { spoken: 1, definitions: 1, headings: 1, strong: 0.98, emphasis: 0.95, quoted: 0.93, plain: 0.85 };

/** Exchanges by who speaks are taken before all others where so many of them ask, and they are so much of the text. */
const SPOKEN = { asking: 0.25, coverage: 0.6 };

/** A conversation in which it is not clear who is asked is shown to somebody before it is believed. */
const UNCLEAR = 0.5;

interface Proposal {
  readonly shape: keyof typeof SURER;
  readonly draft: Draft;
  readonly score: number;
  readonly confidence: number;
  readonly notes: ReadonlyMap<string, string>;
}

/** Characters in which a document's people are looked for by their full names. */
const OPENING = 20_000;

function proposals(pieces: readonly Piece[], outline: Outline): Proposal[] {
  const isInternal = internalLinks(outline.meta?.url);
  const titles = titlesOf(outline);
  const { author = '', site = '', description = '' } = outline.meta ?? {};
  const opening = [...titles, description, author, ...pieces.map(({ text }) => text)].join('\n').slice(0, OPENING);
  const mentioned = [...new Set([...mentionedNames(opening).filter(isPerson), ...namesIn(author)])];
  const marked = {
    definitions: readDefinitions(pieces),
    headings: readHeadings(pieces),
    strong: readEmphasised(pieces, 'strong'),
    emphasis: readEmphasised(pieces, 'emphasis'),
    quoted: readQuoted(pieces),
    plain: readPlain(pieces),
  };
  const found: Proposal[] = [];
  for (const [shape, read] of Object.entries(marked) as [keyof typeof marked, Draft | null][]) {
    if (!read) continue;
    const draft = trimmed(withNames(read, mentioned), isInternal);
    const confidence = confidenceOf(draft);
    found.push({ shape, draft, confidence, score: confidence * SURER[shape], notes: new Map() });
  }
  const spoken = readSpeakers(pieces, mentioned, { titles, author, site });
  if (spoken) {
    const draft = trimmed(spoken, isInternal);
    const { asking, coverage } = signsOf(draft);
    const confidence = confidenceOf(draft);
    const isSpoken = asking >= SPOKEN.asking && coverage >= SPOKEN.coverage;
    // What speakers ask of each other is no mark of its own.
    if (coverage >= SPOKEN.coverage) found.splice(0, found.length, ...found.filter(({ shape }) => shape !== 'plain'));
    const score = confidence + (isSpoken ? 1 : 0);
    found.push({
      shape: 'spoken',
      draft,
      score,
      confidence: confidence * (spoken.unclear ? UNCLEAR : 1),
      notes: spoken.notes,
    });
  }
  return found;
}

const isConfident = ({ draft }: Proposal) => confidenceOf(draft) >= LEAST_CONFIDENCE && draft.exchanges.length > 0;

/** The best way of reading some pieces, if any is good enough. */
function best(pieces: readonly Piece[], outline: Outline): Proposal | undefined {
  return proposals(pieces, outline)
    .filter(isConfident)
    .sort((a, b) => b.score - a.score)[0];
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join(' ');

function exchangesOf({ exchanges }: Draft, { mentors, hosts }: About): Exchange[] {
  const speakerOf = (name: string | null) => {
    const guest = mentors.findIndex((mentor) => mentor.name === name);
    if (guest >= 0) return guest;
    const host = hosts.findIndex((one) => one.name === name);
    return host < 0 ? 0 : -1 - host;
  };
  return exchanges.map(({ question, answer }) => ({
    question: textOf(question),
    answer: answer.map(({ piece, speaker }) => ({
      kind: piece.kind === 'item' ? ('item' as const) : ('paragraph' as const),
      text: piece.text,
      speaker: speakerOf(speaker),
    })),
  }));
}

/** Characters of lines that are too long to be lines: what stands between two of them ends a paragraph. */
const LONG_LINE = 160;

/** The paragraphs of a piece, where a page divides them by single line breaks; in files with lines these are but lines. */
function paragraphsIn(piece: Piece): Piece[] {
  if (piece.line !== undefined) return [piece];
  const lines = linesOf(piece);
  const isLong = (index: number) => (lines[index]?.end ?? 0) - (lines[index]?.start ?? 0) > LONG_LINE;
  const ends = lines.flatMap(({ start }, index) => (index > 0 && (isLong(index) || isLong(index - 1)) ? [start] : []));
  return cutAt(piece, ends);
}

/**
 * Finds the interview in a document, whatever shape it has: by several readers, each for one shape, of which the one
 * whose exchanges look most like questions with their answers is believed. Every block of the outline is in an
 * exchange, where labels of speakers go, or left.
 */
export function recognise(outline: Outline): Recognised {
  const pieces = outline.blocks.flatMap((block, at) => paragraphsIn({ ...block, at }));
  const text = pieces.filter(({ beside }) => beside === undefined);
  // Where people ask in comments, these are the conversation.
  const withComments = pieces.filter(({ beside }) => beside !== 'site');
  const inText = best(text, outline);
  const chosen = inText ?? (withComments.length > text.length ? best(withComments, outline) : undefined);
  if (!chosen) return { interview: null, confidence: 0, left: pieces.map((piece) => piece.text) };
  const { draft, confidence, notes } = chosen;
  const about = aboutOf(outline, draft, notes);
  const read = new Set((inText ? text : withComments).map(({ at }) => at));
  const left = [...draft.left, ...pieces.filter(({ at }) => !read.has(at))].sort((a, b) => a.at - b.at);
  const { hosts, ...rest } = about;
  const exchanges = exchangesOf(draft, about);
  return {
    interview: { ...rest, ...(hosts.length > 0 ? { hosts } : {}), exchanges },
    confidence: Math.round(Math.min(1, confidence) * 100) / 100,
    left: left.map((piece) => piece.text),
  };
}

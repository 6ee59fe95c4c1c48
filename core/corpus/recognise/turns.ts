import { type Label, type LabelLook, labelAt } from './labels';
import { isFullName, roleOfLabel, unified } from './names';
import { cutAt, linesOf, type Piece, sliceOf } from './piece';

/** What one speaker says until another does. */
export interface Turn {
  /** As the document names them, in the fullest form. */
  readonly speaker: string;
  /** The pieces said; those behind the first have no label of their own. */
  readonly said: Piece[];
}

export interface Turns {
  readonly turns: readonly Turn[];
  /** What stands before the first turn, headings, and announcements of breaks. */
  readonly left: readonly Piece[];
  /** What stands in brackets behind a name, by the name: often what the person does. */
  readonly notes: ReadonlyMap<string, string>;
  /** Share of the pieces with words that have a label. */
  readonly labelled: number;
}

/** What is announced between turns and said by nobody. */
const BREAK =
  /^[[(*\s]*(?:break|ad(?:vertisement)?|sponsor(?:s|ed)?|music|jingle|commercial|outro|intro|theme)\b[^.!?]{0,12}[\])*]?\s*:?\s*[[(]?[\d:]*[\])]?$/i;

/** Turns that a name must have to be one by its look alone. */
const FEWEST: Readonly<Record<LabelLook, number>> = { role: 1, marked: 2, colon: 2, line: 2, loose: 3 };

/** Names that are looked at, the most frequent first: no conversation has more people. */
const MOST_NAMES = 200;

/** Places inside a piece where a label may stand. */
function places(piece: Piece): { start: number; end: number }[] {
  const spans = linesOf(piece);
  const inside = (piece.marks ?? [])
    .filter(({ kind }) => kind === 'strong' || kind === 'name')
    // Only a time may stand between the start of a line and a name that the line begins with.
    .filter(({ start }) =>
      spans.every((span) => span.start > start || /\p{L}/u.test(piece.text.slice(span.start, start))),
    )
    .map(({ start }) => start);
  // "Q: What? A: That." on one line.
  if (/^(?:Q|Question)\b/i.test(piece.text))
    for (const { index } of piece.text.matchAll(/\s(?=(?:A|Answer)\s?\d{0,3}:\s)/g)) inside.push(index + 1);
  const all = [...new Set([...spans.map(({ start }) => start), ...inside])].sort((a, b) => a - b);
  return all.map((start, index) => ({ start, end: all[index + 1] ?? piece.text.length }));
}

const isInside = (label: Label, piece: Piece) => label.start > 0 && !(piece.breaks ?? []).includes(label.start);

/** All labels that the pieces may have, by piece. Inside a line only those with a sign of their own count. */
function labelsOf(pieces: readonly Piece[]): readonly (readonly Label[])[] {
  return pieces.map((piece) =>
    places(piece).flatMap(({ start, end }) => {
      const label = labelAt(piece, start, end);
      return label && !(isInside(label, piece) && (label.look === 'loose' || label.look === 'line')) ? [label] : [];
    }),
  );
}

const total = (looks: ReadonlyMap<LabelLook, number> | undefined) =>
  [...(looks?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** The names that are speakers': they come back, or stand among such as do and are a person's by their form. */
function speakersAmong(labels: readonly Label[]): ReadonlySet<string> {
  const counts = new Map<string, Map<LabelLook, number>>();
  for (const { name, look } of labels) {
    const looks = counts.get(name) ?? new Map<LabelLook, number>();
    counts.set(name, looks.set(look, (looks.get(look) ?? 0) + 1));
  }
  const speakers = new Set<string>();
  for (const [name, looks] of counts) if ([...looks].some(([look, count]) => count >= FEWEST[look])) speakers.add(name);
  // A document that marks its names itself marks all of them.
  const isMarkedUp = labels.some(({ byDocument, name }) => byDocument && speakers.has(name));
  for (const { name, byDocument } of labels) if (byDocument && isMarkedUp) speakers.add(name);
  if (speakers.size > 0)
    for (const [name, looks] of counts)
      if (isFullName(name) && (looks.has('marked') || looks.has('colon'))) speakers.add(name);
  // Short forms count with the name that they stand for.
  const often = [...counts.keys()].sort((a, b) => total(counts.get(b)) - total(counts.get(a))).slice(0, MOST_NAMES);
  for (const name of speakers) if (!often.includes(name)) speakers.delete(name);
  const full = unified(often, []);
  for (const name of often) if (speakers.has(full.get(name) ?? '') && full.get(name) !== name) speakers.add(name);
  return speakers;
}

/**
 * Divides a document into turns by the names of its speakers.
 * @param mentioned full names that the document mentions, by which initials and first names are told
 */
export function turnsOf(pieces: readonly Piece[], mentioned: readonly string[]): Turns | null {
  const labels = labelsOf(pieces);
  const speakers = speakersAmong(labels.flat());
  if (speakers.size === 0) return null;
  const named = [...speakers].filter((name) => !roleOfLabel(name));
  const full = unified(named, mentioned);
  const turns: Turn[] = [];
  const left: Piece[] = [];
  const notes = new Map<string, string>();
  let labelled = 0;
  let spoken = 0;
  const go = (piece: Piece) => {
    const turn = turns.at(-1);
    if (!turn || BREAK.test(piece.text) || (piece.kind === 'heading' && turn.said.length > 0)) left.push(piece);
    else turn.said.push(piece);
    if (turn) spoken++;
  };
  pieces.forEach((piece, index) => {
    const own = (labels[index] ?? []).filter(({ name }) => speakers.has(name));
    const [head, ...parts] = cutAt(
      piece,
      own.map(({ start }) => start),
    );
    const cuts = own[0]?.start === 0 ? [head, ...parts] : parts;
    if (own[0]?.start !== 0 && head) go(head);
    own.forEach((label, at) => {
      const cut = cuts[at];
      if (!cut) return;
      const role = roleOfLabel(label.name);
      const speaker = role === 'asks' ? 'Q' : role === 'answers' ? 'A' : (full.get(label.name) ?? label.name);
      if (label.note && !notes.has(speaker)) notes.set(speaker, label.note);
      turns.push({ speaker, said: sliceOf(cut, label.body - label.start).map(asParagraph) });
      labelled++;
      spoken++;
    });
  });
  return { turns: turns.filter(({ said }) => said.length > 0), left, notes, labelled: labelled / Math.max(1, spoken) };
}

/** A turn's words are no heading, whatever its name is. */
const asParagraph = (piece: Piece): Piece =>
  piece.kind === 'heading' ? { ...piece, kind: 'paragraph', level: 0 } : piece;

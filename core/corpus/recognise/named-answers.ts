import type { Draft, DraftExchange } from './draft';
import { type Label, labelAt } from './labels';
import { isFullName, roleOfLabel, unified } from './names';
import { linesOf, type Piece, sliceOf } from './piece';

/** Share of the exchanges that must name who answers, or asks, so that these names are labels. */
const LEAST_NAMED = 0.5;

const labelOf = (piece: Piece | undefined): Label | null => {
  if (!piece) return null;
  const label = labelAt(piece, 0, linesOf(piece)[0]?.end ?? piece.text.length);
  return label && label.look !== 'loose' && label.body < piece.text.length ? label : null;
};

/** The names that come back, or are full names beside such. */
function accepted(labels: readonly (Label | null)[], exchanges: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const label of labels)
    if (label && label.look !== 'line') counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => roleOfLabel(name) || (counts.get(name) ?? 0) >= 2);
  if (names.length === 0) return new Set();
  const all = new Set([...names, ...[...counts.keys()].filter(isFullName)]);
  const named = labels.filter((label) => label && all.has(label.name)).length;
  return named >= LEAST_NAMED * exchanges ? all : new Set();
}

/**
 * Takes the names off questions and answers that can be told by their looks, and notes who speaks: "A: …", or
 * "Name: …" of several guests under one question.
 */
export function withNames(draft: Draft, mentioned: readonly string[]): Draft {
  const { exchanges } = draft;
  const answers = exchanges.flatMap(({ answer }) => answer.map(({ piece }) => labelOf(piece)));
  const speakers = accepted(answers, exchanges.length);
  const askers = accepted(
    exchanges.map(({ question }) => labelOf(question[0])),
    exchanges.length,
  );
  const people = [...speakers].filter((name) => !roleOfLabel(name));
  const full = unified(people, mentioned);
  const fullName = (name: string) => (roleOfLabel(name) ? null : (full.get(name) ?? name));
  const guests = new Set<string>();
  const bare = (piece: Piece, names: ReadonlySet<string>): Piece => {
    const label = labelOf(piece);
    return (label && names.has(label.name) ? sliceOf(piece, label.body)[0] : undefined) ?? piece;
  };
  const named = exchanges.map(({ question, answer }): DraftExchange => {
    let speaker: string | null = null;
    return {
      question: question.map((piece) => bare(piece, askers)),
      answer: answer.map(({ piece }) => {
        const label = labelOf(piece);
        const isNamed = label !== null && speakers.has(label.name);
        if (isNamed) speaker = fullName(label.name);
        if (speaker !== null) guests.add(speaker);
        return { piece: bare(piece, speakers), speaker, named: isNamed };
      }),
    };
  });
  const hosts = [...askers].filter((name) => !roleOfLabel(name));
  return { ...draft, exchanges: named, guests: [...guests], hosts };
}

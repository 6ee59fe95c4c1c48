import type { MarkKind } from '../../model';
import { type Draft, gather, type Role } from './draft';
import { cutAt, isMarked, linesOf, type Piece, wordsIn } from './piece';
import { endsInQuestion, isBesideHeading, isOfTheSite, isQuestion } from './questions';

const LEAST_ASKING = 0.5;

/** A line in bold of fewer words that does not ask is the heading of a section. */
const FEWEST_WORDS = 4;

/** What editors say of a conversation, in italics as its questions may be. */
const EDITORS_NOTE =
  /^[[(*]|^(?:editor|note|update|disclaimer|photo|image|this (?:interview|conversation|article|post)|the following|originally|edited|translated|for (?:this|our)|in this (?:interview|series))\b|\bis (?:an?|the) [\p{L} -]{3,60} (?:at|of|in|for|from)\b/iu;

/** Cuts a block where a question in emphasis and its answer stand in it together. */
function divided(piece: Piece, kind: MarkKind): Piece[] {
  if (piece.kind === 'heading' || piece.kind === 'code' || isMarked(piece, [kind])) return [piece];
  const places: number[] = [];
  for (const { start, end } of linesOf(piece))
    if (wordsIn(piece.text.slice(start, end)) > 1 && isMarked(piece, [kind], start, end)) places.push(start, end);
  // "What is it? It is …" in one line.
  const first = piece.marks?.find((mark) => mark.kind === kind && mark.start === 0);
  if (first && endsInQuestion(piece.text.slice(0, first.end))) places.push(first.end);
  return places.length > 0 ? cutAt(piece, places) : [piece];
}

/** Lines with nothing between them are one question, so any of them may be the one that asks. */
function inAskingRun(pieces: readonly Piece[], isLine: (piece: Piece) => boolean): ReadonlySet<Piece> {
  const asking = new Set<Piece>();
  let run: Piece[] = [];
  const close = () => {
    if (run.some(({ text }) => isQuestion(text))) for (const piece of run) asking.add(piece);
    run = [];
  };
  for (const piece of pieces) {
    if (isLine(piece)) run.push(piece);
    else close();
  }
  close();
  return asking;
}

/** Questions as whole lines in bold, or in italics. */
export function readEmphasised(pieces: readonly Piece[], kind: 'strong' | 'emphasis'): Draft | null {
  const all = pieces.flatMap((piece) => divided(piece, kind));
  const isEmphasised = (piece: Piece) => piece.kind !== 'heading' && piece.kind !== 'code' && isMarked(piece, [kind]);
  const isLine = (piece: Piece) => isEmphasised(piece) && !isOfTheSite(piece.text);
  const asking = inAskingRun(all, isLine);
  const share = asking.size / Math.max(1, all.filter(isLine).length);
  if (share < LEAST_ASKING) return null;
  const last = all.findLastIndex(isEmphasised);
  const roleOf = (piece: Piece, index: number): Role => {
    if (isOfTheSite(piece.text)) return piece.kind === 'heading' ? 'end' : 'left';
    if (piece.kind === 'heading') return isQuestion(piece.text) && !isBesideHeading(piece.text) ? 'question' : 'end';
    if (!isEmphasised(piece)) return 'text';
    if (endsInQuestion(piece.text) && piece.kind === 'item' && wordsIn(piece.text) < FEWEST_WORDS) return 'text';
    if (EDITORS_NOTE.test(piece.text) && !endsInQuestion(piece.text)) return 'left';
    if (asking.has(piece)) return 'question';
    // What is in italics inside an answer may be a title or stressed; in bold it is said by the other.
    if (kind === 'emphasis') return index < last ? 'text' : 'left';
    return wordsIn(piece.text) >= FEWEST_WORDS && /[.!…:]["”’)]*$/.test(piece.text) ? 'question' : 'left';
  };
  return gather(all, roleOf, (before, piece) => before.kind !== 'heading' && piece.kind !== 'heading', share);
}

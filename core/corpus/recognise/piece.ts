import type { MarkKind, OutlineBlock } from '../../model';
import { withMarks } from '../../outline/marked-text';

/** A block of an outline or a slice of one. */
export interface Piece extends OutlineBlock {
  /** Place of the block in the outline. */
  readonly at: number;
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The slice `[start, end)` of a piece, without space at its ends; none where nothing is left. */
export function sliceOf(piece: Piece, start: number, end = piece.text.length): Piece[] {
  const raw = piece.text.slice(start, end);
  const text = raw.trim();
  if (text === '') return [];
  const from = start + raw.length - raw.trimStart().length;
  const { marks: _, breaks = [], ...rest } = piece;
  const marks = (piece.marks ?? []).map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
  const lines = breaks.map((at) => at - from).filter((at) => at > 0 && at < text.length);
  return [{ ...rest, ...withMarks(text, marks, lines) }];
}

/** A piece cut at places inside it. */
export function cutAt(piece: Piece, places: readonly number[]): Piece[] {
  const inside = [...new Set(places)].filter((at) => at > 0 && at < piece.text.length).sort((a, b) => a - b);
  return [0, ...inside].flatMap((start, index) => sliceOf(piece, start, inside[index]));
}

/** Whether all letters and digits of a stretch are in marks of these kinds. */
export function isMarked(piece: Piece, kinds: readonly MarkKind[], start = 0, end = piece.text.length): boolean {
  const marks = (piece.marks ?? []).filter(({ kind }) => kinds.includes(kind));
  let any = false;
  let at = start;
  for (const mark of marks) {
    if (mark.start >= end) break;
    if (/[\p{L}\p{N}]/u.test(piece.text.slice(at, Math.max(at, mark.start)))) return false;
    if (mark.end > at && mark.end > start) any = true;
    at = Math.max(at, mark.end);
  }
  return any && !/[\p{L}\p{N}]/u.test(piece.text.slice(at, end));
}

/** The lines of a piece, as spans. */
export function linesOf({ text, breaks = [] }: Piece): { start: number; end: number }[] {
  const starts = [0, ...breaks];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

import { bareName, isNameLike, isNobody, roleOfLabel } from './names';
import { isMarked, type Piece } from './piece';

/** How a label shows that it is one: by a colon in bold, as "Q" and "A", by the document's own marks, by less. */
export type LabelLook = 'role' | 'marked' | 'colon' | 'line' | 'loose';

/** A speaker's name in front of what they say. */
export interface Label {
  readonly name: string;
  readonly look: LabelLook;
  /** Where the label starts and what is said begins, in the piece's text. */
  readonly start: number;
  readonly body: number;
  /** What stands in brackets behind the name and is no time: often what the person does. */
  readonly note: string;
  /** Whether the document itself says that it is a name. */
  readonly byDocument?: boolean;
}

const TIME = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s*[-–—|:]+)?\s*/;

const skipTime = (text: string, at: number) => at + (TIME.exec(text.slice(at, at + 40))?.[0].length ?? 0);

const noteOf = (text: string) => {
  const note = /[([]([^()[\]]+)[)\]]/.exec(text)?.[1]?.trim() ?? '';
  return /\d:\d/.test(note) ? '' : note;
};

/** "Name:", "Name (12:33):", "Name (Role) [00:12:33]:", and the same with a wide colon. */
const COLON = /^((?:[^:：()[\]]{1,60})(?:\s*[([][^()[\]]{1,80}[)\]])*)\s*[:：](?=[\s\p{L}"“‘'([…*—-]|$)/u;

/** "Q. ", "A1) ", "Q –": the colon is not the only mark behind a letter that stands for a role. */
const ROLE_MARK = /^(\p{L}{1,12}\s*#?\d{0,3})\s*(?:[.)]|\s[-–—])\s+/u;

/** The label that a line of a piece starts with, if any; `end` is the end of the line. */
export function labelAt(piece: Piece, start: number, end: number): Label | null {
  const { text } = piece;
  const at = skipTime(text, start);
  const line = text.slice(at, Math.min(end, at + 200));
  const colon = COLON.exec(line);
  if (colon) {
    const [all, before = ''] = colon;
    const name = bareName(before.replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, ''));
    // A time behind the colon belongs to the words: it says when they begin.
    const behind = spaceBehind(text, at + all.length);
    const body = skipTime(text, behind) >= end ? end : behind;
    const label = { name, start, body, note: noteOf(before) };
    if (roleOfLabel(name)) return { ...label, look: 'role' };
    const nameEnd = at + before.search(/[\s([]*$/) || at + before.length;
    const isBold = isMarked(piece, ['strong', 'name', 'emphasis'], at, Math.min(at + name.length, nameEnd));
    if (isNameLike(name)) return { ...label, look: isBold ? 'marked' : body >= end ? 'line' : 'colon' };
  }
  const role = ROLE_MARK.exec(line);
  if (role && roleOfLabel(role[1] ?? '') && /\d|\p{Lu}/u.test(role[1] ?? ''))
    return { name: role[1] ?? '', look: 'role', start, body: at + role[0].length, note: '' };
  return lineLabel(piece, start, at, end) ?? markLabel(piece, start, at, end);
}

const spaceBehind = (text: string, at: number) => at + (/^\s*/.exec(text.slice(at, at + 8))?.[0].length ?? 0);

/** A name on a line of its own, with a time or what the person does behind it. */
function lineLabel(piece: Piece, start: number, at: number, end: number): Label | null {
  const line = piece.text.slice(at, end).trim();
  if (line.length > 90) return null;
  // A document's own mark says what the name is and what only stands behind it.
  const mark = piece.marks?.find((one) => one.kind === 'name' && one.start <= at + 1 && one.end > at);
  const marked = mark ? bareName(piece.text.slice(mark.start, mark.end)) : '';
  const rest = mark ? piece.text.slice(mark.end, end).trim() : '';
  if (
    mark &&
    marked &&
    !isNobody(marked) &&
    (rest === '' || /^[\s·•|,:–—()[\]-]*(?:\d|an? |just |yesterday|OP\b|edited|$)/i.test(rest)) &&
    rest.length <= 40
  )
    return { name: marked, look: 'line', start, body: end, note: '', byDocument: true };
  const untimed = line.replace(/[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?/g, '').replace(/\s*[|·•]\s*$/, '');
  const name = bareName(untimed);
  const isLineKind =
    piece.kind === 'heading' || piece.kind === 'paragraph' || piece.kind === 'cell' || piece.part === 'term';
  if (!isLineKind || !(isNameLike(name) || roleOfLabel(name))) return null;
  if (/[.!?…]$/.test(untimed.trim()) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(untimed.trim())) return null;
  return {
    name,
    look: roleOfLabel(name) && name.length > 1 ? 'role' : 'line',
    start,
    body: end,
    note: noteOf(untimed),
  };
}

/** A name in bold, or marked as one, with nothing or a dash or a time behind it. */
function markLabel(piece: Piece, start: number, at: number, end: number): Label | null {
  const mark = piece.marks?.find(
    ({ kind, start: from }) => (kind === 'strong' || kind === 'name') && from >= start && from <= at,
  );
  if (!mark || mark.end > end) return null;
  const name = bareName(piece.text.slice(Math.max(at, mark.start), mark.end));
  if (!isNameLike(name) && (mark.kind !== 'name' || name === '' || isNobody(name))) return null;
  const behind =
    /^(?:\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)?\s*[:–—-]*\s*/.exec(piece.text.slice(mark.end, end))?.[0] ?? '';
  const hasSign = /[\d:–—-]/.test(behind);
  return {
    name,
    look: mark.kind === 'name' || hasSign ? 'marked' : 'loose',
    start,
    body: mark.end + behind.length,
    note: '',
  };
}

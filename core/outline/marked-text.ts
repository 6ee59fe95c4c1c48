import type { Mark, MarkKind, OutlineBlock } from '../model';

type Marked = Pick<OutlineBlock, 'text' | 'marks' | 'breaks'>;

interface OpenMark {
  readonly kind: MarkKind;
  readonly href?: string;
  start: number;
}

/** Lines and marks of the longest block: a longer one is divided, since all marks of a block are looked at for each line. */
const MOST_LINES = 100;
const MOST_MARKS = 150;

/** Running text with its marks, as it comes from a reader of documents, until a block of it is taken. */
export class MarkedText {
  // In parts: asking a long text that grows for its end would copy it each time.
  #parts: string[] = [];
  #length = 0;
  #endsInSpace = true;
  #marks: Mark[] = [];
  #breaks: number[] = [];
  readonly #open: OpenMark[] = [];

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Adds text; any white space in it is a space. */
  add(text: string) {
    const spaced = text.replace(/\s+/g, ' ');
    const added = this.#endsInSpace ? spaced.trimStart() : spaced;
    if (added === '') return;
    this.#parts.push(added);
    this.#length += added.length;
    this.#endsInSpace = added.endsWith(' ');
  }

  /** Notes that a new line begins. */
  break() {
    if (this.#length > 0) this.add(' ');
    this.#breaks.push(this.#length);
  }

  /** Whether nothing was added since the last line began. */
  get isAtBreak(): boolean {
    return this.#breaks.at(-1) === this.#length;
  }

  /** Whether a block should end at the next line. */
  get isFull(): boolean {
    return this.#breaks.length >= MOST_LINES || this.#marks.length >= MOST_MARKS;
  }

  open(kind: MarkKind, href?: string) {
    this.#open.push({ kind, start: this.#length, ...(href === undefined ? {} : { href }) });
  }

  /** Closes the mark of a kind that was opened last. */
  close(kind: MarkKind) {
    const at = this.#open.findLastIndex((mark) => mark.kind === kind);
    const [mark] = at < 0 ? [] : this.#open.splice(at, 1);
    if (mark && this.#marks.length < 2 * MOST_MARKS) this.#marks.push({ ...mark, end: this.#length });
  }

  /** The text so far, with single spaces, or null where there is none. What is open goes on in the next. */
  take(): Marked | null {
    const text = this.#parts.join('').trimEnd();
    const marks = [...this.#marks, ...this.#open.map((mark) => ({ ...mark, end: text.length }))];
    const breaks = new Set(this.#breaks.map((at) => startAt(text, at)));
    for (const mark of this.#open) mark.start = 0;
    this.#parts = [];
    this.#length = 0;
    this.#endsInSpace = true;
    this.#marks = [];
    this.#breaks = [];
    if (text === '') return null;
    return withMarks(
      text,
      marks,
      [...breaks].filter((at) => at > 0 && at < text.length),
    );
  }
}

const startAt = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at);

/** A block's text with those of its marks that cover any of it, in order; without the fields where there is nothing. */
export function withMarks(text: string, marks: readonly Mark[], breaks: readonly number[]): Marked {
  const kept = marks
    .map((mark) => {
      const start = startAt(text, Math.max(0, mark.start));
      const end = Math.min(mark.end, text.length);
      return { ...mark, start, end: text[end - 1] === ' ' ? end - 1 : end };
    })
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, ...(kept.length > 0 ? { marks: kept } : {}), ...(breaks.length > 0 ? { breaks } : {}) };
}

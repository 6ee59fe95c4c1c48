import type { Piece } from './piece';

/** A block of an answer. */
export interface Said {
  readonly piece: Piece;
  /** The name that the document gives; null where it names nobody, so that it is the one who is interviewed. */
  readonly speaker: string | null;
  /** Whether the document names the speaker at this very block. */
  readonly named?: boolean;
}

/** An exchange as a shape of documents shows it. */
export interface DraftExchange {
  readonly question: readonly Piece[];
  readonly answer: readonly Said[];
}

/** What one way of reading makes of a document. Each of its pieces is in an exchange or left. */
export interface Draft {
  readonly exchanges: readonly DraftExchange[];
  readonly left: readonly Piece[];
  /** Names of those who answer, in order of their first words, where the document names who speaks. */
  readonly guests: readonly string[];
  readonly hosts: readonly string[];
  /** How regular the document is in this shape, 0 to 1. */
  readonly regularity: number;
}

/** What a piece is in a shape whose questions can be told by their looks. `end` is the end of an answer too. */
export type Role = 'question' | 'text' | 'left' | 'end';

interface OpenExchange {
  readonly question: Piece[];
  readonly answer: Said[];
}

/**
 * Gathers pieces to exchanges.
 * @param joins whether a question goes on in a second piece, or that is another question
 */
export function gather(
  pieces: readonly Piece[],
  roleOf: (piece: Piece, index: number) => Role,
  joins: (before: Piece, piece: Piece) => boolean,
  regularity: number,
): Draft {
  const exchanges: OpenExchange[] = [];
  const left: Piece[] = [];
  let current: OpenExchange | null = null;
  pieces.forEach((piece, index) => {
    const role = roleOf(piece, index);
    if (role === 'question') {
      const before = current?.answer.length === 0 ? current.question.at(-1) : undefined;
      if (before && joins(before, piece)) {
        current?.question.push(piece);
        return;
      }
      current = { question: [piece], answer: [] };
      exchanges.push(current);
    } else if (role === 'text' && current) current.answer.push({ piece, speaker: null });
    else left.push(piece);
    if (role === 'end') current = null;
  });
  const answered = exchanges.filter(({ answer }) => answer.length > 0);
  for (const { question, answer } of exchanges) if (answer.length === 0) for (const piece of question) left.push(piece);
  return { exchanges: answered, left, guests: [], hosts: [], regularity };
}

import { type Draft, gather, type Role } from './draft';
import { followsUp } from './headings';
import { cutAt, linesOf, type Piece, wordsIn } from './piece';
import { endsInQuestion, isBesideHeading, isOfTheSite, isQuestion } from './questions';

const LEAST_ASKING = 0.5;

const shareAsking = (pieces: readonly Piece[]) =>
  pieces.filter(({ text }) => isQuestion(text)).length / Math.max(1, pieces.length);

/** Questions as the terms of a list of definitions, or as the summaries of disclosures. */
export function readDefinitions(pieces: readonly Piece[]): Draft | null {
  const terms = pieces.filter(({ part }) => part === 'term');
  const share = shareAsking(terms);
  if (terms.length === 0 || share < LEAST_ASKING) return null;
  const roleOf = (piece: Piece): Role => {
    if (piece.part === 'term') return 'question';
    if (piece.part !== 'description') return 'end';
    if (piece.kind === 'heading') return 'left';
    return followsUp(piece) ? 'question' : 'text';
  };
  return gather(pieces, roleOf, () => false, share);
}

/** "Grace asks:", above a question that is quoted. */
const ANNOUNCES = /(?:\b(?:asks?|asked|wrote|writes|says|said)|:)$/i;

/** Words of the longest line that announces a quotation. */
const LONGEST_ANNOUNCEMENT = 8;

/** Questions as quotations, as in forums. */
export function readQuoted(pieces: readonly Piece[]): Draft | null {
  const groups = pieces.filter(({ kind }, index) => kind === 'quote' && pieces[index + 1]?.kind !== 'quote');
  const share = shareAsking(groups);
  if (groups.length < 2 || share < LEAST_ASKING) return null;
  const roleOf = (piece: Piece, index: number): Role => {
    if (piece.kind === 'quote') return 'question';
    if (piece.kind === 'heading') return isBesideHeading(piece.text) ? 'end' : 'left';
    if (isOfTheSite(piece.text)) return 'left';
    const announces = pieces[index + 1]?.kind === 'quote' && piece.kind === 'paragraph' && ANNOUNCES.test(piece.text);
    return announces && wordsIn(piece.text) <= LONGEST_ANNOUNCEMENT ? 'left' : 'text';
  };
  return gather(pieces, roleOf, () => true, share);
}

/** Words of the longest paragraph that is a question because it ends by asking. */
const LONGEST_PLAIN = 50;

/** So many first lines that ask are questions above their answers, and no chance of where lines end. */
const FEWEST_LINES = 3;

/** Questions as paragraphs that ask, with no other mark. */
export function readPlain(pieces: readonly Piece[]): Draft | null {
  const firstAsks = (piece: Piece) => {
    const [first, second] = linesOf(piece);
    return first !== undefined && second !== undefined && endsInQuestion(piece.text.slice(0, first.end).trim());
  };
  const inLines = pieces.filter(firstAsks).length >= FEWEST_LINES;
  const all = inLines
    ? pieces.flatMap((piece) => (firstAsks(piece) ? cutAt(piece, [linesOf(piece)[0]?.end ?? 0]) : [piece]))
    : pieces;
  const roleOf = (piece: Piece, index: number): Role => {
    if (isOfTheSite(piece.text)) return piece.kind === 'heading' ? 'end' : 'left';
    if (piece.kind === 'heading')
      return endsInQuestion(piece.text) ? 'question' : isBesideHeading(piece.text) ? 'end' : 'left';
    if (piece.kind !== 'paragraph') return 'text';
    // Before a list it is the speaker who asks, to say what the answers may be.
    const isRhetorical = all[index + 1]?.kind === 'item' || wordsIn(piece.text) > LONGEST_PLAIN;
    return endsInQuestion(piece.text) && !isRhetorical ? 'question' : 'text';
  };
  return all.some((piece, index) => roleOf(piece, index) === 'question') ? gather(all, roleOf, () => false, 0.5) : null;
}

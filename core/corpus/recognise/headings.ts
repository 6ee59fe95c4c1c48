import { groupBy } from '../../group';
import { type Draft, gather, type Role } from './draft';
import { isMarked, type Piece, wordsIn } from './piece';
import { endsInQuestion, isBesideHeading, isOfTheSite, isQuestion } from './questions';

/** Share of a level's headings that must ask, so that it is the questions' level. */
const LEAST_ASKING = 0.5;

/** Share from which those that do not ask are taken for questions as well. */
const MOST_ASKING = 0.7;

/** Fewer words do not ask anything as a line of their own inside an answer. */
const FEWEST_WORDS = 3;

/** Whether a piece asks, in emphasis, inside an answer: a question that follows up. */
export const followsUp = (piece: Piece): boolean =>
  endsInQuestion(piece.text) &&
  wordsIn(piece.text) >= FEWEST_WORDS &&
  (piece.kind === 'paragraph' || piece.kind === 'quote') &&
  (isMarked(piece, ['strong']) || isMarked(piece, ['emphasis']));

/** Questions as headings of one level, those of other levels that ask, and what follows up in bold or italics. */
export function readHeadings(pieces: readonly Piece[]): Draft | null {
  const headings = pieces.filter(({ kind }) => kind === 'heading');
  const title = headings[0];
  const levels = groupBy(
    headings.filter(({ text }) => !isBesideHeading(text)).filter((one) => one !== title || endsInQuestion(one.text)),
    ({ level }) => level,
  );
  const rated = [...levels].map(([level, list]) => {
    const asking = list.filter(({ text }) => isQuestion(text)).length;
    return { level, asking, share: asking / list.length };
  });
  const best = rated.filter(({ share }) => share >= LEAST_ASKING).sort((a, b) => b.asking - a.asking)[0];
  if (!best) return null;
  const roleOf = (piece: Piece): Role => {
    if (piece.kind !== 'heading') return followsUp(piece) ? 'question' : isOfTheSite(piece.text) ? 'left' : 'text';
    if (isBesideHeading(piece.text)) return 'end';
    if (endsInQuestion(piece.text)) return 'question';
    if (piece.level === best.level) return isQuestion(piece.text) || best.share >= MOST_ASKING ? 'question' : 'end';
    // A heading inside an answer divides it, one above the questions divides the interview.
    return piece.level > best.level ? 'left' : 'end';
  };
  // The title of a page is no question, though it may ask one, where questions stand below it on another level.
  const asTitle = (piece: Piece) => piece === title && piece.level < best.level;
  return gather(
    pieces,
    (piece) => (asTitle(piece) ? 'end' : roleOf(piece)),
    (before, piece) => before.kind !== 'heading' && piece.kind !== 'heading',
    best.share,
  );
}

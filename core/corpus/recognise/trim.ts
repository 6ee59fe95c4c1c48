import type { Draft, DraftExchange, Said } from './draft';
import { isMarked, type Piece, wordsIn } from './piece';
import { isOfTheSite, isParting } from './questions';

/** Words of the longest line that goes with what a site says behind the last answer. */
const LONGEST_FOOTER = 12;

/** Whether a link leads to another page of the same site. */
export type IsInternal = (href: string) => boolean;

/** Links relative to the document, and to the host that it says it stands on. */
export function internalLinks(url: string | undefined): IsInternal {
  const host = (address: string) => /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  const own = url === undefined ? undefined : host(url);
  return (href) => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href) || (own !== undefined && host(href) === own);
}

const leadsOnly = (piece: Piece, isInternal: IsInternal) =>
  isMarked(piece, ['link']) &&
  (piece.marks ?? []).every(
    ({ kind, href }) => kind !== 'link' || href === undefined || (isInternal(href) && !href.startsWith('#')),
  );

/** Takes what the site says out of answers: calls inside them, and all that follows the last. */
export function trimmed(draft: Draft, isInternal: IsInternal): Draft {
  const left: Piece[] = [...draft.left];
  const isCall = ({ piece, named }: Said) => !named && piece.kind !== 'item' && isOfTheSite(piece.text);
  const exchanges = draft.exchanges.map(({ question, answer }, index): DraftExchange => {
    const isLast = index === draft.exchanges.length - 1;
    const end = isLast ? tailOf(answer, draft.exchanges, isInternal) : answer.length;
    for (const { piece } of answer.slice(end)) left.push(piece);
    const kept = answer.slice(0, end).filter((said, at) => at === 0 || !isCall(said));
    for (const { piece } of answer.slice(1, end).filter(isCall)) left.push(piece);
    return { question, answer: kept };
  });
  const [last, ...before] = [...exchanges].reverse();
  // A question of the site, such as "Read more?", with links for an answer.
  const [only] = last?.answer ?? [];
  if (
    !last ||
    !only ||
    before.length === 0 ||
    !last.answer.every(({ piece, named }) => !named && leadsOnly(piece, isInternal))
  )
    return { ...draft, exchanges, left };
  return {
    ...draft,
    exchanges: exchanges.slice(0, -1),
    left: [...left, ...last.question, ...last.answer.map(({ piece }) => piece)],
  };
}

/** Where the last answer ends and what stands behind the interview begins. */
function tailOf(answer: readonly Said[], exchanges: readonly DraftExchange[], isInternal: IsInternal): number {
  const isTail = ({ piece, named }: Said) =>
    !named && (isParting(piece) || (piece.kind !== 'item' && isOfTheSite(piece.text)) || leadsOnly(piece, isInternal));
  const goesAlong = (said: Said) =>
    isTail(said) || (!said.named && (wordsIn(said.piece.text) <= LONGEST_FOOTER || isMarked(said.piece, ['link'])));
  // A rule that stands nowhere else in the interview is the one below it.
  const isRuled = ({ piece }: Said) => piece.ruled === true;
  const hasRules = exchanges
    .slice(0, -1)
    .some(({ answer: other, question }) => other.some(isRuled) || question.some(({ ruled }) => ruled));
  const ruled = hasRules ? -1 : answer.findIndex((said, index) => index > 0 && isRuled(said) && !said.named);
  const before = ruled > 0 && !answer.slice(ruled).some(({ named }) => named) ? ruled : answer.length;
  let end = before;
  for (let index = before - 1; index > 0 && goesAlong(answer[index] as Said); index--)
    if (isTail(answer[index] as Said)) end = index;
  return end;
}

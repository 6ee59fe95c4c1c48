/**
 * A Markdown text with the line breaks that make it a paragraph of its own between what stands before and behind the
 * caret: in the middle of a line its marks would mean nothing, and a line right behind a quotation would belong to it.
 * @param text ends with a line break
 */
export function ownParagraph(text: string, before: string, behind: string): string {
  const above = before === '' || /\n\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const below = behind === '' || behind.startsWith('\n') ? '' : '\n';
  return `${above}${text}${below}`;
}

/** As many letters and figures are taken for the whole of a text. */
const OPENING = 40;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * How often a document holds a citation, by the letters and figures that its first line begins with: what stands between them
 * differs from format to format, and editors change it.
 * @param citation in any format whose first line is the quote
 */
export function timesIn(document: string, citation: string): number {
  const opening = citation.split('\n').map(lettersOf).find(Boolean)?.slice(0, OPENING);
  return opening ? lettersOf(document).split(opening).length - 1 : 0;
}

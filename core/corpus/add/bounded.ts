/** Characters of the longest question and block. Nobody writes longer ones; files that are made to do harm have them. */
const LONGEST = { question: 2_000, block: 20_000 };

/** Characters at the end of a part in which a space is looked for, so that no word is cut. */
const LONGEST_WORD = 100;

/** A text in parts that are not too long, cut at spaces where there are any; none where there is no text. */
export function bounded(text: string, kind: keyof typeof LONGEST): string[] {
  const most = LONGEST[kind];
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > most) {
    const space = text.lastIndexOf(' ', start + most);
    // No character is cut in two.
    const cut = text.slice(start, start + most).isWellFormed() ? start + most : start + most - 1;
    const end = space > start + most - LONGEST_WORD ? space : cut;
    parts.push(text.slice(start, end));
    start = text[end] === ' ' ? end + 1 : end;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

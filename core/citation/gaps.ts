/** Stands in a text for a field that has nothing to be filled with. Unicode keeps it from ever being a character. */
export const GAP = '\uFDD0';

/** Stands in a text for what will be filled in there. */
export const FILLED = '\uFDD1';

/** Brackets and quotation marks with nothing but a gap between them, and the space before them. */
const IN_BRACKETS = new RegExp(
  `[ \\t]*(?:\\(${GAP}\\)|\\[${GAP}\\]|\\{${GAP}\\}|<${GAP}>|“${GAP}”|‘${GAP}’|«${GAP}»)`,
  'g',
);

/** A gap with the separator behind it where nothing has been said before: at the start of the line, or inside a bracket. */
const OPENING = new RegExp(`(^[^\\p{L}\\p{N}${FILLED}${GAP}]*|[([{<“‘«])${GAP}[ \\t]*(?:[.,;:·•|/–—-]+[ \\t]*)?`, 'u');

/** A gap with the separator before it. */
const BEHIND = new RegExp(`[ \\t]*(?:[,;:·•|/–—-]+[ \\t]*)?${GAP}`);

/** Whether a line says anything. */
const SAYS = new RegExp(`[\\p{L}\\p{N}${FILLED}]`, 'u');

function closeIn(line: string): string {
  let now = line;
  for (let before = ''; before !== now; ) {
    before = now;
    now = now.replaceAll(`${GAP}${GAP}`, GAP).replace(IN_BRACKETS, GAP);
    if (now === before) now = OPENING.test(now) ? now.replace(OPENING, '$1') : now.replace(BEHIND, '');
  }
  return now;
}

/**
 * Takes the gaps out of a text, with the brackets that have nothing else in them, the separators that divide from
 * nothing, and the lines that say nothing any more. What is filled in stays where it is.
 */
export function closeGaps(text: string): string {
  const lines = text.split('\n').flatMap((line) => {
    if (!line.includes(GAP)) return [line];
    const closed = closeIn(line);
    return SAYS.test(closed) ? [closed] : [];
  });
  return lines.join('\n');
}

/**
 * Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours (Boytsov 2011).
 * @returns the distance, or `most + 1` as soon as it must be greater than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] as number) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}

/** Shorter words have too many neighbours for a guess to be right. */
const SHORTEST = 4;
/** From this length on a word may hold two slips. */
const LONG = 8;

/**
 * The word that was probably meant.
 * @param known word to how often the library uses it
 * @returns the nearest known word, the more frequent of two as near, or null where the word is known or nothing is near
 */
export function repair(word: string, known: ReadonlyMap<string, number>): string | null {
  if (known.has(word) || word.length < SHORTEST || /\d/.test(word)) return null;
  const most = word.length >= LONG ? 2 : 1;
  let best: string | null = null;
  let bestDistance = most + 1;
  let bestCount = 0;
  for (const [candidate, count] of known) {
    // A first letter is rarely wrong; two words that differ there are mostly two words.
    if (candidate.length < SHORTEST - 1 || (candidate[0] !== word[0] && candidate[0] !== word[1])) continue;
    const distance = editDistance(word, candidate, most);
    if (distance > most) continue;
    if (distance < bestDistance || (distance === bestDistance && count > bestCount)) {
      best = candidate;
      bestDistance = distance;
      bestCount = count;
    }
  }
  return best;
}

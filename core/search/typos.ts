import type { Vocabulary } from './vocabulary';

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

/** The words that a typo may have meant. */
export type KnownWords = Pick<Vocabulary, 'count' | 'startingWith'>;

/**
 * The word that was probably meant.
 * @returns the nearest known word; of two as near the more frequent, then the first in the alphabet; or null where the
 * word is known or nothing is near
 */
export function repair(word: string, known: KnownWords): string | null {
  if (known.count(word) !== undefined || word.length < SHORTEST || /\d/.test(word)) return null;
  const most = word.length >= LONG ? 2 : 1;
  let best: string | null = null;
  let bestDistance = most + 1;
  let bestCount = 0;
  // A first letter is rarely wrong; two words that differ there are mostly two words.
  for (const first of new Set(word.slice(0, 2))) {
    for (const candidate of known.startingWith(first)) {
      if (candidate.length < SHORTEST - 1) continue;
      const distance = editDistance(word, candidate, Math.min(most, bestDistance));
      if (distance > most || distance > bestDistance) continue;
      const count = known.count(candidate) ?? 0;
      const isAsGood = count === bestCount && candidate < (best ?? '');
      if (distance < bestDistance || count > bestCount || isAsGood) {
        best = candidate;
        bestDistance = distance;
        bestCount = count;
      }
    }
  }
  return best;
}

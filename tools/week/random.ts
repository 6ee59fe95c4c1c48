/** Numbers from 0 to below 1 that look like chance and are the same for a seed each time (mulberry32 by Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, by chance; undefined where there is none. */
export const oneOf = <T>(several: readonly T[], random: () => number): T | undefined =>
  several[Math.floor(random() * several.length)];

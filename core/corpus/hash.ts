const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * FNV-1a, 64 bits, over the UTF-8 bytes of a text (Fowler, Noll, Vo; IETF draft-eastlake-fnv).
 * Names texts; it is no protection against someone who wants two texts to have the same name.
 * @returns 16 hexadecimal digits
 */
export function hash(text: string): string {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  return value.toString(16).padStart(16, '0');
}

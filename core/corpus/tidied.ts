/** Text as documents have it: single spaces, no control characters, no halves of characters. */
export const tidied = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

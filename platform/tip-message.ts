/**
 * What the chip's script tells the page in its frame, by a window message: both browsers carry that to a frame, and only
 * one of them what the background tells all pages.
 * @param word the part of the frame's address behind `#`, which no page knows
 */
export const tipMessage = (word: string, open: boolean) => `${word} ${open ? 'open' : 'fold'}`;

import type { Quote } from '../model';

/** Orders quotes by interview, and those of one interview as they stand there. */
export function byPlace(a: Quote, b: Quote): number {
  if (a.interview !== b.interview) return a.interview < b.interview ? -1 : 1;
  return a.exchange - b.exchange || a.block - b.block || a.start - b.start;
}

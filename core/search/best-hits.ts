import { byPlace } from '../corpus/by-place';
import type { Quote } from '../model';
import { WEAK_BELOW } from './weights';

/** A quote that was found, and how well it fits. */
export interface FoundQuote {
  readonly quote: Quote;
  /** Comparable within one search only. */
  readonly score: number;
  /** True where it accounts for too little of the query to be shown to a person. */
  readonly weak: boolean;
  /** Share of the query's meaning that it accounts for. */
  readonly accounted: number;
}

/** Weak after all others, then by score; what is alike by its place, whichever came first. */
function inOrder(a: FoundQuote, b: FoundQuote): number {
  return Number(a.weak) - Number(b.weak) || b.score - a.score || byPlace(a.quote, b.quote);
}

/** Of more than so many all are kept and put in order at last, which is faster then. */
const FEW = 100;

/** The best of what is found, of which there may be thousands where ten are wanted. */
export class BestHits {
  readonly #hits: FoundQuote[] = [];

  /** @param most how many are wanted */
  constructor(private readonly most: number) {}

  /** Whether a hit like this may be among the best. */
  takes(score: number, accounted: number): boolean {
    const last = this.#hits[this.most - 1];
    if (this.most > FEW || !last) return true;
    const weak = accounted < WEAK_BELOW;
    return weak === last.weak ? score >= last.score : last.weak;
  }

  offer(quote: Quote, score: number, accounted: number): void {
    const hit = { quote, score, weak: accounted < WEAK_BELOW, accounted };
    if (this.most > FEW) {
      this.#hits.push(hit);
      return;
    }
    if (!this.takes(score, accounted)) return;
    let at = this.#hits.length;
    while (at > 0 && inOrder(hit, this.#hits[at - 1] as FoundQuote) < 0) at--;
    this.#hits.splice(at, 0, hit);
    if (this.#hits.length > this.most) this.#hits.pop();
  }

  /** Those wanted, best first. */
  get inOrder(): readonly FoundQuote[] {
    return this.most > FEW ? this.#hits.sort(inOrder).slice(0, this.most) : this.#hits;
  }
}

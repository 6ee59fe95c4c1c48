import type { Listed } from '../core/corpus/add/listed';
import type { FetchProblem } from './fetching';

/** What became of an address. */
export type Outcome =
  | { readonly state: 'added'; readonly interview: string }
  | { readonly state: 'unchanged'; readonly interview: string }
  /** It was read, and somebody should look before it is believed. */
  | { readonly state: 'unsure' }
  | { readonly state: 'failed'; readonly reason: string; readonly problem?: FetchProblem };

/** An address that is to be fetched. */
export interface Wanted extends Listed {
  /** Id of the collection that it is from. */
  readonly collection: string;
}

/** How a run ended: with all done, or with some left for later and why. */
export type RunEnd = 'done' | 'paused' | 'busy' | 'offline';

/** What a run needs of the world. */
export interface CollectWorld {
  /** Fetches one and takes it in. */
  readonly take: (wanted: Wanted, signal: AbortSignal) => Promise<Outcome>;
  /** Notes what became of one, so that it is known after a restart. */
  readonly note: (wanted: Wanted, outcome: Outcome) => Promise<void>;
  /** Tells that one is being fetched now. */
  readonly begin: (wanted: Wanted) => void;
  /** Whether there is a network at all, as far as the browser knows. */
  readonly isOnline: () => boolean;
  /** Waits, in milliseconds, unless the signal ends it. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Milliseconds between two requests: what a person who clicks would leave a site. */
const BETWEEN = 1_000;

/**
 * Fetches addresses one after the other, and notes each before the next. What was not finished, because it was stopped, a
 * host asks to wait or the network is away, is left as it was, for the next run.
 */
export async function collect(all: readonly Wanted[], world: CollectWorld, signal: AbortSignal): Promise<RunEnd> {
  for (const [at, wanted] of all.entries()) {
    if (at > 0) await world.wait(BETWEEN, signal);
    if (signal.aborted) return 'paused';
    world.begin(wanted);
    const outcome = await world.take(wanted, signal);
    if (signal.aborted && outcome.state === 'failed') return 'paused';
    const problem = outcome.state === 'failed' ? outcome.problem : undefined;
    if (problem === 'no answer' && !world.isOnline()) return 'offline';
    // It is noted as failed, or a host that never answers otherwise would keep all the others from their turn.
    await world.note(wanted, outcome);
    if (problem === 'busy') return 'busy';
  }
  return 'done';
}

import { t } from '../../../components/text';
import { edited } from '../../../core/corpus/add/candidate';
import { OWN_PACK } from '../../../core/corpus/add/identity';
import type { Collection, Listed } from '../../../core/corpus/add/listed';
import { lexicon } from '../../../platform/bundled';
import { type CollectWorld, collect, type Outcome, type RunEnd, type Wanted } from '../../../platform/collect';
import { collections } from '../../../platform/collections';
import { fetchDocument } from '../../../platform/fetching';
import { readImport } from '../../../platform/import-worker';
import { clearQueue, putQueue, readQueue } from '../../../platform/shelf/queue';
import type { QueuedAddress } from '../../../platform/shelf/records';
import { whyNot } from '../../app/shelf-problems';
import { Store } from '../../app/store';
import { addHoldings, holdingFor, isUnsure, knownAs } from './adding';
import { putCandidate } from './entries';
import { fetchWords, problemWords } from './words';

/** What is to be fetched, and what became of it. */
export interface QueueState {
  readonly items: readonly QueuedAddress[];
  /** What is being fetched; '' where nothing is. */
  readonly current: string;
  /** Why it stands still; null while it runs, or before. */
  readonly end: RunEnd | null;
  readonly running: boolean;
}

/** The queue of this page. It goes on while other rooms are entered, and is kept across restarts. */
export const queue = new Store<QueueState>({ items: [], current: '', end: null, running: false });

const set = (changed: Partial<QueueState>) => queue.change((now) => ({ ...now, ...changed }));

let stop = new AbortController();

/** Shows what was left of the last time, or has come since. */
export async function loadQueue(): Promise<void> {
  // In a private window there is none.
  const items = await readQueue().catch(() => []);
  set({ items });
}

/** Puts addresses into the queue and begins. The person has confirmed their hosts. */
export async function fetchAll(listed: readonly Listed[], collection: string): Promise<void> {
  await putQueue(listed.map((one): QueuedAddress => ({ ...one, collection, state: 'waiting' })));
  await loadQueue();
  await resume();
}

/** What may be done by one tab at a time: fetching, and erasing what was fetched. */
const LOCK = 'fetching';

/** Goes on with what is waiting, also with what comes to it meanwhile. */
export async function resume(): Promise<void> {
  if (queue.now.running) return;
  stop = new AbortController();
  const { signal } = stop;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return set({ end: 'paused' });
    set({ running: true, end: null });
    try {
      let end: RunEnd = 'done';
      for (let left = await waiting(); left.length > 0 && end === 'done'; left = await waiting())
        end = await collect(left, world, signal);
      set({ end });
    } finally {
      set({ running: false, current: '' });
    }
  });
}

async function waiting(): Promise<readonly QueuedAddress[]> {
  // Another tab may have gone on with it.
  await loadQueue();
  return queue.now.items.filter(({ state }) => state === 'waiting');
}

/** Stops after what is being fetched; the rest waits. */
export const pause = () => stop.abort();

/** Stops fetching and does something that may not happen while anybody fetches. @returns false where another tab does */
export async function withoutFetching(work: () => Promise<void>): Promise<boolean> {
  stop.abort();
  try {
    await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, work);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** How long an address that is being fetched may take to come to its end, in milliseconds. */
const PATIENCE = 10_000;

/** Forgets some of the queue, whatever this page knows of it. */
async function keepOnly(isKept: (item: QueuedAddress) => boolean): Promise<void> {
  const kept = (await readQueue()).filter(isKept);
  await clearQueue();
  if (kept.length > 0) await putQueue(kept);
  set({ items: kept, end: null });
}

/** Stops, and forgets what is still waiting. */
export async function cancel(): Promise<void> {
  stop.abort();
  await keepOnly(({ state }) => state !== 'waiting');
}

/** Forgets what was fetched, and not what was added. */
export const closeReport = () => keepOnly(({ state }) => state === 'waiting');

/** Fetches one once more, to be looked at. */
export async function lookAt(address: string): Promise<void> {
  const item = queue.now.items.find((one) => one.address === address);
  if (!item) return;
  const read = await readAt(item, new AbortController().signal);
  if ('candidate' in read) putCandidate(item.name || address, read.candidate, item.collection);
  else await world.note(item, read);
}

const world: CollectWorld = {
  take,
  async note({ address }, outcome) {
    const item = queue.now.items.find((one) => one.address === address);
    if (!item) return;
    const now = noted(item, outcome);
    await putQueue([now]);
    queue.change((state) => ({ ...state, items: state.items.map((one) => (one.address === address ? now : one)) }));
  },
  isOnline: () => navigator.onLine,
  begin: ({ name, address }) => set({ current: name || address }),
  wait: (milliseconds, signal) =>
    new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        done();
      });
    }),
};

function noted(item: QueuedAddress, outcome: Outcome): QueuedAddress {
  const { address, name, date, collection } = item;
  const about = { address, name, date, collection, state: outcome.state };
  if (outcome.state === 'failed') return { ...about, reason: outcome.reason };
  return outcome.state === 'unsure' ? about : { ...about, interview: outcome.interview };
}

/** What a server calls its documents, as the ending of a name: addresses mostly have none. */
function nameFor(address: string, type: string): string {
  const name = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? 'page';
  return /html/i.test(type) && !/\.x?html?$/i.test(name) ? `${name}.html` : name;
}

async function readAt(wanted: Wanted, signal: AbortSignal) {
  const fetched = await fetchDocument(wanted.address, signal);
  if ('problem' in fetched)
    return { state: 'failed', reason: fetchWords(fetched.problem), problem: fetched.problem } as const;
  const name = nameFor(wanted.address, fetched.type);
  const answer = await readImport({ name, bytes: fetched.bytes, url: wanted.address });
  if (answer.kind === 'problem') return { state: 'failed', reason: problemWords(answer) } as const;
  if (answer.kind !== 'candidate') return { state: 'failed', reason: t('import_nothing') } as const;
  const { date, rights } = answer.candidate.interview;
  const known = collections.find(({ id }) => id === wanted.collection);
  // What the list knows stands in for what the page does not say.
  const changes = { ...(date ? {} : { date: wanted.date }), ...(rights ? {} : { rights: known?.rights ?? '' }) };
  return { candidate: edited(answer.candidate, changes, lexicon()) } as const;
}

async function take(wanted: Wanted, signal: AbortSignal): Promise<Outcome> {
  try {
    return await taken(wanted, signal);
  } catch (error) {
    // One that nobody has foreseen is no reason to leave the others.
    return { state: 'failed', reason: whyNot(error) };
  }
}

async function taken(wanted: Wanted, signal: AbortSignal): Promise<Outcome> {
  const read = await readAt(wanted, signal);
  if (!('candidate' in read)) return read;
  const { candidate } = read;
  const holding = holdingFor(candidate, wanted.collection);
  const known = knownAs(holding);
  if (known === 'same') return { state: 'unchanged', interview: holding.interview.id };
  if (candidate.kind !== 'interview' || isUnsure(candidate)) return { state: 'unsure' };
  await addHoldings([holding]);
  return { state: 'added', interview: holding.interview.id };
}

/** Lists of addresses that the person has given, for as long as the page is open. */
export const ownLists = new Store<readonly Collection[]>([]);

/** Offers a list of the person's own. What is fetched by it goes into the person's own pack. */
export const offerList = (title: string, listed: readonly Listed[]) =>
  ownLists.change((all) => [
    ...all.filter((list) => list.title !== title),
    { id: OWN_PACK, title, source: '', licence: '', rights: '', listed },
  ]);

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
import { Store } from '../../app/store';
import { addHoldings, holdingFor, knownAs } from './adding';
import { putCandidate } from './entries';
import { fetchWords, problemWords, shelfWords } from './words';

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

/** Shows what was left of the last time. */
export async function loadQueue(): Promise<void> {
  if (queue.now.running) return;
  set({ items: await readQueue() });
}

/** Puts addresses into the queue and begins. The person has confirmed their hosts. */
export async function fetchAll(listed: readonly Listed[], collection: string): Promise<void> {
  const items = listed.map((one): QueuedAddress => ({ ...one, collection, state: 'waiting' }));
  await putQueue(items);
  await loadQueue();
  await resume();
}

/** Goes on with what is waiting, in one tab at a time. */
export async function resume(): Promise<void> {
  if (queue.now.running) return;
  stop = new AbortController();
  const { signal } = stop;
  await navigator.locks.request('fetching', { ifAvailable: true }, async (lock) => {
    if (!lock) return set({ end: 'paused' });
    set({ running: true, end: null });
    // Another tab may have gone on with it meanwhile.
    set({ items: await readQueue() });
    const waiting = queue.now.items.filter(({ state }) => state === 'waiting');
    try {
      set({ end: await collect(waiting, world, signal) });
    } finally {
      set({ running: false, current: '' });
    }
  });
}

/** Stops after what is being fetched; the rest waits. */
export const pause = () => stop.abort();

/** Stops, and forgets what is still waiting. */
export async function cancel(): Promise<void> {
  stop.abort();
  const done = queue.now.items.filter(({ state }) => state !== 'waiting');
  await clearQueue();
  if (done.length > 0) await putQueue(done);
  set({ items: done, end: null });
}

/** Forgets what was fetched, and not what was added. */
export async function closeReport(): Promise<void> {
  await clearQueue();
  set({ items: [], end: null });
}

/** Fetches one once more, to be looked at. */
export async function lookAt(address: string): Promise<void> {
  const item = queue.now.items.find((one) => one.address === address);
  if (!item) return;
  const read = await readAt(item, new AbortController().signal);
  if ('candidate' in read) putCandidate(item.name || address, read.candidate, item.collection);
}

const world: CollectWorld = {
  take,
  async note({ address }, outcome) {
    const items = queue.now.items.map((item) => (item.address === address ? noted(item, outcome) : item));
    const item = items.find((one) => one.address === address);
    if (item) await putQueue([item]);
    set({ items });
  },
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
  const name = decodeURIComponent(new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '') || 'page';
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

/** From this confidence on an interview is believed without anybody looking. */
const SURE = 0.5;

async function take(wanted: Wanted, signal: AbortSignal): Promise<Outcome> {
  const read = await readAt(wanted, signal);
  if (!('candidate' in read)) return read;
  const { candidate } = read;
  const holding = holdingFor(candidate, wanted.collection);
  const known = knownAs(holding);
  if (known === 'same') return { state: 'unchanged', interview: holding.interview.id };
  if (candidate.kind !== 'interview' || candidate.confidence < SURE) return { state: 'unsure' };
  try {
    await addHoldings([holding], wanted.collection);
  } catch (error) {
    return { state: 'failed', reason: shelfWords(error) };
  }
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

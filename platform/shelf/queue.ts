import * as v from 'valibot';
import { all, read, write } from './database';
import type { QueuedAddress } from './records';

const queuedSchema = v.object({
  address: v.string(),
  name: v.string(),
  date: v.string(),
  collection: v.string(),
  state: v.picklist(['waiting', 'added', 'unchanged', 'failed', 'unsure']),
  reason: v.exactOptional(v.string()),
  interview: v.exactOptional(v.string()),
  order: v.number(),
});

/**
 * The addresses to be fetched and those that were, in the order in which they came. What is none is left out.
 * @throws ShelfError
 */
export async function readQueue(): Promise<readonly QueuedAddress[]> {
  const raw: unknown[] = await read(['queue'], (transaction) => transaction.objectStore('queue').getAll());
  return raw
    .filter((one) => v.is(queuedSchema, one))
    .sort((one, other) => one.order - other.order)
    .map(({ order: _, ...item }) => item);
}

/**
 * Adds addresses, or says something else of those that are there, which stay where they are.
 * @throws ShelfError
 */
export async function putQueue(items: readonly QueuedAddress[]): Promise<void> {
  await write(['queue'], async (transaction) => {
    const store = transaction.objectStore('queue');
    const orders = new Map((await store.getAll()).map(({ address, order }) => [address, order]));
    let next = Math.max(-1, ...orders.values()) + 1;
    for (const { address } of items) if (!orders.has(address)) orders.set(address, next++);
    await all(items.map((item) => () => store.put({ ...item, order: orders.get(item.address) ?? 0 })));
  });
}

/**
 * Forgets the queue.
 * @throws ShelfError
 */
export async function clearQueue(): Promise<void> {
  await write(['queue'], (transaction) => transaction.objectStore('queue').clear());
}

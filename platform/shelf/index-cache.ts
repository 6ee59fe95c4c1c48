import * as v from 'valibot';
import { read, writeCache } from './database';
import type { IndexCache } from './records';

const cacheSchema = v.object({ holdings: v.record(v.string(), v.number()), data: v.string() });

/**
 * The index for searching as it was last written, so that it need not be made anew; undefined where there is none.
 * @throws ShelfError
 */
export async function readIndexCache(): Promise<IndexCache | undefined> {
  const raw: unknown = await read(['cache'], (transaction) => transaction.objectStore('cache').get('index'));
  const { success, output } = v.safeParse(cacheSchema, raw);
  return success ? output : undefined;
}

/**
 * Writes the index for the next page that needs it.
 * @throws ShelfError
 */
export const writeIndexCache = (cache: IndexCache): Promise<void> =>
  writeCache((transaction) => transaction.objectStore('cache').put(cache, 'index'));

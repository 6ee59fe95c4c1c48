import * as v from 'valibot';
import { checkSchema, type SourceCheck } from '../../core/corpus/backup';
import { read } from './database';
import { writePersonal } from './personal';

/**
 * What was found of the quotes when their sources were last visited. What says nothing of the kind is left out.
 * @throws ShelfError
 */
export async function readChecks(): Promise<readonly SourceCheck[]> {
  const raw: unknown[] = await read(['checks'], (transaction) => transaction.objectStore('checks').getAll());
  return raw.filter((one) => v.is(checkSchema, one));
}

/**
 * Puts what was found in the place of what was found of that interview before.
 * @throws ShelfError
 */
export async function putCheck(check: SourceCheck): Promise<void> {
  const valid = v.parse(checkSchema, check);
  await writePersonal('checks', (transaction) => transaction.objectStore('checks').put(valid));
}

import { type Writing, write } from './database';
import { tellRevision } from './revision';
import { nextRevision } from './undo';

/** Changes what the person keeps beside the packs, and tells every page. It is not undone with changes of packs. @throws ShelfError */
export async function writePersonal(
  store: 'notes' | 'checks',
  work: (transaction: Writing) => Promise<unknown>,
): Promise<void> {
  const revision = await write([store, 'meta'], async (transaction) => {
    await work(transaction);
    return nextRevision(transaction);
  });
  await tellRevision(revision);
}

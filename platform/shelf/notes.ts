import * as v from 'valibot';
import { type Note, noteSchema } from '../../core/corpus/backup';
import { read } from './database';
import { writePersonal } from './personal';

/**
 * The person's notes and stars, by the ids of their quotes. Changes of packs never touch them. What is none is left out.
 * @throws ShelfError
 */
export async function readNotes(): Promise<readonly Note[]> {
  const raw: unknown[] = await read(['notes'], (transaction) => transaction.objectStore('notes').getAll());
  return raw.filter((one) => v.is(noteSchema, one));
}

/**
 * Puts a note in the place of the one on its quote; one with neither text nor star takes that away.
 * @throws ShelfError
 */
export async function putNote(note: Note): Promise<void> {
  const { quote, text, starred } = v.parse(noteSchema, note);
  await writePersonal('notes', async (transaction) => {
    const store = transaction.objectStore('notes');
    await (text.trim() === '' && !starred ? store.delete(quote) : store.put(note));
  });
}

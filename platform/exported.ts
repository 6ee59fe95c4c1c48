import { hash } from '../core/corpus/hash';
import { stored } from './stored';
import type { Declaration } from './stored-form';

/** The packs that the person has saved as files: by id, the revision and a name of what was in it. */
type Exported = Readonly<Record<string, { readonly revision: number; readonly content: string }>>;

function readExported(raw: unknown): Exported {
  const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return Object.fromEntries(
    entries.filter(([, value]) => Number.isInteger(value?.revision) && typeof value?.content === 'string'),
  );
}

export const EXPORTED: Declaration<Exported> = {
  area: 'local',
  key: 'exported packs',
  version: 1,
  read: readExported,
};

const exported = stored(EXPORTED);

/**
 * The revision of a pack that is saved as a file: one more than the last time, where something in it has changed since, so
 * that whoever has the pack is told that this one is newer.
 * @param content what is in it
 */
export async function revisionFor(id: string, content: string): Promise<number> {
  const name = hash(content);
  const all = await exported.change((known) => {
    const before = known[id];
    if (before?.content === name) return known;
    return { ...known, [id]: { revision: (before?.revision ?? 0) + 1, content: name } };
  });
  return all[id]?.revision ?? 1;
}

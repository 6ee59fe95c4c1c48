import { t } from '../../../components/text';
import { OWN_PACK } from '../../../core/corpus/add/identity';
import { movedTo, renamed } from '../../../core/corpus/add/moved';
import { LONGEST_PACK, PackError, writePack } from '../../../core/corpus/pack';
import type { Holding, Pack } from '../../../core/model';
import { isBundled, library } from '../../../platform/bundled';
import { revisionFor } from '../../../platform/exported';
import { saveFile } from '../../../platform/save-file';
import type { RoomProps } from '../../app/room';
import { whyNot } from '../../app/shelf-problems';

/** A name of letters, digits and hyphens; never one that only this device may use. */
function packId(title: string): string {
  const name = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return name === '' || name === OWN_PACK || isBundled(name) ? `${name || 'unnamed'}-pack` : name;
}

/**
 * Saves any choice of interviews as the file of a pack. Licence, source and attribution are those of the packs that they
 * are from.
 * @returns the name of the file
 * @throws PackError where it is larger than a file that anybody could add
 */
export async function exportChosen(title: string, ids: readonly string[]): Promise<string> {
  const id = packId(title);
  const chosen = ids.flatMap((interview) => library.holding(interview) ?? []);
  const moved = apart(chosen.map((holding) => movedTo(holding, id)));
  const from = [...new Set(chosen.map(({ pack }) => pack))].flatMap((pack) => library.pack(pack) ?? []);
  const all = (values: readonly string[]) => [...new Set(values.filter(Boolean))].join('; ');
  const pack: Pack = {
    id,
    title,
    revision: 1,
    licence: all(from.map(({ licence }) => licence)),
    source: all(from.map(({ source }) => source)),
    attribution: all(from.map(({ attribution }) => attribution)),
    interviews: moved.map(({ interview }) => interview),
    quotes: moved.flatMap(({ quotes }) => quotes),
  };
  const revision = await revisionFor(id, writePack(pack));
  return save({ ...pack, revision });
}

/**
 * Saves a pack as a file: one that came as a file as it came, so that it is the same pack elsewhere.
 * @returns the name of the file
 */
export async function exportWhole(id: string): Promise<string> {
  const pack = library.packs.find((one) => one.id === id);
  if (!pack) throw new Error(`the library has no pack ${id}`);
  if (id !== OWN_PACK) return save(pack);
  return exportChosen(
    pack.title,
    pack.interviews.map((interview) => interview.id),
  );
}

function save(pack: Pack): string {
  const name = `${pack.id}.pack.json`;
  const text = writePack(pack);
  if (new TextEncoder().encode(text).length > LONGEST_PACK) throw new PackError('too long');
  saveFile(name, text);
  return name;
}

/** Says that a pack was saved, or why not. */
export async function sayExported(saving: Promise<string>, say: RoomProps['say']): Promise<void> {
  try {
    say(t('exported', await saving));
  } catch (error) {
    say(error instanceof PackError ? t('exportTooLarge') : t('notRestored', whyNot(error)));
  }
}

/** Interviews of several packs may have the same name in theirs: the second is called otherwise. */
function apart(holdings: readonly Holding[]): Holding[] {
  const seen = new Map<string, number>();
  return holdings.map((holding) => {
    const { id } = holding.interview;
    const earlier = seen.get(id) ?? 0;
    seen.set(id, earlier + 1);
    return earlier === 0 ? holding : renamed(holding, `${id}-${earlier + 1}`);
  });
}

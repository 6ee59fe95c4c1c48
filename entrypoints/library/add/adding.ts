import { t } from '../../../components/text';
import { type Candidate, holdingOf } from '../../../core/corpus/add/candidate';
import { OWN_PACK } from '../../../core/corpus/add/identity';
import type { Collection } from '../../../core/corpus/add/listed';
import { movedTo } from '../../../core/corpus/add/moved';
import { Library, mentorNames } from '../../../core/library';
import type { Holding, Interview, Pack, PackInfo } from '../../../core/model';
import { library } from '../../../platform/bundled';
import { change } from '../../../platform/changes';
import { collections } from '../../../platform/collections';
import { bareInfo, type LibraryChange } from '../../../platform/shelf/shelf';

const packOf = ({ id, title, licence, source, rights }: Collection): PackInfo => ({
  ...bareInfo(id),
  title,
  licence,
  source,
  attribution: rights,
});

/** The pack of an id that something is added to: the one that is there, a collection's, or the person's own. */
function packInfo(id: string): PackInfo {
  const known = library.pack(id);
  const collection = collections.find((one) => one.id === id);
  return known ?? (collection ? packOf(collection) : { ...bareInfo(OWN_PACK), title: t('ownPackTitle') });
}

/** What the library would be given of a candidate. */
export const holdingFor = (candidate: Candidate, pack: string): Holding =>
  movedTo(holdingOf(candidate), packInfo(pack).id);

const textOf = ({ mentors, hosts, date, rights, url, exchanges }: Interview) =>
  JSON.stringify([mentors, hosts ?? [], date, rights, url, exchanges]);

/** What the library has of an interview already: the same, word for word, another version, or nothing. */
export function knownAs({ interview }: Holding): 'no' | 'same' | 'other' {
  const there = library.holding(interview.id);
  if (!there) return 'no';
  return textOf(there.interview) === textOf(interview) ? 'same' : 'other';
}

/** Changes the library. @returns undoes it @throws ShelfError */
export async function changed(by: LibraryChange): Promise<() => Promise<void>> {
  const undo = await change('changeLibrary', by);
  return () => change('undoChange', undo);
}

/** Puts interviews into the packs that they are for. @returns undoes it @throws ShelfError */
export const addHoldings = (holdings: readonly Holding[]) =>
  changed({ packs: [...new Set(holdings.map(({ pack }) => pack))].map(packInfo), holdings });

/** From this confidence on an interview is believed without anybody looking. */
const SURE = 0.5;

/** Whether it is not clear that an interview was read rightly. */
export const isUnsure = ({ kind, confidence }: Candidate) => kind === 'interview' && confidence < SURE;

/** Adds a pack, or brings it up to date: what is no longer in it goes. @returns undoes it @throws ShelfError */
export function addPack(pack: Pack): Promise<() => Promise<void>> {
  const given = new Library([pack]);
  const gone = [...library.holdings]
    .filter((there) => there.pack === pack.id && !given.holding(there.interview.id))
    .map(({ interview }) => interview.id);
  return changed({ packs: [...given.packInfos], holdings: [...given.holdings], gone });
}

/** What an interview is called in lists. */
export const titleOf = (interview: Interview) => mentorNames(interview) || interview.url || interview.id;

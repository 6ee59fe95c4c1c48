import { t } from '../../../components/text';
import { type Candidate, holdingOf } from '../../../core/corpus/add/candidate';
import { OWN_PACK } from '../../../core/corpus/add/identity';
import type { Collection } from '../../../core/corpus/add/listed';
import { movedTo } from '../../../core/corpus/add/moved';
import { mentorNames } from '../../../core/library';
import type { Holding, Interview, Pack, PackInfo } from '../../../core/model';
import { library } from '../../../platform/bundled';
import { change } from '../../../platform/changes';
import { collections } from '../../../platform/collections';

/** What the person's own pack says of itself. */
const ownPack = (): PackInfo => ({
  id: OWN_PACK,
  title: t('ownPackTitle'),
  revision: 1,
  licence: '',
  source: '',
  attribution: '',
});

const packOf = ({ id, title, licence, source, rights }: Collection): PackInfo => ({
  id,
  title,
  revision: 1,
  licence,
  source,
  attribution: rights,
});

/** The pack of an id that something is added to: the one that is there, a collection's, or the person's own. */
function packInfo(id: string): PackInfo {
  const known = library.pack(id);
  const collection = collections.find((one) => one.id === id);
  return known ?? (collection ? packOf(collection) : ownPack());
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

/** Puts interviews into the packs that they are for. @returns undoes it @throws ShelfError */
export async function addHoldings(holdings: readonly Holding[]): Promise<() => Promise<void>> {
  const packs = [...new Set(holdings.map(({ pack }) => pack))].map(packInfo);
  const undo = await change('changeLibrary', { packs, holdings });
  return () => change('undoChange', undo);
}

/** From this confidence on an interview is believed without anybody looking. */
const SURE = 0.5;

/** Whether it is not clear that an interview was read rightly. */
export const isUnsure = ({ kind, confidence }: Candidate) => kind === 'interview' && confidence < SURE;

/** Adds a pack, or brings it up to date: what is no longer in it goes. @returns undoes it @throws ShelfError */
export async function addPack({ interviews, quotes, ...info }: Pack): Promise<() => Promise<void>> {
  const own = new Map(interviews.map((interview) => [interview.id, [] as (typeof quotes)[number][]]));
  for (const quote of quotes) own.get(quote.interview)?.push(quote);
  const holdings = interviews.map((interview) => ({ pack: info.id, interview, quotes: own.get(interview.id) ?? [] }));
  const gone = [...library.holdings]
    .filter(({ pack, interview }) => pack === info.id && !own.has(interview.id))
    .map(({ interview }) => interview.id);
  const undo = await change('changeLibrary', { packs: [info], holdings, gone });
  return () => change('undoChange', undo);
}

/** What an interview is called in lists. */
export const titleOf = (interview: Interview) => mentorNames(interview) || interview.url || interview.id;

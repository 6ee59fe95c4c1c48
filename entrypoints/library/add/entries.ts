import type { Correction } from '../../../components/add/CandidateCard';
import { t } from '../../../components/text';
import { type Candidate, type Changes, candidateFromSelection, edited } from '../../../core/corpus/add/candidate';
import { OWN_PACK } from '../../../core/corpus/add/identity';
import type { ImportAnswer, ImportSource } from '../../../core/corpus/add/import';
import type { Pack } from '../../../core/model';
import { isBundled, lexicon } from '../../../platform/bundled';
import { readImport } from '../../../platform/import-worker';
import type { PageToAdd } from '../../../platform/messages';
import { Store } from '../../app/store';
import { problemWords } from './words';

/** Something that was given to be added. */
export type Entry = { readonly key: number /** Name of the file, or title of the page. */; readonly name: string } & (
  | { readonly state: 'reading' }
  | {
      readonly state: 'candidate';
      readonly original: Candidate;
      readonly changes: Changes;
      /** The original with the changes. */
      readonly candidate: Candidate;
      /** Id of the pack that it goes into. */
      readonly pack: string;
    }
  | { readonly state: 'pack'; readonly pack: Pack }
  | { readonly state: 'problem'; readonly words: string }
);

/** What was given and is neither added nor discarded. It stays while other rooms are entered. */
export const entries = new Store<readonly Entry[]>([]);

let keys = 0;

const replace = (key: number, by: Entry) =>
  entries.change((all) => all.map((entry) => (entry.key === key ? by : entry)));

/** Takes an entry out of the list. */
export const discard = (...gone: number[]) => entries.change((all) => all.filter(({ key }) => !gone.includes(key)));

/** A candidate that waits for somebody to look at it. */
export function putCandidate(name: string, candidate: Candidate, pack: string): void {
  keys++;
  const entry: Entry = { key: keys, name, state: 'candidate', original: candidate, changes: {}, candidate, pack };
  entries.change((all) => [entry, ...all]);
}

/** Tells that something cannot be read at all. */
export function giveProblem(name: string, words: string): void {
  keys++;
  const entry: Entry = { key: keys, name, state: 'problem', words: t('import_failed', name, words) };
  entries.change((all) => [...all, entry]);
}

/** Reads what was given, one after the other: each has the worker and its time for itself. */
export async function give(sources: readonly ImportSource[], pack: string): Promise<void> {
  const started = sources.map((source) => {
    keys++;
    return { key: keys, name: 'origin' in source ? source.origin.name : source.name, source };
  });
  entries.change((all) => [...all, ...started.map(({ key, name }) => ({ key, name, state: 'reading' as const }))]);
  for (const { key, name, source } of started) replace(key, entryOf(key, name, pack, await readImport(source)));
}

function entryOf(key: number, name: string, pack: string, answer: ImportAnswer): Entry {
  if (answer.kind === 'candidate') {
    const { candidate } = answer;
    return { key, name, state: 'candidate', original: candidate, changes: {}, candidate, pack };
  }
  if (answer.kind === 'pack' && !isReserved(answer.pack.id)) return { key, name, state: 'pack', pack: answer.pack };
  const words =
    answer.kind === 'backup'
      ? t('import_backup')
      : problemWords(answer.kind === 'pack' ? { problem: 'invalid', place: 'id' } : answer);
  return { key, name, state: 'problem', words: t('import_failed', name, words) };
}

/** Ids that no file may bring: it would take the place of what is built in, or of what the person has added. */
const isReserved = (pack: string) => pack === OWN_PACK || isBundled(pack);

/** Takes a page, or what is selected on it. */
export function givePage({ outline, origin, selection }: PageToAdd, pack: string): void {
  if (selection === undefined) {
    void give([{ outline, origin }], pack);
    return;
  }
  const { author = '', site = '' } = outline.meta ?? {};
  const page = { url: origin.url, title: outline.title || origin.name, site, language: outline.language, author };
  putCandidate(page.title, candidateFromSelection(selection, page, lexicon()), pack);
}

/** Corrects a candidate. All corrections are made to what was read first, so that each can be taken back. */
export function correct(key: number, { toggle, swap, ...fields }: Correction): void {
  const entry = entries.now.find((one) => one.key === key);
  if (entry?.state !== 'candidate') return;
  const { original, changes } = entry;
  const out = new Set(changes.without);
  if (toggle !== undefined && !out.delete(toggle)) out.add(toggle);
  const next: Changes = {
    ...changes,
    ...fields,
    // Once turned, other exchanges stand at these places.
    without: swap ? [] : [...out],
    swap: swap ? !changes.swap : (changes.swap ?? false),
  };
  replace(key, { ...entry, changes: next, candidate: edited(original, next, lexicon()) });
}

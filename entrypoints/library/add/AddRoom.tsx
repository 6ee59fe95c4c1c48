import type { ComponentProps } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CandidateCard, type ShownCandidate } from '../../../components/add/CandidateCard';
import { CollectionList, type ShownCollection } from '../../../components/add/CollectionList';
import { FileDrop } from '../../../components/add/FileDrop';
import { HostDialog } from '../../../components/add/HostDialog';
import { PackCard, type ShownDifference } from '../../../components/add/PackCard';
import { QueuePanel } from '../../../components/add/QueuePanel';
import { FileButton } from '../../../components/FileButton';
import { t } from '../../../components/text';
import { View } from '../../../components/View';
import { OWN_PACK } from '../../../core/corpus/add/identity';
import { type Collection, type Listed, readListed } from '../../../core/corpus/add/listed';
import { LONGEST_BACKUP } from '../../../core/corpus/backup';
import { diffPacks, type InterviewName } from '../../../core/corpus/pack-diff';
import { speakerOf } from '../../../core/library';
import type { Pack } from '../../../core/model';
import { library } from '../../../platform/bundled';
import { collections } from '../../../platform/collections';
import { hostsOf } from '../../../platform/fetching';
import type { RoomProps } from '../../app/room';
import { trying } from '../../app/shelf-problems';
import { useStore } from '../../app/store';
import { addHoldings, addPack, holdingFor, isUnsure, knownAs, titleOf } from './adding';
import { correct, discard, type Entry, entries, give, giveProblem } from './entries';
import { cancel, closeReport, fetchAll, loadQueue, lookAt, offerList, ownLists, pause, queue, resume } from './queue';

const FILES = '.html,.htm,.xhtml,.md,.markdown,.mdx,.txt,.json';

/** What the person has chosen to be fetched, before the hosts are confirmed. */
interface Asked {
  readonly collection: string;
  readonly listed: readonly Listed[];
  readonly confirmed: () => void;
}

type CandidateEntry = Extract<Entry, { state: 'candidate' }>;

/** The room in which everything is added. */
export function AddRoom({ go, say, isPrivate, revision }: RoomProps) {
  const given = useStore(entries);
  const fetching = useStore(queue);
  const own = useStore(ownLists);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => void loadQueue(), []);
  const there = useMemo(() => new Set([...library.holdings].map(({ interview }) => interview.url)), [revision]);
  const canAdd = !isPrivate;
  const lists = [...collections, ...own];

  const takeFiles = async (files: readonly File[]) => {
    for (const file of files) {
      // No larger file is read into memory: a backup is the largest that there is.
      const bytes = file.size > LONGEST_BACKUP ? null : await file.arrayBuffer().catch(() => undefined);
      if (bytes) await give([{ name: file.name, bytes, url: '' }], OWN_PACK);
      // A folder that is dropped is a file that cannot be read.
      else giveProblem(file.name, t(bytes === null ? 'import_too_large' : 'import_unreadable'));
    }
  };
  const takeList = async (file: File) => {
    const text = file.size > LONGEST_BACKUP ? '' : await file.text().catch(() => '');
    const listed = readListed(text).filter(({ address }) => address.startsWith('https://'));
    if (listed.length === 0) say(t('listEmpty', file.name));
    else offerList(file.name, listed);
  };
  const attempt = (work: () => Promise<void>) => trying(work, (why) => say(t('addFailed', why)));
  const add = (entry: CandidateEntry) =>
    attempt(async () => {
      const holding = holdingFor(entry.candidate, entry.pack);
      const known = knownAs(holding);
      const undo = await addHoldings([holding]);
      discard(entry.key);
      const name = titleOf(holding.interview);
      say(t(known === 'no' ? 'addedInterview' : 'replacedInterview', name), undo);
    });
  const sure = given.filter(
    (entry): entry is CandidateEntry => entry.state === 'candidate' && !isUnsure(entry.candidate),
  );
  const addAll = () =>
    attempt(async () => {
      // Two files may hold the same.
      const holdings = new Map(
        sure.map(({ candidate, pack }) => holdingFor(candidate, pack)).map((one) => [one.interview.id, one]),
      );
      const undo = await addHoldings([...holdings.values()]);
      discard(...sure.map(({ key }) => key));
      say(t('addedAll', String(holdings.size)), undo);
    });
  const addOne = (key: number, pack: Pack) =>
    attempt(async () => {
      const known = library.pack(pack.id) !== undefined;
      const undo = await addPack(pack);
      discard(key);
      say(t(known ? 'updatedPack' : 'addedPack', pack.title), undo);
    });

  return (
    <View name="add" heading={t('addHeading')}>
      <div class="scroller room-body">
        <p class="hint">{t('addHint')}</p>
        <FileDrop
          label={t('addFiles')}
          hint={t('addFilesHint')}
          accept={FILES}
          onFiles={(files) => void takeFiles(files)}
        />
        <p class="hint">{t('addPageHint')}</p>
        <div aria-live="polite" data-part="entries">
          {sure.length > 1 && (
            <p class="candidate-actions">
              <button
                type="button"
                class="action primary"
                data-action="add-all"
                aria-disabled={!canAdd}
                onClick={() => canAdd && void addAll()}
              >
                {t('addAll', String(sure.length))}
              </button>
            </p>
          )}
          {given.map((entry) => (
            <div key={entry.key}>{shown(entry)}</div>
          ))}
        </div>
        {fetching.items.length > 0 && (
          <QueuePanel
            items={fetching.items.map((item) => ({ ...item, label: item.name, reason: item.reason ?? '' }))}
            current={fetching.current}
            note={noteOn(fetching.end)}
            running={fetching.running}
            onPause={pause}
            onResume={() => void attempt(resume)}
            onCancel={() => void attempt(cancel)}
            onClose={() => void attempt(closeReport)}
            onRead={(subject) => go({ view: 'interview', subject, quote: '' })}
            onLook={(address) => void attempt(() => lookAt(address))}
          />
        )}
        <h3>{t('collectionsHeading')}</h3>
        <p class="hint">{t('collectionsHint')}</p>
        <CollectionList
          collections={lists.map((list) => shownCollection(list, there))}
          canFetch={canAdd}
          onFetch={(key, addresses, confirmed) => {
            const list = lists.find((one) => keyOf(one) === key);
            const listed = list?.listed.filter(({ address }) => addresses.includes(address)) ?? [];
            if (list) setAsked({ collection: list.id, listed, confirmed });
          }}
        />
        <p>
          <FileButton
            action="choose-list"
            label={t('chooseList')}
            accept=".txt,.tsv,.csv,.md,text/*"
            onFile={(file) => void takeList(file)}
          />
        </p>
      </div>
      {asked && (
        <HostDialog
          hosts={hostsOf(asked.listed.map(({ address }) => address))}
          onCancel={() => setAsked(null)}
          onConfirm={(hosts) => {
            setAsked(null);
            asked.confirmed();
            const confirmed = asked.listed.filter(({ address }) => hosts.includes(new URL(address).host));
            if (confirmed.length > 0) void attempt(() => fetchAll(confirmed, asked.collection));
          }}
        />
      )}
    </View>
  );

  function shown(entry: Entry) {
    if (entry.state === 'reading') return <p class="hint">{t('reading', entry.name)}</p>;
    const onDiscard = () => discard(entry.key);
    if (entry.state === 'problem')
      return (
        <p class="candidate-actions" data-part="import-problem">
          <span class="problem">{entry.words}</span>
          <button type="button" class="action" data-action="discard" onClick={onDiscard}>
            {t('discard')}
          </button>
        </p>
      );
    if (entry.state === 'pack')
      return (
        <GivenPack
          pack={entry.pack}
          revision={revision}
          canAdd={canAdd}
          onAdd={() => void addOne(entry.key, entry.pack)}
          onDiscard={onDiscard}
        />
      );
    return (
      <CandidateCard
        name={entry.name}
        candidate={shownCandidate(entry)}
        canAdd={canAdd}
        onCorrect={(correction) => correct(entry.key, correction)}
        onAdd={() => void add(entry)}
        onDiscard={onDiscard}
      />
    );
  }
}

interface GivenPackProps extends Pick<ComponentProps<typeof PackCard>, 'canAdd' | 'onAdd' | 'onDiscard'> {
  readonly pack: Pack;
  readonly revision: number;
}

/** A pack with what it would change. That is found out once for each library, and not whenever something is drawn. */
function GivenPack({ pack, revision, ...rest }: GivenPackProps) {
  const difference = useMemo(() => differenceOf(pack), [pack, revision]);
  const { interviews, quotes, ...info } = pack;
  return (
    <PackCard info={info} interviews={interviews.length} quotes={quotes.length} difference={difference} {...rest} />
  );
}

function shownCandidate(entry: CandidateEntry): ShownCandidate {
  const { original, candidate, changes, pack } = entry;
  const { interview, quotes, kind, left } = candidate;
  const out = new Set(changes.without);
  // What is left out stays to be seen, so that it can be taken again.
  const all = changes.swap ? null : original.interview.exchanges;
  const exchanges = all ?? interview.exchanges;
  let at = 0;
  return {
    kind,
    isUnsure: isUnsure(candidate),
    mentors: interview.mentors,
    date: interview.date,
    url: interview.url,
    rights: interview.rights,
    quotes: quotes.length,
    left,
    known: knownAs(holdingFor(candidate, pack)),
    exchanges: exchanges.map(({ question, answer }, key) => {
      const taken = all === null || !out.has(key);
      const place = taken ? at++ : -1;
      return {
        key,
        question,
        taken,
        quotes: quotes.filter((quote) => quote.exchange === place).length,
        answer: answer.map((block) => ({
          speaker: interview.mentors.length > 1 || block.speaker < 0 ? (speakerOf(interview, block)?.name ?? '') : '',
          text: block.text,
        })),
      };
    }),
  };
}

const named = ({ id, mentors, date }: InterviewName) => [mentors || id, date.slice(0, 4)].filter(Boolean).join(', ');

function differenceOf(pack: Pack): ShownDifference {
  const before = library.packs.find(({ id }) => id === pack.id);
  const { added, changed, removed, unchanged } = diffPacks(before, pack);
  return {
    isUpdate: before !== undefined,
    added: added.map(named),
    changed: changed.map(named),
    removed: removed.map(named),
    unchanged,
    before: before?.revision,
  };
}

/** Lists of the person's own all go into one pack. */
const keyOf = ({ id, title }: Collection) => (id === OWN_PACK ? title : id);

/** @param there addresses of the interviews that the library has */
function shownCollection(list: Collection, there: ReadonlySet<string>): ShownCollection {
  return {
    id: keyOf(list),
    title: list.title,
    licence: list.licence,
    source: list.source,
    listed: list.listed.map(({ address, name, date }) => ({
      address,
      label: [name || address, date.slice(0, 4)].filter(Boolean).join(', '),
      there: there.has(address),
    })),
  };
}

function noteOn(end: (typeof queue)['now']['end']): string {
  if (end === 'paused') return t('queuePaused');
  if (end === 'busy') return t('queueBusy');
  return end === 'offline' ? t('queueOffline') : '';
}

import { useState } from 'preact/hooks';
import type { PackInfo } from '../../core/model';
import { t } from '../text';
import { View } from '../View';
import { Choice } from './Choice';
import { countedInterviews, countedQuotes } from './counted';
import { DuplicateList, type ShownDuplicates } from './DuplicateList';
import { FilterBox } from './FilterBox';
import { useKeeping } from './keeping';
import { MoreItems } from './MoreItems';

/** An interview on a shelf, as it is shown. */
export interface ShownPlace {
  readonly id: string;
  readonly mentors: string;
  readonly role: string;
  /** ISO 8601, or ''. */
  readonly date: string;
  readonly quotes: number;
  readonly pack: string;
}

/** A shelf as it is shown. */
export interface ShownShelf {
  readonly name: string;
  readonly title: string;
  /** The pack whose shelf it is. */
  readonly pack?: PackInfo | undefined;
  readonly places: readonly ShownPlace[];
  readonly quotes: number;
}

interface Props {
  readonly shelves: readonly ShownShelf[];
  /** The ways to put interviews on shelves. */
  readonly orders: readonly { readonly id: string; readonly label: string }[];
  readonly order: string;
  readonly filter: string;
  /** Whether there are so many interviews that a filter helps. */
  readonly filterable: boolean;
  readonly duplicates: readonly ShownDuplicates[];
  readonly onOrder: (order: string) => void;
  readonly onFilter: (filter: string) => void;
  readonly onRead: (interview: string) => void;
}

/** So many rows are drawn in a blink on a slow machine. */
const STEP = 100;

/** So few interviews are in sight at once without any shelf to be opened. */
const FEW = 12;

/** All interviews of the library, on shelves. A shelf's interviews are drawn when it is opened. */
export function Shelves(props: Props) {
  const { shelves, orders, order, filter, filterable, duplicates, onOrder, onFilter, onRead } = props;
  const { removePack } = useKeeping();
  const few = shelves.reduce((sum, { places }) => sum + places.length, 0) <= FEW;
  return (
    <View name="shelves" heading={t('shelvesHeading')}>
      <div class="scroller">
        <div class="room-tools">
          <Choice name="shelf-order" label={t('shelvesOrder')} options={orders} chosen={order} onChoose={onOrder} />
          {filterable && <FilterBox label={t('shelvesFilter')} value={filter} onValue={onFilter} />}
        </div>
        {!removePack && <p class="note">{t('keptNowhere')}</p>}
        <DuplicateList duplicates={duplicates} onRead={onRead} />
        <p class="visually-hidden" role="status">
          {filter !== '' && countedInterviews(shelves.reduce((sum, { places }) => sum + places.length, 0))}
        </p>
        {shelves.length === 0 && <p class="note">{t('shelvesNone', filter)}</p>}
        <MoreItems key={`${order} ${filter}`} items={shelves} step={STEP}>
          {(shown) =>
            shown.map((shelf) => (
              <ShelfView
                key={`${order} ${shelf.name}`}
                shelf={shelf}
                open={few || shelves.length === 1}
                onRead={onRead}
              />
            ))
          }
        </MoreItems>
      </div>
    </View>
  );
}

interface ShelfProps {
  readonly shelf: ShownShelf;
  /** Whether it is open from the start. */
  readonly open: boolean;
  readonly onRead: (interview: string) => void;
}

function ShelfView({ shelf: { name, title, pack, places, quotes }, open, onRead }: ShelfProps) {
  const [opened, setOpened] = useState(open);
  const { isOwn, exportPack, exportInterviews, removePack } = useKeeping();
  const own = places.filter((place) => isOwn(place.pack));
  const toExport =
    pack && isOwn(pack.id)
      ? exportPack && (() => exportPack(pack.id))
      : !pack && own.length > 0
        ? exportInterviews &&
          (() =>
            exportInterviews(
              own.map(({ id }) => id),
              title,
            ))
        : undefined;
  const toRemove = pack && isOwn(pack.id) ? removePack && (() => removePack(pack.id)) : undefined;
  return (
    <details
      class="shelf"
      data-part="shelf"
      data-shelf={name}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <h3 dir="auto">{title}</h3>{' '}
        <span class="count">
          {countedInterviews(places.length)} · {countedQuotes(quotes)}
        </span>
      </summary>
      {opened && (
        <>
          {pack && <PackLines pack={pack} />}
          {(toExport || toRemove) && (
            <div class="result-actions shelf-actions" data-of={name}>
              {toExport && (
                <button
                  type="button"
                  class="action"
                  data-action="export"
                  aria-label={t('exportLabel', title)}
                  onClick={toExport}
                >
                  {t('export')}
                </button>
              )}
              {toRemove && (
                <button
                  type="button"
                  class="action"
                  data-action="remove"
                  aria-label={t('removeItemLabel', title)}
                  onClick={toRemove}
                >
                  {t('remove')}
                </button>
              )}
            </div>
          )}
          {places.length === 0 && <p class="note">{t('shelfEmpty')}</p>}
          <MoreItems items={places} step={STEP}>
            {(shown) => (
              <ul class="shelf-places">
                {shown.map((place) => (
                  <PlaceRow key={place.id} place={place} onRead={onRead} />
                ))}
              </ul>
            )}
          </MoreItems>
        </>
      )}
    </details>
  );
}

/** What a pack says of itself. */
function PackLines({ pack: { revision, licence, source, attribution } }: { readonly pack: PackInfo }) {
  const lines = [
    attribution,
    licence && t('packLicence', licence),
    // A pack without a source is the person's own, and has no revisions.
    source && t('packRevision', String(revision)),
    source && t('packSource', source),
  ].filter(Boolean);
  return (
    <p class="pack-lines" dir="auto">
      {lines.join(' · ')}
    </p>
  );
}

interface PlaceProps {
  readonly place: ShownPlace;
  readonly onRead: (interview: string) => void;
}

function PlaceRow({ place: { id, mentors, role, date, quotes, pack }, onRead }: PlaceProps) {
  const { isOwn, exportInterviews, removeInterview } = useKeeping();
  const own = isOwn(pack);
  return (
    <li class="shelf-place" data-part="shelf-place" data-of={id}>
      <p dir="auto">
        <button
          type="button"
          class="link-button"
          data-action="read-interview"
          aria-label={t('readInterviewLabel', mentors)}
          onClick={() => onRead(id)}
        >
          {mentors}
        </button>
        {role && <span class="role">, {role}</span>}
      </p>
      <p class="count">
        {date && (
          <>
            <time dateTime={date}>{date}</time> ·{' '}
          </>
        )}
        {countedQuotes(quotes)}
      </p>
      {own && (exportInterviews || removeInterview) && (
        <div class="result-actions">
          {exportInterviews && (
            <button
              type="button"
              class="action"
              data-action="export"
              aria-label={t('exportLabel', mentors)}
              onClick={() => exportInterviews([id], mentors)}
            >
              {t('export')}
            </button>
          )}
          {removeInterview && (
            <button
              type="button"
              class="action"
              data-action="remove"
              aria-label={t('removeItemLabel', mentors)}
              onClick={() => removeInterview(id)}
            >
              {t('remove')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

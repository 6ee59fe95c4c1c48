import { useMemo, useState } from 'preact/hooks';
import { useKeeping } from '../../../components/rooms/keeping';
import { Shelves } from '../../../components/rooms/Shelves';
import { t } from '../../../components/text';
import { findDuplicates } from '../../../core/reading/duplicates';
import { SHELF_ORDERS, type ShelfOrder } from '../../../core/reading/shelves';
import { library } from '../../../platform/bundled';
import type { Room } from '../../app/room';
import { shownDuplicates, shownShelves } from './shown-rooms';
import { useLater } from './use-later';
import { readInterview } from './way-in';

/** From more interviews on a filter helps. */
const FEW = 12;

/** How the shelves were when they were left, while the page is open. */
const left: { order: ShelfOrder; filter: string } = { order: 'pack', filter: '' };

/** All interviews of the library. */
export const ShelvesRoom: Room = ({ state, go, revision }) => {
  const [{ order, filter }, setView] = useState(left);
  const { isOwn, merge } = useKeeping();
  const set = (changed: Partial<typeof left>) => setView({ ...Object.assign(left, changed) });
  const shelves = useMemo(() => shownShelves(order, filter), [order, filter, revision]);
  const duplicates = useLater(() => findDuplicates(library.holdings), [revision]);
  return (
    <Shelves
      shelves={shelves}
      orders={SHELF_ORDERS.map((id) => ({ id, label: t(`shelvesOrder_${id}`) }))}
      order={order}
      filter={filter}
      filterable={filter !== '' || [...library.holdings].length > FEW}
      duplicates={shownDuplicates(duplicates ?? [], isOwn, merge)}
      onOrder={(chosen) => set({ order: chosen as ShelfOrder })}
      onFilter={(wanted) => set({ filter: wanted })}
      onRead={(interview) => readInterview({ state, go }, interview)}
    />
  );
};

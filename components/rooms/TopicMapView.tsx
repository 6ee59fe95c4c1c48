import { useRef, useState } from 'preact/hooks';
import { t } from '../text';
import { View } from '../View';
import { Choice } from './Choice';

/** The map of topics and mentors, as it is shown. */
export interface ShownMap {
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  readonly mentors: readonly string[];
  /** Quotes by topic and then by mentor. */
  readonly counts: readonly (readonly number[])[];
  readonly most: number;
  /** How many mentors have no place on it. */
  readonly left: number;
}

interface Props {
  readonly map: ShownMap;
  /** Address, from `#` on, of the search for what a mentor says on a topic. */
  readonly addressOf: (topic: string, mentor: string) => string;
  readonly onCell: (topic: string, mentor: string) => void;
}

type Shape = 'picture' | 'table';

/** Who speaks about what: a picture of squares, or the same in figures. */
export function TopicMapView({ map, addressOf, onCell }: Props) {
  const [shape, setShape] = useState<Shape>('picture');
  const shapes = [
    { id: 'picture', label: t('mapPicture') },
    { id: 'table', label: t('mapTable') },
  ];
  return (
    <View name="map" heading={t('mapHeading')}>
      {map.topics.length === 0 ? (
        <p class="note">{t('mapEmpty')}</p>
      ) : (
        <>
          <div class="room-tools">
            <Choice
              name="map-shape"
              label={t('mapShownAs')}
              options={shapes}
              chosen={shape}
              onChoose={(id) => setShape(id as Shape)}
            />
          </div>
          {map.left > 0 && <p class="note">{t('mapLeft', String(map.mentors.length), String(map.left))}</p>}
          <Cells key={shape} map={map} shape={shape} addressOf={addressOf} onCell={onCell} />
        </>
      )}
    </View>
  );
}

type CellsProps = Pick<Props, 'map' | 'addressOf' | 'onCell'> & { readonly shape: Shape };

/**
 * A table in both shapes, so that a screen reader tells topic and mentor of each cell. The picture is a grid to the keys:
 * one stop for Tab, and arrow keys inside.
 */
function Cells({ map: { topics, mentors, counts, most }, shape, addressOf, onCell }: CellsProps) {
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const isPicture = shape === 'picture';
  const nameOf = (row: number, column: number) => {
    const count = counts[row]?.[column] ?? 0;
    const names = [topics[row]?.label ?? '', mentors[column] ?? ''] as const;
    if (count === 0) return t('mapCellNone', ...names);
    return count === 1 ? t('mapCellOne', ...names) : t('mapCell', ...names, String(count));
  };
  const move = (row: number, column: number) => {
    const to = [clamp(row, topics.length), clamp(column, mentors.length)] as const;
    setAt(to);
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${to[0]} ${to[1]}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPicture) return;
    const [row, column] = at;
    const forwards = table.current && getComputedStyle(table.current).direction === 'rtl' ? -1 : 1;
    const ways: Record<string, () => void> = {
      ArrowDown: () => move(row + 1, column),
      ArrowUp: () => move(row - 1, column),
      ArrowRight: () => move(row, column + forwards),
      ArrowLeft: () => move(row, column - forwards),
      Home: () => move(event.ctrlKey ? 0 : row, 0),
      End: () => move(event.ctrlKey ? topics.length : row, mentors.length),
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  return (
    <>
      {isPicture && (
        <p class="map-told" data-part="map-told">
          <strong>{nameOf(...at)}</strong> <span class="note-inline">{t('mapHint')}</span>
        </p>
      )}
      <section
        class="scroller map-scroller"
        aria-label={isPicture ? t('mapPicture') : t('mapTable')}
        tabIndex={isPicture ? -1 : 0}
      >
        <table ref={table} class={`map-table ${shape}`} {...(isPicture ? { role: 'grid' } : {})} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td />
              {mentors.map((mentor) => (
                <th key={mentor} scope="col">
                  <span dir="auto">{mentor}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map(({ id, label }, row) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {mentors.map((mentor, column) => (
                  <td key={mentor}>{cell(id, mentor, row, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );

  function cell(topic: string, mentor: string, row: number, column: number) {
    const count = counts[row]?.[column] ?? 0;
    if (!isPicture && count === 0) return '–';
    const own = {
      'data-cell': `${row} ${column}`,
      'aria-label': nameOf(row, column),
      ...(isPicture
        ? {
            tabIndex: row === at[0] && column === at[1] ? 0 : -1,
            onFocus: () => setAt([row, column]),
            onMouseEnter: () => setAt([row, column]),
          }
        : {}),
    };
    const shown = isPicture ? <Square share={count / most} /> : count;
    // A link without an address is none: nothing is behind it, but the arrow keys go over it.
    if (count === 0)
      return (
        <span role="img" {...own}>
          {shown}
        </span>
      );
    return (
      <a
        {...own}
        href={addressOf(topic, mentor)}
        data-action="cell"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onCell(topic, mentor);
        }}
      >
        {shown}
      </a>
    );
  }
}

const clamp = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);

/** Side of the picture of a cell, and of the smallest square in it, in its own units. */
const SIDE = 24;
const LEAST = 4;

/** A square whose area says how much. */
function Square({ share }: { readonly share: number }) {
  const side = share === 0 ? 2 : LEAST + (SIDE - 4 - LEAST) * Math.sqrt(share);
  const start = (SIDE - side) / 2;
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} width={SIDE} height={SIDE} aria-hidden="true">
      <rect x={start} y={start} width={side} height={side} class={share === 0 ? 'none' : 'some'} />
    </svg>
  );
}

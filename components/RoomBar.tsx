import { t } from './text';

/** A room that can be entered. */
export interface ShownRoom {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly rooms: readonly ShownRoom[];
  /** Id of the room that is shown. */
  readonly current: string;
  readonly onEnter: (id: string) => void;
}

/** The ways to the rooms of the library's page. */
export function RoomBar({ rooms, current, onEnter }: Props) {
  return (
    <nav class="room-bar" aria-label={t('rooms')}>
      {rooms.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          data-room={id}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onEnter(id)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

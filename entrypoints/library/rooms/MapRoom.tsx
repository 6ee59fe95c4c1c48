import { useMemo } from 'preact/hooks';
import { TopicMapView } from '../../../components/rooms/TopicMapView';
import { cellQuery } from '../../../core/reading/topic-map';
import type { Room } from '../../app/room';
import { shownMap } from './shown-rooms';

/** Who speaks about what; a square leads to the search for its quotes. */
export const MapRoom: Room = ({ go, revision }) => {
  const map = useMemo(shownMap, [revision]);
  return (
    <TopicMapView
      map={map}
      addressOf={(topic, mentor) => `#${new URLSearchParams({ q: cellQuery(topic, mentor) })}`}
      onCell={(topic, mentor) => go({ view: 'search', query: cellQuery(topic, mentor) })}
    />
  );
};

import { OWN_PACK } from '../../core/corpus/add/identity';
import { startApp } from '../app/start';
import { AddRoom } from './add/AddRoom';
import { givePage } from './add/entries';
import { KeepRoom } from './keep/KeepRoom';
import { RecoveryRoom } from './keep/RecoveryRoom';
import { READING_ROOMS } from './rooms/rooms';
import { withKeeping } from './with-keeping';

const reading = Object.fromEntries(Object.entries(READING_ROOMS).map(([view, Room]) => [view, withKeeping(Room)]));

void startApp('library', {
  rooms: { ...reading, add: AddRoom, keep: KeepRoom },
  Recovery: RecoveryRoom,
  onPage: (page) => givePage(page, OWN_PACK),
});

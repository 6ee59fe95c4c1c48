import type { MessageName } from '../../components/text';
import type { ShelfProblem } from '../../platform/shelf/shelf-error';

/** Why the person's own library cannot be read or changed, and what to do. */
export const SHELF_PROBLEMS: Readonly<Record<ShelfProblem, MessageName>> = {
  newer: 'shelf_newer',
  blocked: 'shelf_blocked',
  broken: 'shelf_broken',
  full: 'shelf_full',
  forbidden: 'shelf_forbidden',
  lost: 'shelf_lost',
  'changed since': 'shelf_changed',
  forgotten: 'shelf_forgotten',
};

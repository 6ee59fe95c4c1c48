import { type MessageName, t } from '../../components/text';
import { ShelfError, type ShelfProblem } from '../../platform/shelf/shelf-error';

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

/** Why something could not be done with the library, in words. What nobody has foreseen goes to the console as well. */
export function whyNot(error: unknown): string {
  if (error instanceof ShelfError) return t(SHELF_PROBLEMS[error.problem]);
  console.error(error);
  return t('import_unforeseen');
}

/** Does something with the library. @param failed is told in words why it could not be done */
export async function trying(work: () => Promise<void>, failed: (why: string) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed(whyNot(error));
  }
}

/**
 * Why the shelf can't be read or changed as asked:
 * - `newer`: a later version of the extension wrote it;
 * - `blocked`: another page of the extension holds it open and does not let go;
 * - `broken`: it can't be read;
 * - `full`: there is no room left on the device or for the extension; all is as before;
 * - `forbidden`: the browser keeps it from this page, as in a private window. The background may be let in; where even that
 *   is not, it is as good as broken;
 * - `lost`: the library was written once and this page sees none of it. The browser has thrown it away, or gives this page
 *   a database of its own, as in a container tab: the background's is the right one;
 * - `changed since`: what is to be undone or added to was changed by someone else; all is as before;
 * - `forgotten`: the change to be undone is too long ago, or undone already.
 */
export type ShelfProblem =
  | 'newer'
  | 'blocked'
  | 'broken'
  | 'full'
  | 'forbidden'
  | 'lost'
  | 'changed since'
  | 'forgotten';

/** Why the shelf can't be read or changed. */
export class ShelfError extends Error {
  override readonly name = 'ShelfError';

  constructor(
    readonly problem: ShelfProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** The reason why the database could not be opened. Anything that is no reason of the database's is handed back. */
export function openingError(error: unknown): unknown {
  switch (nameOf(error)) {
    case 'ShelfError':
      return error;
    case 'VersionError':
      return new ShelfError('newer', { cause: error });
    case 'QuotaExceededError':
      return new ShelfError('full', { cause: error });
    // What browsers say in private windows and in frames of other sites; without `indexedDB` it is a ReferenceError.
    case 'InvalidStateError':
    case 'SecurityError':
    case 'UnknownError':
    case 'ReferenceError':
      return new ShelfError('forbidden', { cause: error });
    default:
      return error instanceof DOMException ? new ShelfError('broken', { cause: error }) : error;
  }
}

/**
 * The reason why a transaction failed. Anything that is no reason of the database's is handed back.
 * @param aborted what the transaction was aborted for, where that is known
 */
export function transactionError(error: unknown, aborted: unknown): unknown {
  if ([error, aborted].some((one) => nameOf(one) === 'QuotaExceededError'))
    return new ShelfError('full', { cause: error });
  return error instanceof DOMException ? new ShelfError('broken', { cause: error }) : error;
}

import { type CurrentPage, currentPage, readCurrentPage } from '../../platform/current-page';
import { onCurrentPage } from '../../platform/tabs';

/** How long to wait before a reader that is still at it is asked again, in milliseconds. */
const AGAIN = 300;

/** Tells what the reader of the current page knows, now and whenever that changes. @returns ends it */
export function followPage(told: (page: CurrentPage | undefined) => void): () => void {
  // Counts what there was to ask for, so that the answer to an earlier question is not taken for the present one's.
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const mine = ++turn;
    clearTimeout(waiting);
    const page = await currentPage();
    if (mine !== turn) return;
    told(page);
    // Who has chosen to be advised only when asking, asks by opening this.
    if (page?.state === 'asked') void readCurrentPage().then((read) => mine === turn && told(read));
    if (page?.state === 'reading') waiting = setTimeout(ask, AGAIN);
  };
  const end = onCurrentPage(() => void ask());
  void ask();
  return () => {
    turn++;
    clearTimeout(waiting);
    end();
  };
}

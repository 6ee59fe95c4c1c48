import { useEffect, useState } from 'preact/hooks';
import { type CurrentPage, currentPage, readCurrentPage } from '../../platform/current-page';
import { interviewSigns } from '../../platform/full-page';
import { hasCaret } from '../../platform/insert';
import { currentTab, onCurrentPage } from '../../platform/tabs';
import { followPage } from './follow-page';

/** Pages into which nothing is put, and of which nothing is counted, because somebody opened the search. */
const CLOSED: readonly CurrentPage['state'][] = ['never here', 'sensitive', 'switched off', 'no access'];

/**
 * What is known of the page in the current tab: null until it is, undefined where it is no web page; and whether it has a
 * caret to insert at, and how many questions of an interview were recognised on it.
 * @param hasPage false on a surface that is a tab itself
 */
export function usePage(hasPage: boolean) {
  const [page, setPage] = useState<CurrentPage | undefined | null>(null);
  const [canInsert, setCanInsert] = useState(false);
  const [questions, setQuestions] = useState(0);
  useEffect(() => (hasPage ? followPage(setPage) : undefined), []);
  useEffect(() => {
    if (!hasPage) return;
    const ask = () =>
      void currentTab().then(async (tab) => {
        const isClosed = tab === undefined || CLOSED.includes((await currentPage())?.state ?? 'no reader');
        setCanInsert(!isClosed && (await hasCaret(tab)));
        setQuestions((!isClosed && (await interviewSigns(tab))?.exchanges) || 0);
      });
    ask();
    // The person comes back from the page, where the caret may be in a field now.
    addEventListener('focus', ask);
    const end = onCurrentPage(ask);
    return () => {
      removeEventListener('focus', ask);
      end();
    };
  }, []);
  const readAnyway = () => void readCurrentPage().then((read) => setPage(read));
  /** The browser lets the extension onto the page by itself now. What was read for a click stays as it is. */
  const allowed = () => (page?.byClick ? void currentPage().then((now) => setPage(now)) : readAnyway());
  return { page, canInsert, questions, readAnyway, allowed };
}

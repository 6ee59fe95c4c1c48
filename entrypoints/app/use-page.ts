import { useEffect, useState } from 'preact/hooks';
import { interviewSigns } from '../../platform/full-page';
import { hasCaret } from '../../platform/insert';
import type { PageState } from '../../platform/messages';
import { currentTab, onCurrentPage } from '../../platform/tabs';
import { followPage } from './follow-page';

/**
 * What is known of the page in the current tab: null until it is, undefined where no reader runs; and whether it has a
 * caret to insert at, and how many questions of an interview were recognised on it.
 * @param hasPage false on a surface that is a tab itself
 */
export function usePage(hasPage: boolean) {
  const [page, setPage] = useState<PageState | undefined | null>(null);
  const [canInsert, setCanInsert] = useState(false);
  const [questions, setQuestions] = useState(0);
  useEffect(() => (hasPage ? followPage(setPage) : undefined), []);
  useEffect(() => {
    if (!hasPage) return;
    const ask = () =>
      void currentTab().then(async (tab) => {
        setCanInsert(tab !== undefined && (await hasCaret(tab)));
        setQuestions((tab !== undefined && (await interviewSigns(tab))?.exchanges) || 0);
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
  return { page, canInsert, questions };
}

import { PageReceipt, type ShownReceipt } from './PageReceipt';
import type { ShownQuote } from './QuoteCard';
import { t } from './text';

/** Advice for the page in the current tab, or why there is none. */
export interface PageNote {
  /** Label of the first topic, where there is advice. */
  readonly topic?: string;
  readonly quotes: readonly ShownQuote[];
  /** What to say where there are no quotes. */
  readonly note?: string;
  /** What was read, if anything was. */
  readonly receipt?: ShownReceipt | undefined;
  /** Whether the page can be read because the person wants it. */
  readonly canRead?: boolean;
  /** The host that the browser keeps the extension from, but for clicks. */
  readonly withheld?: string | undefined;
  /** What to say of that, where the note says something else. */
  readonly accessNote?: string | undefined;
}

interface Props {
  readonly page: PageNote;
  readonly recents: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onForgetRecents: () => void;
  readonly onWriting: () => void;
  readonly onSkeleton: () => void;
  /** How many questions were recognised on the page; 0 where it is no interview, or is in the library. */
  readonly questions: number;
  readonly onAddPage: () => void;
  readonly onReadPage: () => void;
  /** Has the browser ask whether the extension may be on a site, or on all. */
  readonly onAccess: (access: 'site' | 'all') => void;
}

/** What is offered before anything is typed, below the advice for the page. */
export function Home(props: Props) {
  const { page, recents, onQuery, onForgetRecents, onWriting, onSkeleton, questions, onAddPage, onReadPage, onAccess } =
    props;
  return (
    <>
      {page.note && <p class="note">{page.note}</p>}
      {page.accessNote && (
        <p class="note" data-part="access-note">
          {page.accessNote}
        </p>
      )}
      {(page.canRead || page.withheld) && (
        <div class="starts" data-part="page-choices">
          {page.canRead && (
            <button type="button" class="action" data-action="read-page" onClick={onReadPage}>
              {t('readPage')}
            </button>
          )}
          {page.withheld && (
            <>
              <button type="button" class="action" data-action="access-site" onClick={() => onAccess('site')}>
                {t('accessSite', page.withheld)}
              </button>
              <button type="button" class="action" data-action="access-all" onClick={() => onAccess('all')}>
                {t('accessAll')}
              </button>
            </>
          )}
        </div>
      )}
      {page.receipt && <PageReceipt {...page.receipt} />}
      <div class="starts">
        {questions > 0 && (
          <button type="button" class="action" data-action="add-page" onClick={onAddPage}>
            {t('addThisInterview', String(questions))}
          </button>
        )}
        <button type="button" class="action" data-action="writing" title={t('writingHint')} onClick={onWriting}>
          {t('writing')}
        </button>
        <button type="button" class="action" data-action="skeleton" title={t('skeletonHint')} onClick={onSkeleton}>
          {t('skeleton')}
        </button>
      </div>
      {recents.length > 0 && (
        <section class="topics" data-part="recents">
          <h2>
            {t('recents')}{' '}
            <button type="button" class="link-button" data-action="forget" onClick={onForgetRecents}>
              {t('forgetRecents')}
            </button>
          </h2>
          <ul>
            {recents.map((query) => (
              <li key={query}>
                <button type="button" class="action" dir="auto" data-recent={query} onClick={() => onQuery(query)}>
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

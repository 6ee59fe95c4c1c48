import { t } from '../text';
import { countedQuotes } from './counted';
import { useKeeping } from './keeping';

/** One of several interviews that are the same. */
export interface ShownDuplicate {
  readonly id: string;
  readonly mentors: string;
  readonly date: string;
  readonly packTitle: string;
  readonly quotes: number;
  /** Keeps it in place of the others; missing where one of those can't be removed. */
  readonly onKeep?: (() => void) | undefined;
}

/** Interviews that are the same, as they are shown. */
export interface ShownDuplicates {
  readonly why: 'address' | 'words';
  readonly interviews: readonly ShownDuplicate[];
}

const REASONS = { address: 'duplicatesAddress', words: 'duplicatesWords' } as const;

interface Props {
  readonly duplicates: readonly ShownDuplicates[];
  readonly onRead: (interview: string) => void;
}

/** Interviews that are in the library several times, and the choice which to keep. */
export function DuplicateList({ duplicates, onRead }: Props) {
  const { merge } = useKeeping();
  if (duplicates.length === 0) return null;
  return (
    <details class="shelf" data-part="duplicates">
      <summary>
        <h3>{t('duplicatesHeading')}</h3> <span class="count">{duplicates.length}</span>
      </summary>
      {duplicates.map(({ why, interviews }) => (
        <section key={interviews.map(({ id }) => id).join(' ')} class="duplicates">
          <p class="why">{t(REASONS[why])}</p>
          <ul class="shelf-places">
            {interviews.map(({ id, mentors, date, packTitle, quotes, onKeep }) => (
              <li key={id} class="shelf-place" data-part="duplicate" data-of={id}>
                <p dir="auto">
                  <button
                    type="button"
                    class="link-button"
                    data-action="read-interview"
                    aria-label={t('readInterviewLabel', mentors)}
                    onClick={() => onRead(id)}
                  >
                    {mentors}
                  </button>
                  , {packTitle}
                </p>
                <p class="count">{[date, countedQuotes(quotes)].filter(Boolean).join(' · ')}</p>
                {merge && onKeep && (
                  <div class="result-actions">
                    <button
                      type="button"
                      class="action"
                      data-action="merge"
                      aria-label={t('mergeIntoLabel', mentors, packTitle)}
                      onClick={onKeep}
                    >
                      {t('mergeInto')}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

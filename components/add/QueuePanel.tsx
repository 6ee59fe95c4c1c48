import { t } from '../text';

/** One address in the report. */
export interface ShownOutcome {
  readonly address: string;
  readonly label: string;
  readonly state: 'waiting' | 'added' | 'unchanged' | 'failed' | 'unsure';
  /** Why it failed, in words. */
  readonly reason: string;
  /** Id of the interview that it became. */
  readonly interview?: string | undefined;
}

interface Props {
  readonly items: readonly ShownOutcome[];
  /** What is being fetched; '' where nothing is. */
  readonly current: string;
  /** Why it stands still, in words; '' while it runs or all is done. */
  readonly note: string;
  readonly running: boolean;
  readonly onPause: () => void;
  readonly onResume: () => void;
  /** Ends it for good, and forgets what is still to be fetched. */
  readonly onCancel: () => void;
  readonly onClose: () => void;
  readonly onRead: (interview: string) => void;
  /** Shows the preview of one that somebody should look at. */
  readonly onLook: (address: string) => void;
}

const STATES = ['added', 'unchanged', 'unsure', 'failed'] as const;
const LABELS = {
  added: 'reportAdded',
  unchanged: 'reportUnchanged',
  unsure: 'reportUnsure',
  failed: 'reportFailed',
} as const;

/** What is being fetched: how far it is, ways to stop it and to go on, and in the end a report. */
export function QueuePanel(props: Props) {
  const { items, current, note, running, onPause, onResume, onCancel, onClose, onRead, onLook } = props;
  const waiting = items.filter(({ state }) => state === 'waiting').length;
  const done = items.length - waiting;
  return (
    <section class="queue" data-part="queue" aria-labelledby="queue-heading">
      <h3 id="queue-heading">{waiting > 0 ? t('queueHeading') : t('reportHeading')}</h3>
      <progress value={done} max={items.length} aria-labelledby="queue-heading" />
      <p data-part="queue-state">
        {t('queueCount', String(done), String(items.length))} {running && current && <bdi>{current}</bdi>} {note}
      </p>
      {waiting > 0 ? (
        <p class="candidate-actions">
          {running ? (
            <button type="button" class="action" data-action="pause" onClick={onPause}>
              {t('pause')}
            </button>
          ) : (
            <button type="button" class="action primary" data-action="resume" onClick={onResume}>
              {t('resume')}
            </button>
          )}
          <button type="button" class="action" data-action="cancel-queue" onClick={onCancel}>
            {t('cancelQueue')}
          </button>
        </p>
      ) : (
        <p class="candidate-actions">
          <button type="button" class="action" data-action="close-report" onClick={onClose}>
            {t('closeReport')}
          </button>
        </p>
      )}
      {STATES.map((state) => {
        const own = items.filter((item) => item.state === state);
        if (own.length === 0) return null;
        return (
          <details key={state} data-report={state} open={waiting === 0 && (state === 'failed' || state === 'unsure')}>
            <summary>
              {t(LABELS[state])} <span class="count">{own.length}</span>
            </summary>
            <ul>
              {own.map(({ address, label, reason, interview }) => (
                <li key={address}>
                  <bdi title={address}>{label || address}</bdi> {reason && <span class="hint">{reason}</span>}{' '}
                  {interview && (
                    <button
                      type="button"
                      class="link-button"
                      data-action="read-interview"
                      onClick={() => onRead(interview)}
                    >
                      {t('readInterview')}
                    </button>
                  )}
                  {state === 'unsure' && (
                    <button type="button" class="link-button" data-action="look" onClick={() => onLook(address)}>
                      {t('lookAtIt')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

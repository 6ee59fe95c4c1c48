import { useState } from 'preact/hooks';
import { type MessageName, t } from '../text';

/** Why the library of one's own cannot be used. */
export type RecoveryProblem =
  | 'newer'
  | 'blocked'
  | 'broken'
  | 'full'
  | 'forbidden'
  | 'lost'
  | 'changed since'
  | 'forgotten';

const WHAT: Readonly<Record<RecoveryProblem, MessageName>> = {
  newer: 'recoveryNewer',
  blocked: 'recoveryBlocked',
  broken: 'recoveryBroken',
  full: 'recoveryFull',
  forbidden: 'recoveryForbidden',
  lost: 'recoveryLost',
  // These are said of changes, and never of reading.
  'changed since': 'shelf_changed',
  forgotten: 'shelf_forgotten',
};

interface Props {
  readonly problem: RecoveryProblem;
  /** What could be saved into a file, once that was tried; null before. */
  readonly saved: { readonly interviews: number; readonly unreadable: number } | null;
  readonly onTryAgain: () => void;
  readonly onExport: () => void;
  readonly onErase: () => void;
}

/** Takes the place of the library's rooms where what is kept cannot be read: says what is wrong and what can be done. */
export function Recovery({ problem, saved, onTryAgain, onExport, onErase }: Props) {
  const [erasing, setErasing] = useState(false);
  const isLost = problem === 'newer' || problem === 'broken' || problem === 'lost';
  return (
    <section class="recovery" data-part="recovery" aria-labelledby="recovery-heading">
      <h2 id="recovery-heading">{t('recoveryHeading')}</h2>
      <p>{t(WHAT[problem])}</p>
      <p class="hint">{t('recoveryBuiltIn')}</p>
      <p class="candidate-actions">
        <button type="button" class="action primary" data-action="recovery-again" onClick={onTryAgain}>
          {t('tryAgain')}
        </button>
        {isLost && (
          <button type="button" class="action" data-action="recovery-export" onClick={onExport}>
            {t('recoveryExport')}
          </button>
        )}
        {isLost && !erasing && (
          <button type="button" class="action" data-action="recovery-erase" onClick={() => setErasing(true)}>
            {t('recoveryErase')}
          </button>
        )}
        {erasing && (
          <button type="button" class="action" data-action="erase-confirm" onClick={onErase}>
            {t('eraseConfirm')}
          </button>
        )}
      </p>
      {saved && <p role="status">{t('recoverySaved', String(saved.interviews), String(saved.unreadable))}</p>}
    </section>
  );
}

import { useState } from 'preact/hooks';
import { FileButton } from '../FileButton';
import { t } from '../text';
import { View } from '../View';

/** A pack in the choice of what is exported. */
export interface ShownPackChoice {
  readonly id: string;
  readonly title: string;
  readonly interviews: readonly { readonly id: string; readonly title: string; readonly quotes: number }[];
}

/** What a backup file holds, before it takes the place of what is there. */
export interface ShownBackup {
  readonly interviews: number;
  readonly quotes: number;
  readonly notes: number;
}

interface Props {
  readonly packs: readonly ShownPackChoice[];
  /** Of one's own, besides what is built in. */
  readonly counts: { readonly interviews: number; readonly quotes: number; readonly notes: number };
  /** Ids of what is kept and cannot be read. */
  readonly unreadable: readonly string[];
  readonly backup: ShownBackup | null;
  /** What was wrong with the file that was chosen; '' for nothing. */
  readonly problem: string;
  readonly onExport: (title: string, interviews: readonly string[]) => void;
  readonly onBackup: () => void;
  readonly onChooseBackup: (file: File) => void;
  readonly onRestore: () => void;
  readonly onDropBackup: () => void;
  readonly onErase: () => void;
  readonly canChange: boolean;
}

/** Export, backup, restore, erase. */
export function KeepView(props: Props) {
  const { counts, backup, problem, canChange } = props;
  const [erasing, setErasing] = useState(false);
  return (
    <View name="keep" heading={t('keepHeading')}>
      <div class="scroller room-body">
        <p>{t('keepCounts', String(counts.interviews), String(counts.quotes), String(counts.notes))}</p>
        {props.unreadable.length > 0 && <p class="problem">{t('keepUnreadable', props.unreadable.join(', '))}</p>}
        <h3>{t('backupHeading')}</h3>
        <p class="hint">{t('backupHint')}</p>
        <p class="candidate-actions">
          <button type="button" class="action primary" data-action="backup" onClick={props.onBackup}>
            {t('backup')}
          </button>
          <FileButton
            action="choose-backup"
            label={t('chooseBackup')}
            accept=".json,application/json"
            onFile={props.onChooseBackup}
          />
        </p>
        {problem && (
          <p class="problem" role="alert" data-part="keep-problem">
            {problem}
          </p>
        )}
        {backup && (
          <div class="candidate" data-part="backup">
            <p>{t('backupHolds', String(backup.interviews), String(backup.quotes), String(backup.notes))}</p>
            <p class="hint">{t('restoreHint')}</p>
            <p class="candidate-actions">
              <button
                type="button"
                class="action primary"
                data-action="restore"
                aria-disabled={!canChange}
                onClick={() => canChange && props.onRestore()}
              >
                {t('restore')}
              </button>
              <button type="button" class="action" data-action="drop-backup" onClick={props.onDropBackup}>
                {t('discard')}
              </button>
            </p>
          </div>
        )}
        {canChange && <ExportForm packs={props.packs} onExport={props.onExport} />}
        <h3>{t('eraseHeading')}</h3>
        <p class="hint">{t('eraseHint')}</p>
        <p class="candidate-actions">
          {erasing ? (
            <>
              <button type="button" class="action primary" data-action="erase-confirm" onClick={props.onErase}>
                {t('eraseConfirm')}
              </button>
              <button type="button" class="action" data-action="erase-cancel" onClick={() => setErasing(false)}>
                {t('cancel')}
              </button>
            </>
          ) : (
            <button
              type="button"
              class="action"
              data-action="erase"
              aria-disabled={!canChange}
              onClick={() => canChange && setErasing(true)}
            >
              {t('erase')}
            </button>
          )}
        </p>
      </div>
    </View>
  );
}

interface ExportProps {
  readonly packs: readonly ShownPackChoice[];
  readonly onExport: Props['onExport'];
}

/** Any choice of interviews, as one pack file. */
function ExportForm({ packs, onExport }: ExportProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState('');
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const ready = chosen.size > 0 && title.trim() !== '';
  return (
    <>
      <h3>{t('exportHeading')}</h3>
      <p class="hint">{t('exportHint')}</p>
      {packs.map(({ id, title: packTitle, interviews }) => {
        const ids = interviews.map((interview) => interview.id);
        const count = ids.filter((one) => chosen.has(one)).length;
        return (
          <details key={id} class="collection" data-export={id}>
            <summary>
              <span dir="auto">{packTitle}</span>{' '}
              <span class="count">{t('exportCount', String(count), String(ids.length))}</span>
            </summary>
            <p class="candidate-actions">
              <button type="button" class="action" data-action="export-all" onClick={() => set(ids, true)}>
                {t('chooseAll')}
              </button>
              <button type="button" class="action" data-action="export-none" onClick={() => set(ids, false)}>
                {t('chooseNone')}
              </button>
            </p>
            <ul class="listed">
              {interviews.map((interview) => (
                <li key={interview.id}>
                  <label>
                    <input
                      type="checkbox"
                      data-interview={interview.id}
                      checked={chosen.has(interview.id)}
                      onChange={({ currentTarget }) => set([interview.id], currentTarget.checked)}
                    />
                    <span dir="auto">{interview.title}</span> <span class="count">{interview.quotes}</span>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <div class="candidate-actions">
        <label class="field">
          <span>{t('exportTitle')}</span>
          <input
            type="text"
            data-field="export-title"
            value={title}
            dir="auto"
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="action primary"
          data-action="export"
          aria-disabled={!ready}
          onClick={() => ready && onExport(title.trim(), [...chosen])}
        >
          {t('exportFile', String(chosen.size))}
        </button>
      </div>
    </>
  );
}

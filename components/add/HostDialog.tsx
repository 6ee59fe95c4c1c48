import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text';

interface Props {
  readonly hosts: readonly { readonly host: string; readonly count: number }[];
  readonly onConfirm: (hosts: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Asks before anything is asked of the network: which hosts, how many pages of each, and what is sent. */
export function HostDialog({ hosts, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" data-part="hosts" aria-labelledby="hosts-heading" onCancel={onCancel}>
      <form
        ref={form}
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(new FormData(event.currentTarget).getAll('host').map(String));
        }}
      >
        <h2 id="hosts-heading">{t('hostsHeading')}</h2>
        <ul>
          {hosts.map(({ host, count }) => (
            <li key={host}>
              <label>
                <input type="checkbox" name="host" value={host} defaultChecked />
                <bdi>{host}</bdi> <span class="count">{t('hostPages', String(count))}</span>
              </label>
            </li>
          ))}
        </ul>
        <p class="hint">{t('hostsHint')}</p>
        <p class="candidate-actions">
          <button type="submit" class="action primary" data-action="confirm-hosts">
            {t('hostsConfirm')}
          </button>
          <button type="button" class="action" data-action="cancel-hosts" onClick={onCancel}>
            {t('cancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

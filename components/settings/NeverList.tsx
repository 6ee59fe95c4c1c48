import { useState } from 'preact/hooks';
import { type MessageName, t } from '../text';

/** What people call the kinds. One without a name keeps that of the data. */
const KINDS: Readonly<Record<string, MessageName | undefined>> = {
  bank: 'never_bank',
  health: 'never_health',
  mail: 'never_mail',
  chat: 'never_chat',
  government: 'never_government',
  private: 'never_private',
};

/** Sites that are shown at once: nobody reads more, and a search finds the one that is meant. */
const MOST_SHOWN = 60;

interface Props {
  readonly kinds: readonly { readonly kind: string; readonly hosts: readonly string[] }[];
  /** Hosts on which the person has allowed tips. */
  readonly allowed: ReadonlySet<string>;
  readonly onAllow: (host: string) => void;
}

/** The sites on which no page is read by itself, by kind, and to be searched. */
export function NeverList({ kinds, allowed, onAllow }: Props) {
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const asked = query.trim().toLowerCase();
  const found = asked === '' ? [] : kinds.flatMap(({ hosts }) => hosts.filter((host) => host.includes(asked)));
  const toggle = (kind: string, open: boolean) => {
    const next = new Set(opened);
    if (open) next.add(kind);
    else next.delete(kind);
    setOpened(next);
  };
  return (
    <div data-part="never">
      <h3 id="never">{t('neverHeading')}</h3>
      <p class="hint">{t('neverHint')}</p>
      {kinds.length > 0 && (
        <label class="field">
          <span>{t('neverSearch')}</span>
          <input
            type="search"
            data-field="never"
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
      )}
      {asked !== '' && found.length === 0 && <p class="hint">{t('neverNone', query.trim())}</p>}
      {asked !== '' && <Hosts hosts={found} allowed={allowed} onAllow={onAllow} />}
      {asked === '' &&
        kinds.map(({ kind, hosts }) => {
          const name = KINDS[kind];
          return (
            <details
              key={kind}
              class="never-kind"
              data-kind={kind}
              onToggle={({ currentTarget }) => toggle(kind, currentTarget.open)}
            >
              <summary>
                {name ? t(name) : kind} <span class="count">{hosts.length}</span>
              </summary>
              {opened.has(kind) && <Hosts hosts={hosts} allowed={allowed} onAllow={onAllow} />}
            </details>
          );
        })}
    </div>
  );
}

interface HostsProps {
  readonly hosts: readonly string[];
  readonly allowed: Props['allowed'];
  readonly onAllow: Props['onAllow'];
}

const Hosts = ({ hosts, allowed, onAllow }: HostsProps) => (
  <>
    <ul class="lines">
      {hosts.slice(0, MOST_SHOWN).map((host) => (
        <li key={host} data-host={host}>
          <p class="line-what">{host}</p>
          {allowed.has(host) ? (
            <span class="hint">{t('neverAllowed')}</span>
          ) : (
            <button
              type="button"
              class="action"
              data-action="allow"
              aria-label={t('neverAllowLabel', host)}
              onClick={() => onAllow(host)}
            >
              {t('neverAllow')}
            </button>
          )}
        </li>
      ))}
    </ul>
    {hosts.length > MOST_SHOWN && <p class="hint">{t('neverMore', String(hosts.length - MOST_SHOWN))}</p>}
  </>
);

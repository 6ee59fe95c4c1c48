import { t } from './text';

interface Props {
  readonly everywhere: boolean;
  /** Host of the page in the current tab, '' where it has none. */
  readonly host: string;
  readonly here: boolean;
  readonly onEverywhere: (on: boolean) => void;
  readonly onHere: (on: boolean) => void;
}

/** Switches tips on and off, on this site and altogether. */
export function TipSwitches({ everywhere, host, here, onEverywhere, onHere }: Props) {
  return (
    <fieldset class="switches">
      <legend class="visually-hidden">{t('tips')}</legend>
      {host && (
        <label>
          <input
            type="checkbox"
            data-switch="site"
            checked={here && everywhere}
            disabled={!everywhere}
            onChange={(event) => onHere(event.currentTarget.checked)}
          />
          <span>{t('tipsOnSite', host)}</span>
        </label>
      )}
      <label>
        <input
          type="checkbox"
          data-switch="all"
          checked={everywhere}
          onChange={(event) => onEverywhere(event.currentTarget.checked)}
        />
        <span>{t('tipsEverywhere')}</span>
      </label>
    </fieldset>
  );
}

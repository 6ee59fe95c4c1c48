import { FileButton } from '../FileButton';
import { t } from '../text';
import { Room } from './Room';
import { Said, type SaidText } from './Said';

interface Props {
  readonly said: SaidText;
  /** What was wrong with the file that was chosen; '' for nothing. */
  readonly problem: string;
  /** Addresses of the extension's own pages. */
  readonly keepAddress: string;
  readonly readsAddress: string;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

/** What is kept and where, and the settings as a file. */
export const DataRoom = ({ said, problem, keepAddress, readsAddress, onExport, onImport }: Props) => (
  <Room id="data" heading={t('dataHeading')}>
    <p>{t('dataHere')}</p>
    <dl class="kept">
      {(
        [
          ['dataSettings', 'dataSettingsWhere'],
          ['dataLibrary', 'dataLibraryWhere'],
          ['dataPlace', 'dataPlaceWhere'],
          ['dataPages', 'dataPagesWhere'],
        ] as const
      ).map(([what, where]) => (
        <div key={what}>
          <dt>{t(what)}</dt>
          <dd>{t(where)}</dd>
        </div>
      ))}
    </dl>
    <p>
      <a class="way" href={readsAddress} data-action="reads">
        {t('dataReads')}
      </a>
    </p>
    <h3>{t('dataFileHeading')}</h3>
    <p class="buttons">
      <button type="button" class="action" data-action="export-settings" onClick={onExport}>
        {t('dataExport')}
      </button>
      <FileButton action="import-settings" label={t('dataImport')} accept=".json,application/json" onFile={onImport} />
    </p>
    {problem !== '' && (
      <p class="problem" role="alert" data-part="import-problem">
        {problem}
      </p>
    )}
    <Said at="data" said={said} />
    <h3>{t('dataKeepHeading')}</h3>
    <p class="hint">{t('dataKeepHint')}</p>
    <p>
      <a class="way" href={keepAddress} data-action="keep">
        {t('dataKeep')}
      </a>
    </p>
  </Room>
);

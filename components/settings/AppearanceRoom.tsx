import { type Appearance, TEXT_SIZES, THEMES } from '../../core/appearance';
import { t } from '../text';
import { Choice } from './Choice';
import { Room } from './Room';
import { Said, type SaidText } from './Said';

interface Props {
  readonly appearance: Appearance;
  readonly said: SaidText;
  readonly onChange: (changed: Partial<Appearance>) => void;
}

/** How the extension's pages look. */
export const AppearanceRoom = ({ appearance, said, onChange }: Props) => (
  <Room id="appearance" heading={t('appearanceHeading')}>
    <Choice
      name="theme"
      legend={t('themeLegend')}
      options={THEMES.map((id) => ({ id, label: t(`theme_${id}`) }))}
      chosen={appearance.theme}
      onChoose={(theme) => onChange({ theme })}
    />
    <Choice
      name="text"
      legend={t('textLegend')}
      options={TEXT_SIZES.map((id) => ({ id, label: t(`text_${id}`) }))}
      chosen={appearance.text}
      onChoose={(text) => onChange({ text })}
    />
    <Said at="appearance" said={said} />
  </Room>
);

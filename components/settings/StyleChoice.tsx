import type { TipStyle } from '../../core/tips/settings';
import { t } from '../text';
import { Choice } from './Choice';

interface Props {
  /** Those that are offered. */
  readonly styles: readonly TipStyle[];
  readonly chosen: TipStyle;
  readonly onChoose: (style: TipStyle) => void;
}

/** How advice is offered, from the loudest to none. */
export const StyleChoice = ({ styles, chosen, onChoose }: Props) => (
  <Choice
    name="style"
    legend={t('styleLegend')}
    options={styles.map((id) => ({ id, label: t(`style_${id}`), hint: t(`style_${id}_hint`) }))}
    chosen={chosen}
    onChoose={onChoose}
  />
);

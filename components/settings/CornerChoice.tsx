import { CORNERS, type Corner } from '../../core/tips/settings';
import { type MessageName, t } from '../text';
import { Choice } from './Choice';

const NAMES: Readonly<Record<Corner, MessageName>> = {
  'bottom right': 'corner_bottom_right',
  'bottom left': 'corner_bottom_left',
  'top right': 'corner_top_right',
  'top left': 'corner_top_left',
};

/** As they lie in a window. */
const IN_WINDOW: readonly Corner[] = [...CORNERS].sort(
  (a, b) => Number(b.startsWith('top')) - Number(a.startsWith('top')) || a.length - b.length,
);

interface Props {
  readonly chosen: Corner;
  readonly onChoose: (corner: Corner) => void;
}

/** The corner of the chip: each a window with the chip in it. */
export const CornerChoice = ({ chosen, onChoose }: Props) => (
  <Choice
    name="corner"
    legend={t('cornerLegend')}
    options={IN_WINDOW.map((id) => ({
      id,
      label: t(NAMES[id]),
      picture: (
        <span class="window" aria-hidden="true">
          <span class={`window-chip ${id}`} />
        </span>
      ),
    }))}
    chosen={chosen}
    onChoose={onChoose}
  />
);

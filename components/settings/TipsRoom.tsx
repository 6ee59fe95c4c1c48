import { type Corner, TIP_STYLES, type TipSettings, type TipStyle } from '../../core/tips/settings';
import { t } from '../text';
import { CornerChoice } from './CornerChoice';
import { Room } from './Room';
import { Said, type SaidText } from './Said';
import { StyleChoice } from './StyleChoice';
import { dayAndTime } from './when';

interface Props {
  readonly settings: TipSettings;
  readonly said: SaidText;
  readonly onStyle: (style: TipStyle) => void;
  readonly onCorner: (corner: Corner) => void;
}

/** How advice is offered, and where. */
export const TipsRoom = ({ settings: { style, styleSince, corner }, said, onStyle, onCorner }: Props) => (
  <Room id="tips" heading={t('tipsHeading')}>
    <StyleChoice styles={TIP_STYLES} chosen={style} onChoose={onStyle} />
    {styleSince > 0 && (
      <p class="hint" data-part="style-since">
        {t('styleSince', dayAndTime(styleSince))}
      </p>
    )}
    <Said at="style" said={said} />
    <CornerChoice chosen={corner} onChoose={onCorner} />
    <p class="hint">{t('cornerHint')}</p>
    <Said at="corner" said={said} />
  </Room>
);

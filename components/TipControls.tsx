import { TIP_STYLES, type TipStyle } from '../core/tips/settings';
import { type MessageName, t } from './text';

/** What people call the ways in which advice is offered. */
const STYLE_NAMES: Readonly<Record<TipStyle, MessageName>> = {
  chip: 'style_chip',
  badge: 'style_badge',
  asked: 'style_asked',
  off: 'style_off',
};

/** A rule that is in force on the page in the current tab. */
export interface RuleInForce {
  readonly id: string;
  readonly text: string;
}

/** A pause that can be had with one click. */
export type Pause = 'hour' | 'today' | 'page';

const PAUSES: readonly (readonly [Pause, MessageName])[] = [
  ['page', 'offOnPage'],
  ['hour', 'offForHour'],
  ['today', 'offToday'],
];

interface Props {
  readonly style: TipStyle;
  /** Host of the page in the current tab, '' where it has none. */
  readonly host: string;
  /** Whether tips are on on that host. */
  readonly here: boolean;
  readonly rules: readonly RuleInForce[];
  readonly onStyle: (style: TipStyle) => void;
  readonly onHere: (on: boolean) => void;
  readonly onPause: (pause: Pause) => void;
  readonly onRemove: (rule: string) => void;
}

/** How tips are offered, here and altogether, and what was said about that before. */
export function TipControls({ style, host, here, rules, onStyle, onHere, onPause, onRemove }: Props) {
  const isOff = style === 'off';
  return (
    <fieldset class="switches" data-part="tips">
      <legend class="visually-hidden">{t('tips')}</legend>
      {rules.map(({ id, text }) => (
        <p key={id} class="rule" data-part="rule">
          {text}{' '}
          <button type="button" class="link-button" data-action="undo-rule" onClick={() => onRemove(id)}>
            {t('ruleUndo')}
          </button>
        </p>
      ))}
      {host && (
        <label>
          <input
            type="checkbox"
            data-switch="site"
            checked={here && !isOff}
            disabled={isOff}
            onChange={(event) => onHere(event.currentTarget.checked)}
          />
          <span>{t('tipsOnSite', host)}</span>
        </label>
      )}
      <div class="row">
        <label>
          <span>{t('tips')}</span>
          <select
            data-switch="style"
            value={style}
            onChange={(event) => onStyle(event.currentTarget.value as TipStyle)}
          >
            {TIP_STYLES.map((one) => (
              <option key={one} value={one} selected={one === style}>
                {t(STYLE_NAMES[one])}
              </option>
            ))}
          </select>
        </label>
        {!isOff &&
          PAUSES.filter(([pause]) => pause !== 'page' || host).map(([pause, label]) => (
            <button
              key={pause}
              type="button"
              class="link-button"
              data-action={`pause-${pause}`}
              onClick={() => onPause(pause)}
            >
              {t(label)}
            </button>
          ))}
      </div>
    </fieldset>
  );
}

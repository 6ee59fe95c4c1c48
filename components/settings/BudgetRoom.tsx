import { MOST_CHIPS, MOST_QUIET_AFTER, MOST_REST_HOURS, type TipSettings } from '../../core/tips/settings';
import { t } from '../text';
import { NumberField } from './NumberField';
import { Room } from './Room';
import { Said, type SaidText } from './Said';
import { day, time } from './when';

/** A chip of the day. */
export interface ListedChip {
  readonly at: number;
  readonly topic: string;
  /** The quote's first words; '' where it is gone, null where that is not known yet. */
  readonly opening: string | null;
}

/** A topic whose chips were closed unread so often that it gets none. */
export interface QuietTopic {
  readonly id: string;
  readonly topic: string;
  readonly count: number;
  readonly at: number;
}

interface Props {
  readonly settings: Pick<TipSettings, 'chipsPerDay' | 'quietAfter' | 'restHours'>;
  readonly chips: readonly ListedChip[];
  readonly quiet: readonly QuietTopic[];
  readonly said: SaidText;
  readonly onChipsPerDay: (chips: number) => void;
  readonly onQuietAfter: (chips: number) => void;
  readonly onRestHours: (hours: number) => void;
  readonly onAgain: (topic: QuietTopic) => void;
  readonly onForgetChips: () => void;
  readonly onForget: () => void;
}

/** How much of a person's attention chips may ask for, and what they have had of it. */
export const BudgetRoom = ({ settings, chips, quiet, said, ...on }: Props) => (
  <Room id="budget" heading={t('budgetHeading')}>
    <NumberField
      name="chips-per-day"
      label={t('budgetChips')}
      hint={t('budgetChipsHint', String(MOST_CHIPS))}
      most={MOST_CHIPS}
      value={settings.chipsPerDay}
      onChange={on.onChipsPerDay}
    />
    <Said at="chips-per-day" said={said} />
    <NumberField
      name="quiet-after"
      label={t('budgetQuiet')}
      hint={t('budgetQuietHint', String(MOST_QUIET_AFTER))}
      most={MOST_QUIET_AFTER}
      value={settings.quietAfter}
      onChange={on.onQuietAfter}
    />
    <Said at="quiet-after" said={said} />
    <NumberField
      name="rest-hours"
      label={t('budgetRest')}
      hint={t('budgetRestHint', String(MOST_REST_HOURS))}
      most={MOST_REST_HOURS}
      value={settings.restHours}
      onChange={on.onRestHours}
    />
    <Said at="rest-hours" said={said} />
    <h3 data-part="budget-today">{t('budgetToday', String(chips.length), String(settings.chipsPerDay))}</h3>
    {chips.length === 0 && <p class="hint">{t('budgetNone')}</p>}
    {chips.length > 0 && (
      <ul class="lines" data-part="chips">
        {chips.map(({ at, topic, opening }) => (
          <li key={at}>
            <div>
              <p class="line-what">{t('budgetChip', time(at), topic)}</p>
              <p class={opening === '' ? 'hint' : 'opening'}>
                {opening === '' ? t('budgetChipGone') : opening && `“${opening} …”`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    )}
    <h3>{t('quietHeading')}</h3>
    {quiet.length === 0 && <p class="hint">{t('quietNone')}</p>}
    {quiet.length > 0 && (
      <ul class="lines" data-part="quiet">
        {quiet.map((one) => (
          <li key={one.id} data-quiet={one.id}>
            <p class="line-what">
              {one.count === 1
                ? t('quietTopicOne', one.topic, day(one.at))
                : t('quietTopic', one.topic, String(one.count), day(one.at))}
            </p>
            <button
              type="button"
              class="action"
              data-action="again"
              aria-label={t('quietAgainLabel', one.topic)}
              onClick={() => on.onAgain(one)}
            >
              {t('quietAgain')}
            </button>
          </li>
        ))}
      </ul>
    )}
    <p class="buttons">
      <button type="button" class="action" data-action="day-anew" onClick={on.onForgetChips}>
        {t('dayAnew')}
      </button>
      <button type="button" class="action" data-action="forget-attention" onClick={on.onForget}>
        {t('attentionForget')}
      </button>
    </p>
    <Said at="attention" said={said} />
  </Room>
);

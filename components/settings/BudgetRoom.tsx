import { Fragment } from 'preact';
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

type Budget = Pick<TipSettings, 'chipsPerDay' | 'quietAfter' | 'restHours'>;

const FIELDS = [
  {
    name: 'chips-per-day',
    setting: 'chipsPerDay',
    most: MOST_CHIPS,
    label: 'budgetChips',
    hint: 'budgetChipsHint',
  },
  {
    name: 'quiet-after',
    setting: 'quietAfter',
    most: MOST_QUIET_AFTER,
    label: 'budgetQuiet',
    hint: 'budgetQuietHint',
  },
  {
    name: 'rest-hours',
    setting: 'restHours',
    most: MOST_REST_HOURS,
    label: 'budgetRest',
    hint: 'budgetRestHint',
  },
] as const;

interface Props {
  readonly settings: Budget;
  readonly chips: readonly ListedChip[];
  readonly quiet: readonly QuietTopic[];
  readonly said: SaidText;
  /** @param field name of the field that was changed */
  readonly onChange: (field: string, changed: Partial<Budget>) => void;
  readonly onAgain: (topic: QuietTopic) => void;
  readonly onForgetChips: () => void;
  readonly onForget: () => void;
}

/** How much of a person's attention chips may ask for, and what they have had of it. */
export const BudgetRoom = ({ settings, chips, quiet, said, ...on }: Props) => (
  <Room id="budget" heading={t('budgetHeading')}>
    {FIELDS.map(({ name, setting, most, label, hint }) => (
      <Fragment key={name}>
        <NumberField
          name={name}
          label={t(label)}
          hint={t(hint, String(most))}
          most={most}
          value={settings[setting]}
          onChange={(value) => on.onChange(name, { [setting]: value })}
        />
        <Said at={name} said={said} />
      </Fragment>
    ))}
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

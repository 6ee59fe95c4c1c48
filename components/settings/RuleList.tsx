import type { TipRule } from '../../core/tips/rules';
import { t } from '../text';
import { targetWords } from './rule-words';
import { dayAndTime } from './when';

interface Props {
  /** Those that hold, in the order in which they are shown. */
  readonly rules: readonly TipRule[];
  readonly onRemove: (rule: TipRule) => void;
}

/** What was said of sites and pages, each with a way to take it back. */
export function RuleList({ rules, onRemove }: Props) {
  if (rules.length === 0) return <p class="hint">{t('sitesNone')}</p>;
  return (
    <ul class="lines" data-part="rules">
      {rules.map((rule) => {
        const { tips, since, until } = rule;
        const what = targetWords(rule);
        return (
          <li key={`${what} ${tips} ${since}`} data-part="rule">
            <div>
              <p class="line-what" dir="auto">
                {what}
              </p>
              <p class="hint">
                {[
                  t(tips === 'on' ? 'ruleOn' : 'ruleOff'),
                  ...(since > 0 ? [t('ruleSince', dayAndTime(since))] : []),
                  until === null ? t('ruleForGood') : t('ruleUntil', dayAndTime(until)),
                ].join(' · ')}
              </p>
            </div>
            <button
              type="button"
              class="action"
              data-action="remove-rule"
              aria-label={t('ruleRemoveLabel', what)}
              onClick={() => onRemove(rule)}
            >
              {t('ruleRemove')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import { targetWords } from '../../components/settings/rule-words';
import { day, time } from '../../components/settings/when';
import { t } from '../../components/text';
import { isFor, isLive, type Place, type TipRule } from '../../core/tips/rules';
import type { TipSettings } from '../../core/tips/settings';

/** A rule with what it says. */
export interface RuleText {
  readonly id: string;
  readonly rule: TipRule;
  readonly text: string;
}

/** A moment as people write it here: the time of day where it is today, else the date. */
function momentText(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? time(at) : day(at);
}

/** Until when a rule holds, or since when. */
const whenText = ({ since, until }: TipRule, now: number) =>
  until !== null ? t('ruleUntil', momentText(until, now)) : since > 0 ? t('ruleSince', momentText(since, now)) : '';

const whatText = (rule: TipRule) =>
  rule.host === ''
    ? t('ruleInForceAnywhere')
    : t(rule.tips === 'on' ? 'ruleInForceOn' : 'ruleInForceOff', targetWords(rule));

/** The rules that are in force on a page, or everywhere, the nearest last said first. */
export function rulesInForce({ rules }: TipSettings, place: Place | null, now: number): RuleText[] {
  return rules
    .filter((rule) => isLive(rule, now) && (rule.host === '' || (place && isFor(rule, place))))
    .map((rule) => ({
      id: `${rule.host} ${rule.path} ${rule.below}`,
      rule,
      text: [whatText(rule), whenText(rule, now)].filter(Boolean).join(' '),
    }))
    .reverse();
}

import { isFor, isLive, ruleFor, type TipRule } from '../core/tips/rules';
import { MOST_PAGES, type TipSettings, type TipStyle } from '../core/tips/settings';
import { tipSettings } from './settings';
import { neverHere } from './sites';

/** Chooses how advice is offered. */
export const setTipStyle = (style: TipStyle) =>
  tipSettings.change((settings) => ({ ...settings, style, styleSince: Date.now() }));

/** Changes what has no date. */
export const setTips = (changed: Partial<Pick<TipSettings, 'corner' | 'chipsPerDay' | 'quietAfter' | 'restHours'>>) =>
  tipSettings.change((settings) => ({ ...settings, ...changed }));

const isSameTarget = (a: Pick<TipRule, 'host' | 'path' | 'below'>, b: Pick<TipRule, 'host' | 'path' | 'below'>) =>
  a.host === b.host && a.path === b.path && a.below === b.below;

const isPage = ({ path, below }: TipRule) => path !== '' && !below;

/** The rules with another, which takes the place of one for the same pages. Rules that have ended are left out. */
function withRule(rules: readonly TipRule[], rule: TipRule): TipRule[] {
  const kept = [...rules.filter((one) => isLive(one, rule.since) && !isSameTarget(one, rule)), rule];
  const tooMany = kept.filter(isPage).slice(0, -MOST_PAGES);
  return kept.filter((one) => !tooMany.includes(one));
}

/** Makes a rule, as of now. */
export const addTipRule = (rule: Omit<TipRule, 'since'>) =>
  tipSettings.change((settings) => ({
    ...settings,
    rules: withRule(settings.rules, { ...rule, since: Date.now() }),
  }));

/** Takes rules back. */
export const removeTipRules = (...gone: TipRule[]) =>
  tipSettings.change((settings) => ({
    ...settings,
    rules: settings.rules.filter(
      (rule) => !gone.some((one) => isSameTarget(one, rule) && one.tips === rule.tips && one.since === rule.since),
    ),
  }));

/** Puts rules back that were taken back, as old as they were. One that was made for the same pages since stays. */
export const restoreTipRules = (...rules: TipRule[]) =>
  tipSettings.change((settings) => ({
    ...settings,
    rules: [...rules.filter((rule) => !settings.rules.some((one) => isSameTarget(one, rule))), ...settings.rules].sort(
      (a, b) => a.since - b.since,
    ),
  }));

/**
 * Switches tips on or off on a site, with its subdomains. Switching on takes back what was said of the site itself, and
 * makes an exception where a rule for more than the site, or the list of sites where tips never are, is in the way. From a
 * pause everywhere there is no exception, and none is to be left when it ends.
 */
export const setTipsOn = (host: string, on: boolean) =>
  tipSettings.change((settings) => {
    const now = Date.now();
    const site = { host, path: '', below: true, since: now, until: null } as const;
    if (!on) return { ...settings, rules: withRule(settings.rules, { ...site, tips: 'off' }) };
    const place = { host, path: '/', page: '/' };
    const rules = settings.rules.filter((rule) => isLive(rule, now) && (rule.host !== host || !isFor(rule, place)));
    const ofSites = rules.filter((rule) => rule.host !== '');
    const inTheWay = ruleFor(ofSites, place, now)?.tips === 'off' || neverHere(host) !== undefined;
    return { ...settings, rules: inTheWay ? withRule(rules, { ...site, tips: 'on' }) : rules };
  });

/** No tips anywhere until then. */
export const pauseTips = (until: number) => addTipRule({ tips: 'off', host: '', path: '', below: false, until });

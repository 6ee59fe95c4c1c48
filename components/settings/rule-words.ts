import type { TipRule } from '../../core/tips/rules';
import { t } from '../text';

/** What a rule is for, in words. */
export function targetWords({ host, path, below }: Pick<TipRule, 'host' | 'path' | 'below'>): string {
  if (host === '') return t('rule_everywhere');
  if (path === '') return t(below ? 'rule_below' : 'rule_site', host);
  return t(below ? 'rule_folder' : 'rule_page', host + path);
}

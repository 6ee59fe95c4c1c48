import type { ComponentProps } from 'preact';
import { MOST_PAGES } from '../../core/tips/settings';
import { t } from '../text';
import { NeverList } from './NeverList';
import { Room } from './Room';
import { RuleForm } from './RuleForm';
import { RuleList } from './RuleList';
import { Said, type SaidText } from './Said';

interface Props
  extends ComponentProps<typeof RuleList>,
    ComponentProps<typeof RuleForm>,
    ComponentProps<typeof NeverList> {
  readonly said: SaidText;
}

/** Where tips come and where not. */
export const SitesRoom = ({ rules, kinds, allowed, said, onRemove, onAdd, onAllow }: Props) => (
  <Room id="sites" heading={t('sitesHeading')}>
    <p class="hint">{t('sitesHint', String(MOST_PAGES))}</p>
    <RuleList rules={rules} onRemove={onRemove} />
    <Said at="rules" said={said} />
    <RuleForm onAdd={onAdd} />
    <Said at="rule-form" said={said} />
    <NeverList kinds={kinds} allowed={allowed} onAllow={onAllow} />
    <Said at="never" said={said} />
  </Room>
);

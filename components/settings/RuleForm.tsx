import { useRef, useState } from 'preact/hooks';
import type { TipRule } from '../../core/tips/rules';
import { ruleFromTyped, type TypedProblem } from '../../core/tips/typed-rule';
import { type MessageName, t } from '../text';
import { Choice } from './Choice';
import { targetWords } from './rule-words';

const PROBLEMS: Readonly<Record<TypedProblem, MessageName>> = {
  nothing: 'typed_nothing',
  'no site': 'typed_no_site',
  'not web': 'typed_not_web',
  star: 'typed_star',
  'no path': 'typed_no_path',
};

const EMPTY = { site: '', path: '', below: true };

interface Props {
  readonly onAdd: (rule: Pick<TipRule, 'tips' | 'host' | 'path' | 'below'>) => void;
}

/** Makes a rule for a site, a folder or a page. */
export function RuleForm({ onAdd }: Props) {
  const [typed, setTyped] = useState(EMPTY);
  const [tips, setTips] = useState<TipRule['tips']>('off');
  /** Whether to say what is wrong: not before a person has finished. */
  const [tried, setTried] = useState(false);
  const [site, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const target = ruleFromTyped(typed);
  const problem = tried && 'problem' in target ? target.problem : undefined;
  const set = (changed: Partial<typeof EMPTY>) => setTyped({ ...typed, ...changed });

  /** A whole address is told apart into its site and what is behind it. */
  const divide = () => {
    if (typed.path !== '' || 'problem' in target) return;
    set({ site: target.host, path: target.path, below: target.below });
  };
  const add = () => {
    setTried(true);
    if ('problem' in target) {
      (target.problem === 'no path' ? folder : site).current?.focus();
      return;
    }
    onAdd({ ...target, tips });
    setTyped(EMPTY);
    setTried(false);
    site.current?.focus();
  };
  return (
    <form
      class="rule-form"
      data-part="rule-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3>{t('ruleNew')}</h3>
      <div class="fields">
        <label class="field">
          <span>{t('ruleSite')}</span>
          <input
            type="text"
            ref={site}
            inputMode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-field="site"
            value={typed.site}
            aria-invalid={problem !== undefined && problem !== 'no path'}
            aria-describedby="rule-site-hint rule-problem"
            onInput={({ currentTarget }) => set({ site: currentTarget.value })}
            onChange={divide}
          />
          <span class="hint" id="rule-site-hint">
            {t('ruleSiteHint')}
          </span>
        </label>
        <label class="field">
          <span>{t('rulePath')}</span>
          <input
            type="text"
            ref={folder}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-field="path"
            value={typed.path}
            aria-invalid={problem === 'no path'}
            aria-describedby="rule-path-hint rule-problem"
            onInput={({ currentTarget }) => set({ path: currentTarget.value })}
          />
          <span class="hint" id="rule-path-hint">
            {t('rulePathHint')}
          </span>
        </label>
      </div>
      <label class="option">
        <input
          type="checkbox"
          data-field="below"
          checked={typed.below}
          onChange={({ currentTarget }) => set({ below: currentTarget.checked })}
        />
        <span class="option-words">{t(typed.path.trim() === '' ? 'ruleBelowSite' : 'ruleBelowPath')}</span>
      </label>
      <Choice
        name="rule-tips"
        legend={t('ruleTips')}
        options={[
          { id: 'off', label: t('ruleTipsOff') },
          { id: 'on', label: t('ruleTipsOn') },
        ]}
        chosen={tips}
        onChoose={setTips}
      />
      <div class="outcome">
        <p class="hint" data-part="rule-preview">
          {!('problem' in target) && t('ruleIsFor', targetWords(target))}
        </p>
        <p class="problem" id="rule-problem" role="status" data-part="rule-problem">
          {problem && t(PROBLEMS[problem])}
        </p>
      </div>
      <button type="submit" class="action primary" data-action="add-rule">
        {t('ruleAdd')}
      </button>
    </form>
  );
}

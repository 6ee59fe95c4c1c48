import { useEffect, useState } from 'preact/hooks';
import { CopyForm } from '../../components/CopyForm';
import { ShortcutList } from '../../components/ShortcutList';
import { AppearanceRoom } from '../../components/settings/AppearanceRoom';
import { BudgetRoom } from '../../components/settings/BudgetRoom';
import { DataRoom } from '../../components/settings/DataRoom';
import { targetWords } from '../../components/settings/rule-words';
import { Said } from '../../components/settings/Said';
import { SectionList } from '../../components/settings/SectionList';
import { SitesRoom } from '../../components/settings/SitesRoom';
import { TipsRoom } from '../../components/settings/TipsRoom';
import { type MessageName, t } from '../../components/text';
import { TEMPLATE_FIELDS, unknownFields } from '../../core/citation/template';
import { type Attention, chipsOfDay, isQuiet } from '../../core/tips/attention';
import { isLive, type TipRule } from '../../core/tips/rules';
import { addressOf } from '../../platform/address';
import { appearance } from '../../platform/appearance';
import { attention } from '../../platform/attention';
import { change } from '../../platform/changes';
import { today } from '../../platform/copy-quote';
import { type CopySettings, copySettings } from '../../platform/copy-settings';
import { saveFile } from '../../platform/save-file';
import { tipSettings } from '../../platform/settings';
import {
  type AllSettings,
  allSettings,
  LONGEST_SETTINGS,
  readSettings,
  SettingsFileError,
  writeSettings,
} from '../../platform/settings-file';
import { openShortcutPage, type Shortcut } from '../../platform/shortcuts';
import { shownFormats } from '../app/format-names';
import { shownShortcuts } from '../app/shortcut-names';
import { useSaid } from '../app/use-said';
import { useStored } from '../app/use-stored';
import { importedWords, whyNotImported } from './import-words';
import { SetAsideSection } from './SetAsideSection';
import { useCurrentSection } from './use-current-section';
import { useNow } from './use-now';

const SECTIONS = [
  ['tips', 'tipsHeading'],
  ['sites', 'sitesHeading'],
  ['budget', 'budgetHeading'],
  ['copying', 'settingsCopy'],
  ['shortcuts', 'settingsShortcuts'],
  ['appearance', 'appearanceHeading'],
  ['data', 'dataHeading'],
] as const satisfies readonly (readonly [string, MessageName])[];

interface Props {
  /** What was kept when the page was opened. */
  readonly kept: AllSettings & { readonly attention: Attention };
  readonly shortcuts: readonly Shortcut[];
  /** Hosts on which tips never are by themselves, by kind. */
  readonly never: Readonly<Record<string, readonly string[]>>;
  /** What is told from the library; null until that is there. */
  readonly fromLibrary: typeof import('./from-library') | null;
}

/** The settings. They are saved as one types. */
export function Options({ kept, shortcuts, never, fromLibrary }: Props) {
  const current = useCurrentSection(SECTIONS.map(([id]) => id));
  return (
    <>
      <SectionList sections={SECTIONS.map(([id, name]) => ({ id, label: t(name) }))} current={current} />
      <main>
        <h1>{t('settingsTitle')}</h1>
        <Tips kept={kept} never={never} fromLibrary={fromLibrary} />
        <Copying kept={kept} fromLibrary={fromLibrary} />
        <ShortcutList shortcuts={shownShortcuts(shortcuts)} onChange={() => void openShortcutPage()} />
        <Looks kept={kept} />
        <Data />
      </main>
    </>
  );
}

function Tips({ kept, never, fromLibrary }: Pick<Props, 'kept' | 'never' | 'fromLibrary'>) {
  const { said, say, save } = useSaid();
  const moment = useNow();
  const settings = useStored(tipSettings, kept.tips);
  const asked = useStored(attention, kept.attention);
  const rules = settings.rules.filter((rule) => isLive(rule, moment.now)).sort((a, b) => b.since - a.since);
  const labelOf = fromLibrary?.labelOf ?? ((topic: string) => topic);
  return (
    <>
      <TipsRoom
        settings={settings}
        said={said}
        onStyle={(style) => save('style', change('setTipStyle', style))}
        onCorner={(corner) => save('corner', change('setTips', { corner }))}
      />
      <SitesRoom
        rules={rules}
        kinds={Object.entries(never).map(([kind, hosts]) => ({ kind, hosts }))}
        allowed={new Set(rules.flatMap(({ tips, host, path }) => (tips === 'on' && path === '' ? [host] : [])))}
        said={said}
        onRemove={(rule: TipRule) =>
          save('rules', change('removeTipRules', rule), t('ruleRemoved', targetWords(rule)), () =>
            change('restoreTipRules', rule),
          )
        }
        onAdd={(rule) =>
          save('rule-form', change('addTipRule', { ...rule, until: null }), t('ruleAdded', targetWords(rule)))
        }
        onAllow={(host) => save('never', change('setTipsOn', host, true), t('neverSaid', host))}
      />
      <BudgetRoom
        settings={settings}
        said={said}
        chips={chipsOfDay(asked, moment).map(({ at, topic, quote }) => ({
          at,
          topic: labelOf(topic),
          opening: fromLibrary ? fromLibrary.openingOf(quote) : null,
        }))}
        quiet={Object.entries(asked.unread)
          .filter(([topic]) => isQuiet(asked, topic, settings))
          .map(([id, { count, at }]) => ({ id, topic: labelOf(id), count, at }))}
        onChange={(field, changed) => save(field, change('setTips', changed))}
        onAgain={({ id, topic }) => save('attention', change('chipRead', id), t('quietSaid', topic))}
        onForgetChips={() => save('attention', change('forgetChips'), t('dayAnewSaid'))}
        onForget={() =>
          void change('forgetAttention').then(
            () => say('attention', t('attentionForgot')),
            () => say('attention', t('settingsNotSaved')),
          )
        }
      />
    </>
  );
}

function Copying({ kept, fromLibrary }: Pick<Props, 'kept' | 'fromLibrary'>) {
  const { said, save } = useSaid();
  const stored = useStored(copySettings, kept.copy);
  /** What is typed and not yet known to be saved; null where there is none. */
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    // As it is by now: another letter may have been typed since this was drawn.
    setTyped((now) => (now === stored.template ? null : now));
  }, [stored.template]);
  const settings: CopySettings = { ...stored, template: typed ?? stored.template };
  const set = (changed: Partial<CopySettings>) => save('copying', change('setCopying', changed));
  return (
    <>
      <CopyForm
        formats={[{ id: 'both', label: t('format_both') }, ...shownFormats()]}
        format={settings.format}
        template={settings.template}
        fields={TEMPLATE_FIELDS}
        unknown={unknownFields(settings.template)}
        preview={fromLibrary?.previewOf(settings) ?? ''}
        onFormat={(id) => set({ format: id as CopySettings['format'] })}
        onTemplate={(template) => {
          setTyped(template);
          set({ template });
        }}
      />
      <Said at="copying" said={said} />
      <SetAsideSection />
    </>
  );
}

function Looks({ kept }: Pick<Props, 'kept'>) {
  const { said, save } = useSaid();
  const look = useStored(appearance, kept.appearance);
  return (
    <AppearanceRoom
      appearance={look}
      said={said}
      onChange={(changed) => save('appearance', change('setAppearance', changed))}
    />
  );
}

function Data() {
  const { said, say } = useSaid();
  const [problem, setProblem] = useState('');
  const exportAll = async () => {
    setProblem('');
    const name = `margin-mentor-settings-${today()}.json`;
    saveFile(name, writeSettings(await allSettings()));
    say('data', t('dataExported', name));
  };
  const importFrom = async (file: File) => {
    setProblem('');
    say('data', '');
    try {
      if (file.size > LONGEST_SETTINGS) throw new SettingsFileError('no settings');
      const settings = readSettings(await file.text());
      const before = await change('importSettings', settings);
      say('data', importedWords(settings), () => change('importSettings', before));
    } catch (error) {
      setProblem(whyNotImported(file.name, error));
    }
  };
  return (
    <DataRoom
      said={said}
      problem={problem}
      keepAddress={`/library.html${addressOf({ view: 'keep' })}`}
      readsAddress="/welcome.html#reads"
      onExport={() => void exportAll()}
      onImport={(file) => void importFrom(file)}
    />
  );
}

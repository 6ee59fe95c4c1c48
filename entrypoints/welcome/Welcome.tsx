import { useEffect, useState } from 'preact/hooks';
import { ActionsProvider } from '../../components/actions';
import { ShortcutList } from '../../components/ShortcutList';
import { Said } from '../../components/settings/Said';
import { StyleChoice } from '../../components/settings/StyleChoice';
import { t } from '../../components/text';
import { OwnText } from '../../components/welcome/OwnText';
import { Permissions, Reads } from '../../components/welcome/Promises';
import { Sheet } from '../../components/welcome/Sheet';
import type { TipSettings } from '../../core/tips/settings';
import { change } from '../../platform/changes';
import { type CopySettings, copySettings } from '../../platform/copy-settings';
import { grantedPermissions, isIconSeen } from '../../platform/granted';
import { tipSettings } from '../../platform/settings';
import { openShortcutPage, type Shortcut } from '../../platform/shortcuts';
import { shownShortcuts } from '../app/shortcut-names';
import { draftOf } from '../app/shown';
import { useSaid } from '../app/use-said';
import { useStored } from '../app/use-stored';
import { SampleTip } from './SampleTip';
import { sample } from './sample-tip';
import { useQuoteActions } from './use-quote-actions';

interface Props {
  /** What was kept when the page was opened. */
  readonly kept: { readonly tips: TipSettings; readonly copy: CopySettings };
  readonly shortcuts: readonly Shortcut[];
}

/** What a person sees once, after installing: what it does, shown and not told, and what it promises. */
export function Welcome({ kept, shortcuts }: Props) {
  const { said, say, save } = useSaid();
  const { style } = useStored(tipSettings, kept.tips);
  const copying = useStored(copySettings, kept.copy);
  const actions = useQuoteActions(copying, (text) => say('quote', text));
  const isSeen = useIconSeen();
  return (
    <ActionsProvider value={actions}>
      <header>
        <h1>{t('name')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <main>
        <section aria-labelledby="sample">
          <h2 id="sample">{t('welcomeSample')}</h2>
          <p class="hint">{t('welcomeSampleHint')}</p>
          <Sheet blocks={sample.blocks} language="en">
            <SampleTip copying={copying} />
          </Sheet>
        </section>
        <OwnText said={said} onAdvise={draftOf} onEmpty={() => say('own', t('welcomeOwnEmpty'))} />
        <section aria-labelledby="choice">
          <h2 id="choice">{t('welcomeStyle')}</h2>
          <StyleChoice
            styles={['chip', 'badge', 'asked']}
            chosen={style}
            onChoose={(chosen) => save('style', change('setTipStyle', chosen))}
          />
          <p class="hint">{t('welcomeStyleHint')}</p>
          <Said at="style" said={said} />
        </section>
        {!isSeen && (
          <section aria-labelledby="pin" data-part="pin">
            <h2 id="pin">{t('welcomePin')}</h2>
            <p>{t('welcomePinHint')}</p>
          </section>
        )}
        <ShortcutList shortcuts={shownShortcuts(shortcuts)} onChange={() => void openShortcutPage()} />
        <Reads />
        <Permissions permissions={grantedPermissions()} />
        <nav class="ways" aria-label={t('places')}>
          <a class="way" href="/library.html" data-action="library">
            {t('openLibrary')}
          </a>
          <a class="way" href="/options.html" data-action="settings">
            {t('openSettings')}
          </a>
        </nav>
      </main>
    </ActionsProvider>
  );
}

/** Whether the icon is to be seen: looked at again when the person comes back, who may have pinned it meanwhile. */
function useIconSeen(): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const look = () => void isIconSeen().then(setSeen);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return isSeen;
}

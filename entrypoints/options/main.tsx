import { render } from 'preact';
import { keepFocusIn } from '../../components/kept-focus';
import { t } from '../../components/text';
import { followAppearance } from '../../platform/appearance';
import { attention } from '../../platform/attention';
import { allSettings } from '../../platform/settings-file';
import { shortcuts } from '../../platform/shortcuts';
import { NEVER_HERE } from '../../platform/sites';
import { speakLanguage } from '../app/speak-language';
import { Options } from './Options';

speakLanguage();
document.title = `${t('settingsTitle')} – ${t('name')}`;
const app = document.getElementById('app');
const [settings, asked, keys] = await Promise.all([allSettings(), attention.load(), shortcuts(), followAppearance()]);
const show = (fromLibrary: typeof import('./from-library') | null) => {
  const kept = { ...settings, attention: asked };
  if (app) render(<Options kept={kept} shortcuts={keys} never={NEVER_HERE} fromLibrary={fromLibrary} />, app);
};
show(null);
// The address may lead to a section, which was not there when the browser looked for it.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
if (app) keepFocusIn(app);
// Large, and not needed to change anything.
show(await import('./from-library'));

import { render } from 'preact';
import { keepFocusIn } from '../../components/kept-focus';
import { t } from '../../components/text';
import { followAppearance } from '../../platform/appearance';
import { copySettings } from '../../platform/copy-settings';
import { tipSettings } from '../../platform/settings';
import { shortcuts } from '../../platform/shortcuts';
import { speakLanguage } from '../app/speak-language';
import { Welcome } from './Welcome';

speakLanguage();
document.title = `${t('welcomeTitle')} – ${t('name')}`;
const app = document.getElementById('app');
const [tips, copy, keys] = await Promise.all([
  tipSettings.load(),
  copySettings.load(),
  shortcuts(),
  followAppearance(),
]);
if (app) {
  render(<Welcome kept={{ tips, copy }} shortcuts={keys} />, app);
  keepFocusIn(app);
  // The address may lead to a section, which was not there when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

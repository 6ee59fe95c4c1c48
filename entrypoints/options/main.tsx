import { render } from 'preact';
import { t } from '../../components/text';
import { copySettings } from '../../platform/copy-settings';
import { shortcuts } from '../../platform/shortcuts';
import { speakLanguage } from '../app/speak-language';
import { Options } from './Options';

speakLanguage();
document.title = `${t('settingsTitle')} – ${t('name')}`;
const app = document.getElementById('app');
const [copying, keys] = await Promise.all([copySettings.load(), shortcuts()]);
if (app) render(<Options copying={copying} shortcuts={keys} />, app);

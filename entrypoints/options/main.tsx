import { render } from 'preact';
import { setCatalogue } from '../../components/text';
import { browserMessage } from '../../platform/catalogue';
import { copySettings } from '../../platform/copy-settings';
import { shortcuts } from '../../platform/shortcuts';
import { Options } from './Options';

setCatalogue(browserMessage);
const app = document.getElementById('app');
const [copying, keys] = await Promise.all([copySettings.load(), shortcuts()]);
if (app) render(<Options copying={copying} shortcuts={keys} />, app);

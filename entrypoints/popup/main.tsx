import { render } from 'preact';
import { setCatalogue } from '../../components/text';
import { browserMessage } from '../../platform/catalogue';
import { isInTab } from '../../platform/tabs';
import { Popup } from './Popup';

setCatalogue(browserMessage);
document.body.classList.toggle('in-tab', await isInTab());
const app = document.getElementById('app');
if (app) render(<Popup />, app);

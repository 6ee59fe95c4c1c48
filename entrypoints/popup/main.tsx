import { render } from 'preact';
import { setCatalogue } from '../../components/text';
import { browserMessage } from '../../platform/catalogue';
import { Popup } from './Popup';

setCatalogue(browserMessage);
const app = document.getElementById('app');
if (app) render(<Popup />, app);

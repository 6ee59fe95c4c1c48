import { render } from 'preact';
import { takeBrowserCatalogue } from '../../platform/catalogue';
import { Popup } from './Popup';

takeBrowserCatalogue();
const app = document.getElementById('app');
if (app) render(<Popup />, app);

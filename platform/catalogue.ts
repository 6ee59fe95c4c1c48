import browser from 'webextension-polyfill';
import { setCatalogue } from '../components/text';

/** Takes the messages from the browser's catalogue, in the language that the person's browser speaks. */
export const takeBrowserCatalogue = () => setCatalogue((name, values) => browser.i18n.getMessage(name, values));

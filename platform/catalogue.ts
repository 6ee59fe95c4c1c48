import browser from 'webextension-polyfill';

/** A message of the browser's catalogue, in the language that the person's browser speaks; '' where there is none. */
export const browserMessage = (name: string, values: string[]) => browser.i18n.getMessage(name, values);

/** The direction in which the browser's own texts run: `ltr` or `rtl`. */
export const browserDirection = () => browser.i18n.getMessage('@@bidi_dir');

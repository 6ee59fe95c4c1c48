/** Pages on which the extension works: ordinary web pages, not files, not the browser's own. */
export const PAGES = ['http://*/*', 'https://*/*'];

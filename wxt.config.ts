import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { PAGES } from './platform/pages';
import { compiledData } from './tools/compile/compile';
import { writeIcons } from './tools/icons';

/** Pages of the listed sites, with all hosts below them, on which the reader does not even run. */
const neverPages = () => Object.values(compiledData().sites).flatMap((hosts) => hosts.map((host) => `*://*.${host}/*`));

/** Nothing from outside the extension; connections for what a person has chosen to be fetched into the library. */
const POLICY =
  "default-src 'none'; connect-src https:; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://*:* https://*:*";

/**
 * Starts unlisted scripts by nothing but a call: WXT's own start brings a logger along, which would be on every page.
 * The export is what WXT names at the end of the script: without it, that name would be an error on every page.
 */
const bareStart: Plugin = {
  name: 'bare-start',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? `${importOf(code)}\nexport default definition.main();`
      : null,
};

/** The line by which WXT's start imports the script. */
function importOf(code: string): string {
  const line = /^import definition from .*$/m.exec(code)?.[0];
  if (!line) throw new Error('WXT starts unlisted scripts in another way now: see bareStart in wxt.config.ts');
  return line;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  zip: { name: 'margin-mentor' },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: PAGES,
    omnibox: { keyword: 'mentor' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      'advise-page': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_shortcutPage__' },
      'advise-writing': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_shortcutWriting__' },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+J' } } }
        : {
            'open-side-panel': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_shortcutPanel__' },
          }),
    },
    incognito: 'spanning',
    action: browser === 'firefox' ? { default_area: 'navbar' } : {},
    // The development server connects by a socket and puts its styles inline.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: POLICY } }),
    web_accessible_resources: [
      { resources: ['tip.html'], matches: PAGES, ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'margin-mentor@margin-mentor.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  hooks: {
    'build:before': () => {
      compiledData();
      writeIcons();
    },
    'build:manifestGenerated': (_, manifest) => {
      // Not a WXT content script: its wrapper announces the extension to every page and costs time on each.
      manifest.content_scripts = [
        { matches: PAGES, exclude_matches: neverPages(), js: ['reader.js'], run_at: 'document_idle' },
      ];
      // WXT takes these from the pages' titles, which are no message before the pages run.
      if (manifest.action) manifest.action.default_title = '__MSG_name__';
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_name__';
    },
  },
  vite: () => ({
    plugins: [bareStart],
    // Styles as they are written: what stands for light-dark() in older browsers does not follow a theme inside the page.
    build: { target: 'es2022', cssTarget: ['chrome130', 'firefox147'], modulePreload: false },
    json: { stringify: true },
  }),
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import sites from '../../data/compiled/sites.json';
import { version } from '../../package.json';
import { BUILDS } from '../../tools/commands';
import { browserKind } from './harness/e2e-browser';

const { folder } = BUILDS[browserKind];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const withEnding = (ending: string) => files.filter((file) => file.endsWith(ending));

/** Each listed host with all below it, whatever the scheme. */
const NEVER = Object.values(sites).flatMap((hosts) => hosts.map((host) => `*://*.${host}/*`));

const EVERY_PAGE = ['http://*/*', 'https://*/*'];

const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
  'advise-page': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_shortcutPage__' },
  'advise-writing': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_shortcutWriting__' },
};

/** All that differs between the two. */
const OWN = {
  chromium: {
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    commands: {
      ...COMMANDS,
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_shortcutPanel__' },
    },
    action: { default_title: '__MSG_name__', default_popup: 'popup.html' },
    background: { type: 'module', service_worker: 'background.js' },
    web_accessible_resources: [{ resources: ['tip.html'], matches: EVERY_PAGE, use_dynamic_url: true }],
    minimum_chrome_version: '130',
  },
  firefox: {
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    sidebar_action: { default_panel: 'sidepanel.html', default_title: '__MSG_name__', open_at_install: false },
    commands: { ...COMMANDS, _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+J' } } },
    action: { default_title: '__MSG_name__', default_popup: 'popup.html', default_area: 'navbar' },
    background: { type: 'module', scripts: ['background.js'] },
    web_accessible_resources: [{ resources: ['tip.html'], matches: EVERY_PAGE }],
    browser_specific_settings: {
      gecko: {
        id: 'margin-mentor@margin-mentor.example',
        strict_min_version: '147.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** Ways in which a script could reach the network. A method that is declared as `fetch` is none. */
const NETWORK =
  /(?<![.\w$])fetch\s*\((?![^()]*\)\s*\{)|\b(?:globalThis|window|self)\.fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|importScripts/g;

describe('the released build', () => {
  it('has the manifest that people are asked to agree to, and nothing besides', () => {
    // In full: a permission or a page that comes along with a tool must not go unseen.
    expect(JSON.parse(read('manifest.json'))).toEqual({
      manifest_version: 3,
      name: '__MSG_name__',
      description: '__MSG_description__',
      version,
      default_locale: 'en',
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      omnibox: { keyword: 'mentor' },
      options_ui: { open_in_tab: true, page: 'options.html' },
      host_permissions: EVERY_PAGE,
      incognito: 'spanning',
      content_scripts: [{ matches: EVERY_PAGE, exclude_matches: NEVER, js: ['reader.js'], run_at: 'document_idle' }],
      content_security_policy: {
        extension_pages:
          "default-src 'none'; connect-src https:; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://*:* https://*:*",
      },
      ...OWN[browserKind],
    });
  });

  it('has all the files that the manifest names', () => {
    const named = [
      'background.js',
      'reader.js',
      'caret.js',
      'outline.js',
      'import-worker.js',
      'popup.html',
      'tip.html',
      'sidepanel.html',
      'library.html',
      'options.html',
      'welcome.html',
      'first-look.js',
      ...[16, 32, 48, 128].map((size) => `icon/${size}.png`),
    ];
    for (const file of named) expect(files).toContain(join(folder, file));
  });

  it('has its texts in the default language', () => {
    const messages = JSON.parse(read('_locales/en/messages.json')) as Record<string, { message: string }>;
    expect(messages.name?.message).toBe('Margin Mentor');
    // Chrome's store cuts longer descriptions.
    expect(messages.description?.message.length).toBeLessThanOrEqual(132);
    for (const { message } of Object.values(messages)) expect(message).not.toBe('');
  });

  it('runs a plain script in web pages, without a library', () => {
    const reader = read('reader.js');
    expect(reader).not.toContain('webextension-polyfill');
    expect(reader).not.toContain('preact');
    // A module would not parse as a script.
    expect(() => new Script(reader)).not.toThrow();
    expect(reader).not.toMatch(/\bimport\s*\(/);
  });

  it('has no code that could reach the network but the library, and none that makes code of text', () => {
    const scripts = withEnding('.js');
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) {
      const code = readFileSync(script, 'utf8');
      const found = [...code.matchAll(NETWORK)].map(([way]) => way);
      // The library's page alone fetches, at one place, what a person has chosen.
      expect({ script, found }).toEqual({ script, found: /[/\\]library-[^/\\]*$/.test(script) ? ['fetch('] : [] });
      expect({ script, found: /\beval\(|new Function\(/.exec(code)?.[0] }).toEqual({ script, found: undefined });
    }
  });

  it('has pages that load nothing from elsewhere and have no script of their own', () => {
    const pages = withEnding('.html');
    expect(pages.length).toBe(6);
    for (const page of pages) {
      const html = readFileSync(page, 'utf8');
      const named = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(named.length).toBeGreaterThan(1);
      for (const address of named) expect(existsSync(join(folder, address))).toBe(true);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/<style|\son\w+=|\sstyle=/);
    }
  });

  it('has nothing that is not for the reader of it: no maps, no sources', () => {
    expect(files.filter((file) => !/\.(?:js|css|html|json|png)$/.test(file))).toEqual([]);
    for (const script of withEnding('.js')) expect(readFileSync(script, 'utf8')).not.toContain('sourceMappingURL');
  });
});

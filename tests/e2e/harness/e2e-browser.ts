import { findBrowser } from '../../../tools/browsers';
import { BUILDS } from '../../../tools/commands';
import type { BrowserKind, ExtensionBrowser, LaunchOptions } from './browser';
import { launch } from './launch';
import { storeTips } from './storage';

/** The kind of browser that this run of the end-to-end tests is about. */
export const browserKind: BrowserKind = process.env.MARGIN_MENTOR_E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/**
 * The built extension in that browser, headless, cut off from the network, and without a budget for chips.
 * @param extension folder of another build of it; null for the browser alone
 */
export async function launchForTest(
  extension: string | null = BUILDS[browserKind].folder,
  options: Partial<LaunchOptions> = {},
): Promise<ExtensionBrowser> {
  const executable = findBrowser(browserKind);
  if (!executable) throw new Error(`No ${browserKind} was found; npm test installs one or says what to do.`);
  const browser = await launch(browserKind, { extension, executable, headless: true, ...options });
  // A background that is looked into while it starts for the first time does not hear that it was installed.
  if (extension !== null && !options.keepsWelcome) await storeTips(browser);
  return browser;
}

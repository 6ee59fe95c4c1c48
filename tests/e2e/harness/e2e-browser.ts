import { findBrowser } from '../../../tools/browsers';
import { BUILDS } from '../../../tools/commands';
import type { BrowserKind, ExtensionBrowser } from './browser';
import { launch } from './launch';

/** The kind of browser that this run of the end-to-end tests is about. */
export const browserKind: BrowserKind = process.env.MARGIN_MENTOR_E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/**
 * The built extension in that browser, headless and cut off from the network.
 * @param extension folder of another build of it
 */
export async function launchForTest(extension = BUILDS[browserKind].folder): Promise<ExtensionBrowser> {
  const executable = findBrowser(browserKind);
  if (!executable) throw new Error(`No ${browserKind} was found; npm test installs one or says what to do.`);
  return launch(browserKind, { extension, executable, headless: true });
}

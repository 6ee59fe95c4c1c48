import type { BrowserKind, ExtensionBrowser, LaunchOptions } from './browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { eventually } from './wait';

/** How long the page of welcome is waited for, in milliseconds: a busy machine starts the background late. */
const PATIENCE = 20_000;

/** Starts a browser with the extension newly installed in it. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  const browser = await (kind === 'chromium' ? launchChromium(options) : launchFirefox(options));
  if (options.keepsWelcome || options.extension === null) return browser;
  try {
    await closeWelcome(browser);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Closes what opens after installing, so that it does not come into the way of anything later. */
async function closeWelcome(browser: ExtensionBrowser): Promise<void> {
  const opened = await eventually(async () => (await browser.welcomePages())[0], PATIENCE);
  if (!opened) throw new Error('No page of welcome opened after installing');
  await opened.close();
}

/** Takes the pictures of the README: `npm run pictures`. Needs Chromium and a build for it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { clickInFrame } from '../tests/e2e/harness/click';
import { launch } from '../tests/e2e/harness/launch';
import { SAMPLE_HOSTS, servePages } from '../tests/e2e/harness/pages-server';
import { pause } from '../tests/e2e/harness/wait';
import { ensureBrowser } from './browsers';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'docs');
const WINDOW = { width: 1040, height: 700 };
/** Long enough for the tip to grow and its text to be drawn. */
const SETTLE_MS = 600;

mkdirSync(FOLDER, { recursive: true });
const executable = ensureBrowser('chromium', { install: false, say: console.log });
const browser = await launch('chromium', {
  extension: path.join(ROOT, '.output/chrome-mv3'),
  executable,
  headless: true,
  windowSize: WINDOW,
});
const pages = await servePages(path.join(ROOT, 'tests/fixtures/sample'));
try {
  const plan = await browser.newPage(pages.url(SAMPLE_HOSTS.plan, '/plan.html'), { viewport: WINDOW });
  const tip = await browser.tipFrame(plan, 10_000);
  if (!tip) throw new Error('no tip came on the sample plan');
  await clickInFrame(plan, tip, 'button[data-part=chip]');
  await pause(SETTLE_MS);
  await browser.screenshot(plan, path.join(FOLDER, 'tip.png'));

  const popup = await browser.openExtensionPage('popup.html', { viewport: { width: 400, height: 520 } });
  await popup.type('input[role=combobox]', 'convince my boss');
  await pause(SETTLE_MS);
  await browser.screenshot(popup, path.join(FOLDER, 'popup.png'));
  console.log('docs/tip.png and docs/popup.png are new.');
} finally {
  await browser.close();
  await pages.close();
}

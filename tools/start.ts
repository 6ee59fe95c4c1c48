// npm start: builds the extension and shows it, in a window where there is a display, and else by a run that reports.
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserKind, ExtensionBrowser } from '../tests/e2e/harness/browser';
import { launch } from '../tests/e2e/harness/launch';
import { type PagesServer, SAMPLE_HOSTS, servePages } from '../tests/e2e/harness/pages-server';
import { ensureBrowser, findBrowser } from './browsers';
import { BUILDS, build, secondsSince } from './commands';
import { demonstrate } from './demonstrate';
import { writeReport } from './report';

const OUT = '.work/start';

interface Choices {
  kind: BrowserKind | null;
  install: boolean;
  headless: boolean;
}

async function main(): Promise<number> {
  const started = Date.now();
  const choices = readArguments();
  const kind = choices.kind ?? preferredBrowser();
  const executable = ensureBrowser(kind, { install: choices.install, say });
  say(`Browser: ${executable} (${secondsSince(started)})`);

  const buildStart = Date.now();
  const built = await build(kind);
  if (built.code !== 0) {
    say(`${built.output}\nThe build failed.`);
    return 1;
  }
  say(`Built: ${BUILDS[kind].folder} (${secondsSince(buildStart)})`);

  const pages = await servePages('tests/fixtures/sample');
  try {
    const launchStart = Date.now();
    const browser = await launch(kind, {
      extension: BUILDS[kind].folder,
      executable,
      headless: choices.headless,
      online: !choices.headless,
      endOnSignals: choices.headless,
      keepsWelcome: true,
    });
    say(`Started ${browser.version}, fresh profile, with the extension (${secondsSince(launchStart)})`);
    try {
      return choices.headless ? await runAndReport(browser, pages, started) : await showUntilClosed(browser, pages);
    } finally {
      await browser.close().catch(() => {});
    }
  } finally {
    await pages.close();
  }
}

async function runAndReport(browser: ExtensionBrowser, pages: PagesServer, started: number): Promise<number> {
  say('There is no display (or --headless was given), so this runs without a window.\n');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const steps = await demonstrate(browser, samplePages(pages), OUT, say);
  const report = writeReport(OUT, steps, browser.version);
  const failed = steps.filter((step) => step.problems.length > 0);
  say('\nPictures:');
  for (const { pictures } of steps) for (const { file } of pictures) say(`  ${file}`);
  say(`All of them in order, with what happened: ${report}`);
  say(`Total time: ${secondsSince(started)}`);
  for (const step of failed) say(`Did not happen: ${step.title}: ${step.problems.join('; ')}`);
  say(failed.length === 0 ? 'Everything happened as it should.' : `${failed.length} of ${steps.length} steps failed.`);
  return failed.length === 0 ? 0 : 1;
}

async function showUntilClosed(browser: ExtensionBrowser, pages: PagesServer): Promise<number> {
  const { plan, recipe } = samplePages(pages);
  await browser.newPage(recipe);
  const front = await browser.newPage(plan);
  await front.bringToFront();
  say(`
Three tabs are open in a fresh profile with Margin Mentor in it: its page of welcome, which opens after installing, and
  ${plan}  a plan of an ML team: a small "Mentor tip" comes at a corner. Click it, read the quote, copy it.
  ${recipe}  a recipe: nothing appears there.
Click the Margin Mentor button in the toolbar (in Chrome it may be behind the puzzle piece) and type "hiring".
Enter copies the first quote; paste it into a document. Any other page of the web may be tried in this window too.

Close the browser or press Ctrl+C here to end.`);
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([browser.closed, interrupted]);
  say('Ended.');
  return 0;
}

function samplePages(pages: PagesServer): { plan: string; recipe: string } {
  return { plan: pages.url(SAMPLE_HOSTS.plan, '/plan.html'), recipe: pages.url(SAMPLE_HOSTS.recipe, '/recipe.html') };
}

function readArguments(): Choices {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      'no-install': { type: 'boolean', default: false },
      headed: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
    },
  });
  const { browser } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not ${browser}.`);
  }
  if (values.headed && !hasDisplay()) throw new Error('--headed needs a display, and there is none here.');
  return {
    kind: browser ?? null,
    install: !values['no-install'],
    headless: values.headless || (!values.headed && !hasDisplay()),
  };
}

/** Chrome and its kin come first; Firefox only where it is the one that is there. */
function preferredBrowser(): BrowserKind {
  return !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function say(text: string): void {
  console.log(text);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Clipboard, ExtensionBrowser } from '../tests/e2e/harness/browser';
import { clickInFrame } from '../tests/e2e/harness/click';
import { eventually, pause } from '../tests/e2e/harness/wait';
import { secondsSince } from './commands';

/** One thing that was shown: what happened in words, pictures of it, and what did not happen although it should. */
export interface Step {
  title: string;
  happened: string[];
  problems: string[];
  pictures: { file: string; caption: string }[];
  time: string;
}

const QUERY = 'hiring';
/** Longer than the reader waits for a page to come to rest, plus two seconds. */
const LONG_ENOUGH_FOR_A_TIP_MS = 4000;

/** The product's main job, done the way a person does it: search and copy, a tip and copy, and silence. */
export async function demonstrate(
  browser: ExtensionBrowser,
  pages: { plan: string; recipe: string },
  folder: string,
  say: (text: string) => void,
): Promise<Step[]> {
  const steps: Step[] = [];
  const take = async (title: string, show: (step: Step) => Promise<void>) => {
    const start = Date.now();
    const step: Step = { title, happened: [], problems: [], pictures: [], time: '' };
    try {
      await show(step);
    } catch (error) {
      step.problems.push(error instanceof Error ? error.message : String(error));
    }
    step.time = secondsSince(start);
    steps.push(step);
    say(`${title} (${step.time})`);
    for (const line of step.happened) say(`  ${line}`);
    for (const problem of step.problems) say(`  NOT AS IT SHOULD BE: ${problem}`);
  };
  const picture = async (step: Step, page: Page, caption: string) => {
    const number = steps.length * 10 + step.pictures.length + 1;
    const file = join(
      folder,
      `${String(number).padStart(2, '0')}-${caption.toLowerCase().replace(/[^a-z]+/g, '-')}.png`,
    );
    await browser.screenshot(page, file);
    step.pictures.push({ file, caption });
  };

  await take('Welcome after installing', async (step) => {
    const page = await eventually(async () => (await browser.welcomePages())[0]);
    if (!page) throw new Error('no page of welcome opened');
    const chip = await page.waitForSelector('button[data-part=chip]', { visible: true, timeout: 10_000 });
    step.happened.push(`On its sample plan: "${clean(await chip?.evaluate((element) => element.textContent))}"`);
    await picture(step, page, 'The page of welcome');
    await page.close();
  });

  await take('Search from the toolbar', async (step) => {
    const popup = await browser.openExtensionPage('popup.html', { viewport: { width: 420, height: 600 } });
    await popup.waitForSelector('input[role=combobox]', { visible: true });
    await picture(step, popup, 'The popup before anything is typed');
    await popup.focus('input[role=combobox]');
    await popup.keyboard.type(QUERY);
    await popup.waitForSelector('[data-part=result]', { visible: true, timeout: 5000 });
    // Results follow each key; the last ones are meant.
    await pause(300);
    const results = await popup.$$eval('[data-part=result]', (options) =>
      options.map((option) => option.textContent ?? ''),
    );
    const first = results[0] ?? '';
    step.happened.push(`Typed "${QUERY}": ${results.length} quotes. The first: ${shorten(first)}`);
    if (!/hir(e|ing)|recruit/i.test(first)) step.problems.push('the first result does not speak of hiring');
    await picture(step, popup, 'Search results');
    await popup.keyboard.press('Enter');
    await pause(300);
    await picture(step, popup, 'After Enter');
    checkCopy(step, await newCopy(browser, ''), first);
    await popup.close();
  });

  await take('A tip on the plan of an ML team', async (step) => {
    const before = (await browser.readClipboard()).text;
    const page = await browser.newPage(pages.plan);
    const frame = await browser.tipFrame(page, 10_000);
    if (!frame) throw new Error('no tip came within 10 seconds');
    const chip = await frame.waitForSelector('button[data-part=chip]', { visible: true, timeout: 5000 });
    step.happened.push(`At the corner: "${clean(await chip?.evaluate((element) => element.textContent))}"`);
    step.happened.push(`On the toolbar button: "${await browser.badgeText(page)}"`);
    await picture(step, page, 'The plan with the tip');
    await clickInFrame(page, frame, 'button[data-part=chip]');
    await frame.waitForSelector('[data-part=card]', { visible: true, timeout: 5000 });
    // The frame grows to the size of the card.
    await pause(300);
    const quote = clean(await frame.$eval('[data-part=quote]', (element) => element.textContent));
    const why = clean(await frame.$eval('[data-part=why]', (element) => element.textContent));
    step.happened.push(`Opened: ${shorten(quote)}`, shorten(why));
    await picture(step, page, 'The tip opened');
    await clickInFrame(page, frame, 'button[data-action=copy]');
    await pause(300);
    checkCopy(step, await newCopy(browser, before), quote);
    await page.close();
  });

  await take('Silence on a recipe', async (step) => {
    const page = await browser.newPage(pages.recipe);
    const frame = await browser.tipFrame(page, LONG_ENOUGH_FOR_A_TIP_MS);
    if (frame) step.problems.push('a tip came');
    const badge = await browser.badgeText(page);
    if (badge !== '') step.problems.push(`the toolbar button says "${badge}"`);
    if (step.problems.length === 0) {
      step.happened.push(
        `No tip and no number on the toolbar button within ${LONG_ENOUGH_FOR_A_TIP_MS / 1000} seconds.`,
      );
    }
    await picture(step, page, 'The recipe');
    await page.close();
  });

  return steps;
}

/** What was copied since the clipboard held `before`; copying may take a moment. */
async function newCopy(browser: ExtensionBrowser, before: string): Promise<Clipboard | null> {
  return eventually(async () => {
    const clipboard = await browser.readClipboard();
    return clipboard.text !== '' && clipboard.text !== before ? clipboard : null;
  }, 3000);
}

function checkCopy(step: Step, clipboard: Clipboard | null, shown: string): void {
  if (!clipboard) {
    step.problems.push('nothing was copied');
    return;
  }
  const { text, html } = clipboard;
  step.happened.push(`Copied as Markdown: ${shorten(text)}`);
  const [firstLine = ''] = text.split('\n');
  const firstWords = words(firstLine).slice(0, 6).join(' ');
  if (!text.startsWith('>')) step.problems.push('the copied text is no Markdown quote');
  if (!words(shown).join(' ').includes(firstWords))
    step.problems.push(`the copied text is another one ("${firstWords}")`);
  if (!text.includes('https://')) step.problems.push('the copied text has no link to its source');
  if (html.includes('<blockquote') && html.includes('href="https://')) {
    step.happened.push('Copied as rich text too: a blockquote with a link to its source.');
  } else {
    step.problems.push('the copied rich text is no blockquote with a link');
  }
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  const line = clean(text);
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

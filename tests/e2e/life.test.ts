import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { TipSettings } from '../../core/tips/settings';
import { clickInFrame } from './harness/click';
import { fixture } from './harness/fixtures';
import { readerState } from './harness/reader-state';
import { setUp } from './harness/set-up';
import { storeTips } from './harness/storage';
import { hostCount, openTip } from './harness/tip';

const plan = fixture('sample/plan.html');
const recipe = fixture('sample/recipe.html');
/** The plan with something behind its text. */
const withMore = (more: string) => plan.replace('</body>', `${more}</body>`);

const at = (place: string) =>
  `<button style="position:fixed;${place};inline-size:260px;block-size:90px">Take it</button>`;
const CORNERS = ['right:0;bottom:0', 'left:0;bottom:0', 'right:0;top:0', 'left:0;top:0'];

/** Where the tip is on a page, in CSS pixels; null where there is none. */
const boxOf = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find(({ localName }) => !/^(?:head|body)$/.test(localName));
    const box = host?.getBoundingClientRect();
    return box
      ? { left: box.left, top: box.top, right: innerWidth - box.right, bottom: innerHeight - box.bottom }
      : null;
  });

describe('the life of a page', () => {
  const test = setUp({
    '/plan.html': plan,
    '/recipe.html': recipe,
    '/covered-1.html': withMore(at(CORNERS[0] ?? '')),
    '/covered-4.html': withMore(CORNERS.map(at).join('')),
    '/field.html': withMore('<p><input id="note" value="mine"></p>'),
    '/later.html': withMore('<div id="login"></div>'),
    '/hidden-login.html': withMore('<form hidden><input type="password"></form>'),
    '/large.html': withMore(`<div>${'<b>·</b>'.repeat(100_000)}</div>`),
    '/storm.html': withMore(
      '<p id="storm"></p><script>setInterval(() => { for (let i = 0; i < 500; i++) storm.append(document.createElement("i")); while (storm.childNodes.length > 5000) storm.firstChild.remove(); }, 20)</script>',
    ),
  });

  const open = (path: string) => test.visit('wiki', path);

  async function chipOn(page: Page) {
    await page.bringToFront();
    const frame = await test.browser.tipFrame(page, 10_000);
    if (!frame) throw new Error('No tip came');
    await frame.waitForSelector('[data-part=chip]', { visible: true });
    return frame;
  }

  const expectNone = async (page: Page) => {
    await expect.poll(() => hostCount(page)).toBe(0);
    await expect.poll(() => test.browser.badgeText(page)).toBe('');
  };

  it.each(['bottom right', 'bottom left', 'top right', 'top left'] as const)(
    'has its chip in the corner that is wanted: %s',
    async (corner: TipSettings['corner']) => {
      await storeTips(test.browser, { corner });
      const page = await open('/plan.html');
      await chipOn(page);
      const box = await boxOf(page);
      const [vertical, horizontal] = corner.split(' ') as ['top' | 'bottom', 'left' | 'right'];
      expect(box?.[vertical]).toBe(4);
      // A scroll bar may stand beside it.
      expect(box?.[horizontal]).toBeLessThan(24);
    },
  );

  it('has its chip in the next corner where the first has something to click', async () => {
    const page = await open('/covered-1.html');
    await chipOn(page);
    await expect.poll(async () => (await boxOf(page))?.left).toBe(4);
  });

  it('has no chip where all corners have something to click; the badge is there', async () => {
    const page = await open('/covered-4.html');
    await expect.poll(async () => (await readerState(test.browser, page)).advice?.strength).toBe('badge');
    await expect.poll(() => hostCount(page)).toBe(0);
    expect(await test.browser.badgeText(page)).toMatch(/^[1-9]$/);
  });

  it('keeps focus and keys of the page; what is opened by a shortcut has the focus, and Esc gives it back', async () => {
    const page = await open('/field.html');
    await page.focus('#note');
    const frame = await chipOn(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
    await page.keyboard.type('!');
    await test.browser.runCommand('advise-page');
    await frame.waitForSelector('[data-part=card]', { visible: true });
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press('Escape');
    await frame.waitForSelector('[data-part=chip]', { visible: true });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('note');
    await page.keyboard.type('?');
    expect(await page.$eval('#note', (field) => (field as HTMLInputElement).value)).toMatch(/[!?]{2}|mine!\?|!\?/);
  });

  it('folds the tip when something beside it is clicked', async () => {
    const page = await open('/plan.html');
    const frame = await openTip(test.browser, page);
    await page.mouse.click(20, 20);
    await frame.waitForSelector('[data-part=chip]', { visible: true });
    // It is as it was, and opens again.
    await clickInFrame(page, frame, '[data-part=chip]');
    await frame.waitForSelector('[data-part=card]', { visible: true });
  });

  it('ends the tip when a field for a password appears later', async () => {
    const page = await open('/later.html');
    await chipOn(page);
    await page.evaluate(() => {
      const login = document.getElementById('login');
      if (login) login.innerHTML = '<input type="password">';
    });
    await expectNone(page);
    expect((await readerState(test.browser, page)).state).toBe('sensitive');
  });

  it('takes no notice of a form that is hidden', async () => {
    await chipOn(await open('/hidden-login.html'));
  });

  it('reads a page anew that is written anew', async () => {
    const page = await open('/plan.html');
    await chipOn(page);
    const write = (html: string) =>
      page.evaluate((html) => {
        document.open();
        document.write(html);
        document.close();
      }, html);
    await write(recipe);
    await expectNone(page);
    await expect.poll(async () => (await readerState(test.browser, page)).state).toBe('not of the field');
    await write(plan);
    await expect.poll(() => hostCount(page)).toBe(1);
  });

  it.each(['/large.html', '/storm.html'])('has one chip on %s', async (path) => {
    const page = await open(path);
    await chipOn(page);
    expect(await hostCount(page)).toBe(1);
  });

  it('has no tip beside what fills the screen', async () => {
    const page = await open('/plan.html');
    await chipOn(page);
    const isShown = () =>
      page.evaluate(() => {
        const host = [...document.documentElement.children].find(({ localName }) => !/^(?:head|body)$/.test(localName));
        return host ? getComputedStyle(host).display !== 'none' : null;
      });
    expect(await isShown()).toBe(true);
    await page.evaluate(() => {
      document.addEventListener('click', () => void document.body.requestFullscreen(), { once: true });
    });
    await page.mouse.click(20, 20);
    await expect.poll(isShown).toBe(false);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(isShown).toBe(true);
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { TipSettings } from '../../core/tips/settings';
import type { PageState } from '../../platform/messages';
import { clickInFrame } from './harness/click';
import { browserKind } from './harness/e2e-browser';
import { fixture } from './harness/fixtures';
import { goTo } from './harness/go-to';
import { badgeInFront } from './harness/inside';
import { readerState } from './harness/reader-state';
import { setUp } from './harness/set-up';
import { storeTips } from './harness/storage';
import { chipOf, hostCount, openTip, tipOn } from './harness/tip';

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
    '/leads.html': recipe
      .replace(/<title>.*?<\/title>/s, '<title>Leads there</title>')
      .replace(
        '</body>',
        `<p><a id="there" href="/ready.html">There</a></p><script type="speculationrules">{"prerender":[{"urls":["/ready.html"],"eagerness":"immediate"}]}</script></body>`,
      ),
    '/waits.html': withMore('<img src="/never.png" alt="">'),
    '/never.png': { body: '', hangs: true },
    '/ready.html': withMore('<script>localStorage.setItem("ready", document.prerendering)</script>'),
    '/storm.html': withMore(
      '<p id="storm"></p><script>setInterval(() => { for (let i = 0; i < 500; i++) storm.append(document.createElement("i")); while (storm.childNodes.length > 5000) storm.firstChild.remove(); }, 20)</script>',
    ),
  });

  const open = (path: string) => test.visit('wiki', path);

  const chipOn = (page: Page) => chipOf(test.browser, page, 20_000);

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
    await page.click('#note');
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
    await expect.poll(() => tipOn(page), { timeout: 20_000 }).toBe('shown');
    expect(await hostCount(page)).toBe(1);
  });

  it('reads a page that never has loaded', async () => {
    const page = await open('/recipe.html');
    await goTo(page, test.pages.url('wiki', '/waits.html'), 'domcontentloaded');
    await chipOn(page);
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
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

  it('reads a tab that the browser had put away when it comes back', async () => {
    await open('/plan.html');
    // A tab by itself: putting it away takes the driver's page with it.
    const tab = await test.browser.backgroundEval(openBehind, test.pages.url('wiki', '/plan.html'));
    await expect.poll(() => test.browser.backgroundEval(stateOf, tab)).toBe('advice');
    const putAway = await test.browser.backgroundEval(discard, tab);
    // In Chromium the driver, which looks into every tab, brings it back at once.
    if (browserKind === 'firefox') expect(await test.browser.backgroundEval(stateOf, putAway)).toBe('no reader');
    await test.browser.backgroundEval(lookAt, putAway);
    await expect.poll(() => test.browser.backgroundEval(stateOf, putAway)).toBe('advice');
    await expect.poll(() => test.browser.backgroundEval(badgeInFront)).toMatch(/^[1-9]$/);
    await test.browser.backgroundEval(closeTab, putAway);
  });

  // Firefox makes no page ready ahead.
  if (browserKind === 'chromium')
    it('reads a page that the browser made ready ahead when the person comes to it, and not before', async () => {
      const page = await open('/leads.html');
      expect((await readerState(test.browser, page)).state).toBe('not of the field');
      // The page says so itself as soon as it has loaded, still out of sight.
      await expect.poll(() => page.evaluate(() => localStorage.getItem('ready'))).toBe('true');
      expect(await test.browser.badgeText(page)).toBe('');
      await page.click('#there');
      await expect.poll(() => page.evaluate(() => document.title)).not.toBe('Leads there');
      const [activated] = await page.evaluate(() =>
        performance.getEntriesByType('navigation').map((one) => (one as unknown as Activation).activationStart),
      );
      expect(activated).toBeGreaterThan(0);
      await chipOn(page);
      await expect.poll(() => test.browser.badgeText(page)).toMatch(/^[1-9]$/);
    });
});

interface Activation {
  /** When a page that was made ready ahead was come to; 0 for others. */
  readonly activationStart: number;
}

// These run in the background: they see nothing of this file, only their arguments.

interface Tabs {
  create(how: object): Promise<{ id: number }>;
  discard(tab: number): Promise<{ id: number } | undefined>;
  update(tab: number, how: object): Promise<unknown>;
  remove(tab: number): Promise<void>;
  sendMessage(tab: number, message: object, options: object): Promise<PageState>;
}

const openBehind = async (url: string) =>
  (await (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.create({ url, active: false })).id;

/** @returns its id, which Chromium may change on the way */
const discard = async (tab: number) =>
  (await (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.discard(tab))?.id ?? tab;

const lookAt = async (tab: number) =>
  void (await (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.update(tab, { active: true }));

const closeTab = (tab: number) => (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.remove(tab);

const stateOf = async (tab: number) => {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const asked = tabs.sendMessage(tab, { name: 'state', params: {} }, { frameId: 0 });
  return asked.then(
    ({ state }) => state,
    () => 'no reader' as const,
  );
};

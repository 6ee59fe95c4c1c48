import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeOf, ruleFor, type TipRule } from '../../../core/tips/rules';
import { wanted } from '../../../core/tips/wanted';
import { addTipRule, pauseTips, removeTipRules, setTipStyle, setTips, setTipsOn } from '../../../platform/change-tips';
import { tipSettings } from '../../../platform/settings';
import { neverHere } from '../../../platform/sites';
import { rule } from '../core/tips/sample-rules';
import browser, { resetFakeBrowser } from '../fake-browser';

const START = Date.UTC(2026, 4, 4, 12);

beforeEach(() => {
  resetFakeBrowser();
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const rules = async () => (await tipSettings.load()).rules;
const put = (...given: TipRule[]) => tipSettings.change((settings) => ({ ...settings, rules: given }));
/** What the reader makes of what is stored. */
async function at(address: string) {
  const { tips } = await browser.storage.local.get('tips');
  return wanted(tips, placeOf(address), Date.now());
}
const page = (path: string): TipRule => rule({ path, below: false, since: START });

describe('the style', () => {
  it('is kept with its date, and changes nothing else', async () => {
    await put(rule({}));
    await setTipStyle('badge');
    expect(await tipSettings.load()).toMatchObject({ style: 'badge', styleSince: START, rules: [rule({})] });
    await setTips({ corner: 'top left', chipsPerDay: 9 });
    expect(await tipSettings.load()).toMatchObject({ style: 'badge', corner: 'top left', chipsPerDay: 9 });
  });
});

describe('switching a site', () => {
  it('off is one rule for it and all below it, however often', async () => {
    await setTipsOn('wiki.example', false);
    await setTipsOn('wiki.example', false);
    expect(await rules()).toEqual([rule({ since: START })]);
    expect((await at('https://a.wiki.example/x')).wanted).toBe('switched off');
    expect((await at('https://notwiki.example/')).wanted).toBe('on');
  });

  it('on takes back what was said of it, and leaves the rest', async () => {
    const others = [rule({ host: 'b.example' }), page('/team'), rule({ path: '/team/' })];
    await put(rule({}), ...others);
    await setTipsOn('wiki.example', true);
    expect(await rules()).toEqual(others);
  });

  it('on makes an exception where a site above is off', async () => {
    await setTipsOn('wiki.example', false);
    await setTipsOn('a.wiki.example', true);
    expect(await at('https://a.wiki.example/')).toEqual({ wanted: 'on', lifts: true });
    expect((await at('https://b.wiki.example/')).wanted).toBe('switched off');
    await setTipsOn('a.wiki.example', false);
    expect((await at('https://a.wiki.example/')).wanted).toBe('switched off');
    expect(await rules()).toHaveLength(2);
  });

  it('on makes an exception where tips never are, and off takes it away', async () => {
    expect(neverHere('mail.example.com')).toBe('mail');
    await setTipsOn('mail.example.com', true);
    expect(await at('https://mail.example.com/')).toEqual({ wanted: 'on', lifts: true });
    await setTipsOn('mail.example.com', false);
    expect(await at('https://mail.example.com/')).toEqual({ wanted: 'switched off', lifts: false });
  });

  it('on makes none of a pause, which holds', async () => {
    await pauseTips(START + 1000);
    await setTipsOn('wiki.example', true);
    expect(await rules()).toHaveLength(1);
    expect((await at('https://wiki.example/')).wanted).toBe('switched off');
  });

  it('loses none of two at once', async () => {
    await Promise.all([setTipsOn('a.example', false), setTipsOn('b.example', false)]);
    expect((await rules()).map(({ host }) => host).sort()).toEqual(['a.example', 'b.example']);
  });
});

describe('a pause', () => {
  it('is everywhere, until its end, and another takes its place', async () => {
    await setTipsOn('a.example', false);
    await setTipsOn('www.a.example', true);
    await pauseTips(START + 1000);
    for (const address of ['https://wiki.example/', 'https://www.a.example/', 'http://x.example/y?z'])
      expect((await at(address)).wanted).toBe('switched off');
    await pauseTips(START + 5000);
    expect((await rules()).filter(({ host }) => host === '')).toHaveLength(1);
    vi.setSystemTime(START + 4999);
    expect((await at('https://wiki.example/')).wanted).toBe('switched off');
    vi.setSystemTime(START + 5000);
    expect((await at('https://wiki.example/')).wanted).toBe('on');
  });

  it('is gone from what is stored with the next change', async () => {
    await pauseTips(START + 1000);
    await addTipRule({ tips: 'off', host: 'b.example', path: '', below: true, until: START + 1000 });
    vi.setSystemTime(START + 1000);
    await addTipRule(rule({}));
    expect((await rules()).map(({ host }) => host)).toEqual(['wiki.example']);
    await pauseTips(START + 2000);
    vi.setSystemTime(START + 2000);
    await setTipsOn('c.example', true);
    expect((await rules()).map(({ host }) => host)).toEqual(['wiki.example']);
  });
});

describe('rules for pages', () => {
  it('are kept for the last 500, and those for sites with them', async () => {
    const site = rule({ host: 'b.example' });
    await put(site, ...Array.from({ length: 500 }, (_, at) => page(`/${at}`)), rule({ path: '/team/' }));
    await addTipRule(page('/new'));
    const kept = await rules();
    const pages = kept.filter(({ path, below }) => path !== '' && !below).map(({ path }) => path);
    expect(pages).toHaveLength(500);
    expect([pages[0], pages.at(-1)]).toEqual(['/1', '/new']);
    expect(kept).toContainEqual(site);
    expect(kept).toContainEqual(rule({ path: '/team/' }));
    await addTipRule(page('/new'));
    expect(await rules()).toHaveLength(502);
  });

  it('come last when they are said again', async () => {
    await put(page('/a'), page('/b'));
    vi.setSystemTime(START + 5);
    await addTipRule({ ...page('/a'), tips: 'on' });
    expect(await rules()).toEqual([page('/b'), { ...page('/a'), tips: 'on', since: START + 5 }]);
  });
});

describe('taking rules back', () => {
  it('takes those and no others', async () => {
    const near = [
      rule({ since: 2 }),
      rule({ tips: 'on', host: 'b.example' }),
      rule({ below: false }),
      rule({ path: '/' }),
      page('/'),
    ];
    await put(...near);
    await removeTipRules(rule({}), rule({ host: 'b.example' }));
    expect(await rules()).toEqual(near);
    await removeTipRules(...near.slice(0, 2));
    expect(await rules()).toEqual(near.slice(2));
    expect(ruleFor(await rules(), placeOf('https://a.wiki.example/x'), START)).toEqual(near[3]);
  });
});

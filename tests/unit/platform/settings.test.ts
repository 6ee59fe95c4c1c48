import { beforeEach, describe, expect, it } from 'vitest';
import { loadTipSettings, onTipSettings, setTips, setTipsOn } from '../../../platform/settings';
import { TIP_SETTINGS_KEY, type TipSettings } from '../../../platform/tip-settings';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

describe('the stored settings', () => {
  it('are “on” for someone new', async () => {
    expect(await loadTipSettings()).toEqual({ on: true, sitesOff: [] });
  });

  it('hold, and are stored under one key of the local area', async () => {
    await setTips(false);
    await setTipsOn('a.example', false);
    expect(await loadTipSettings()).toEqual({ on: false, sitesOff: ['a.example'] });
    expect(await browser.storage.local.get()).toEqual({ [TIP_SETTINGS_KEY]: { on: false, sitesOff: ['a.example'] } });
    expect(await browser.storage.session.get()).toEqual({});
  });

  it('keep the sites while tips are off and on again', async () => {
    await setTipsOn('a.example', false);
    await setTips(false);
    await setTips(true);
    expect(await loadTipSettings()).toEqual({ on: true, sitesOff: ['a.example'] });
  });

  it('name a site once', async () => {
    await setTipsOn('a.example', false);
    await setTipsOn('a.example', false);
    expect((await loadTipSettings()).sitesOff).toEqual(['a.example']);
  });

  it('lift all rules that keep a site off, and no other', async () => {
    await setTipsOn('shop.example', false);
    await setTipsOn('b.example', false);
    await setTipsOn('www.shop.example', true);
    expect((await loadTipSettings()).sitesOff).toEqual(['b.example']);
  });

  it('keep two changes made at once', async () => {
    await Promise.all([setTipsOn('a.example', false), setTipsOn('b.example', false)]);
    expect([...(await loadTipSettings()).sitesOff].sort()).toEqual(['a.example', 'b.example']);
  });
});

describe('onTipSettings', () => {
  it('tells each change until it is ended', async () => {
    const told: TipSettings[] = [];
    const end = onTipSettings((settings) => told.push(settings));
    await setTips(false);
    end();
    await setTips(true);
    expect(told).toEqual([{ on: false, sitesOff: [] }]);
  });

  it('tells nothing of other keys and areas', async () => {
    const told: TipSettings[] = [];
    onTipSettings((settings) => told.push(settings));
    await browser.storage.local.set({ other: 1 });
    await browser.storage.session.set({ [TIP_SETTINGS_KEY]: { on: false } });
    expect(told).toEqual([]);
  });

  it('tells the fallback when the settings are removed', async () => {
    await setTips(false);
    const told: TipSettings[] = [];
    onTipSettings((settings) => told.push(settings));
    await browser.storage.local.remove(TIP_SETTINGS_KEY);
    expect(told).toEqual([{ on: true, sitesOff: [] }]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { TIP_SETTINGS_FALLBACK, TIP_SETTINGS_KEY, type TipSettings } from '../../../core/tips/settings';
import { TIPS, tipSettings } from '../../../platform/settings';
import { settleStored } from '../../../platform/stored';
import { readStored } from '../../../platform/stored-form';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const change = (changed: Partial<TipSettings>) => tipSettings.change((settings) => ({ ...settings, ...changed }));
const put = (stored: unknown) => browser.storage.local.set({ [TIP_SETTINGS_KEY]: stored });

describe('the stored settings', () => {
  it('are chips everywhere for someone new', async () => {
    expect(await tipSettings.load()).toEqual(TIP_SETTINGS_FALLBACK);
    expect(TIP_SETTINGS_FALLBACK).toMatchObject({ style: 'chip', rules: [] });
  });

  it('hold, and are stored under one key of the local area', async () => {
    await change({ style: 'badge', chipsPerDay: 5 });
    const value = { ...TIP_SETTINGS_FALLBACK, style: 'badge', chipsPerDay: 5 };
    expect(await tipSettings.load()).toEqual(value);
    expect(await browser.storage.local.get()).toEqual({ [TIP_SETTINGS_KEY]: { version: 2, value } });
    expect(await browser.storage.session.get()).toEqual({});
  });

  it('keep two changes made at once', async () => {
    await Promise.all([change({ chipsPerDay: 1 }), change({ quietAfter: 9 })]);
    expect(await tipSettings.load()).toMatchObject({ chipsPerDay: 1, quietAfter: 9 });
  });

  it.each([
    { on: false, sitesOff: ['a.example'] },
    { version: 1, value: { on: false, sitesOff: ['a.example'] } },
  ])('of the first version keep “off” and the sites: %j', async (first) => {
    await put(first);
    await settleStored([TIPS]);
    const off = { tips: 'off', host: 'a.example', path: '', below: true, since: 0, until: null };
    expect(await tipSettings.load()).toEqual({ ...TIP_SETTINGS_FALLBACK, style: 'off', rules: [off] });
    expect(await browser.storage.local.get(TIP_SETTINGS_KEY)).toMatchObject({ tips: { version: 2 } });
  });

  it.each([[3], [null], [{ on: 'no', sitesOff: [] }], [{ version: 9, value: { on: false } }], [{ sitesOff: 'x' }]])(
    'that are not understood are never tips by themselves, and are set aside: %j',
    (raw) => {
      const { value, state } = readStored(TIPS, raw);
      expect(value.style).toBe('asked');
      expect(['damaged', 'newer']).toContain(state);
    },
  );
});

describe('onChange', () => {
  it('tells each change until it is ended', async () => {
    const told: TipSettings[] = [];
    const end = tipSettings.onChange((settings) => told.push(settings));
    await change({ style: 'off' });
    end();
    await change({ style: 'chip' });
    expect(told).toEqual([{ ...TIP_SETTINGS_FALLBACK, style: 'off' }]);
  });

  it('tells nothing of other keys and areas', async () => {
    const told: TipSettings[] = [];
    tipSettings.onChange((settings) => told.push(settings));
    await browser.storage.local.set({ other: 1 });
    await browser.storage.session.set({ [TIP_SETTINGS_KEY]: { style: 'off' } });
    expect(told).toEqual([]);
  });

  it('tells the fallback when the settings are removed', async () => {
    await change({ style: 'off' });
    const told: TipSettings[] = [];
    tipSettings.onChange((settings) => told.push(settings));
    await browser.storage.local.remove(TIP_SETTINGS_KEY);
    expect(told).toEqual([TIP_SETTINGS_FALLBACK]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOffOn, readTipSettings, TIP_SETTINGS_FALLBACK } from '../../../platform/tip-settings';

describe('readTipSettings', () => {
  it('reads what was stored', () => {
    const settings = { on: false, sitesOff: ['a.example'] };
    expect(readTipSettings(settings)).toEqual(settings);
  });

  it.each([undefined, null, 'off', 7, []])('falls back for %j', (stored) =>
    expect(readTipSettings(stored)).toEqual(TIP_SETTINGS_FALLBACK),
  );

  it('keeps what it understands', () => {
    expect(readTipSettings({ on: false })).toEqual({ on: false, sitesOff: [] });
    expect(readTipSettings({ on: false, sitesOff: 'a.example' })).toEqual({ on: false, sitesOff: [] });
    expect(readTipSettings({ sitesOff: ['a.example', 7, null] })).toEqual({ on: true, sitesOff: ['a.example'] });
    expect(readTipSettings({ on: false, sitesOff: [], later: 1 })).toEqual({ on: false, sitesOff: [] });
  });

  it('never reads “on” where “off” was stored, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sitesOff) => {
        expect(readTipSettings({ on: false, sitesOff }).on).toBe(false);
      }),
    );
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { on, sitesOff } = readTipSettings(stored);
        expect(typeof on).toBe('boolean');
        expect(sitesOff.every((site) => typeof site === 'string')).toBe(true);
      }),
    );
  });
});

describe('isOffOn', () => {
  const settings = { on: true, sitesOff: ['shop.example', 'www.news.example'] };

  it.each([
    ['shop.example', true, 'the site itself'],
    ['www.shop.example', true, 'a subdomain'],
    ['a.b.shop.example', true, 'one below'],
    ['workshop.example', false, 'a host that only ends alike'],
    ['news.example', false, 'a site above'],
    ['other.news.example', false, 'a site beside'],
    ['example', false, 'the top'],
    ['', false, 'no host'],
  ])('%s: %s, %s', (host, off) => expect(isOffOn(settings, host)).toBe(off));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, ruleFor, type TipRule } from '../../../../core/tips/rules';
import { readTipSettings, TIP_SETTINGS_FALLBACK, type TipSettings } from '../../../../core/tips/settings';
import { type Wanted, wanted } from '../../../../core/tips/wanted';
import { addresses, NOW, rule, settings } from './sample-rules';

const place = placeOf('https://wiki.example/team');
const form = (given: Partial<TipSettings>) => ({ version: 2, value: { ...TIP_SETTINGS_FALLBACK, ...given } });
const ask = (given: Partial<TipSettings>, now = NOW) => wanted(form(given), place, now);

/** What the settings say, by the long way: it is the one that the rest of the extension goes. */
function byReading(raw: unknown, address: string): { wanted: Wanted; lifts: boolean } {
  const { style, rules } = readTipSettings(raw);
  const decides = ruleFor(rules, placeOf(address), NOW);
  const isOff = style === 'off' || decides?.tips === 'off';
  return { wanted: isOff ? 'switched off' : style === 'asked' ? 'asked' : 'on', lifts: decides?.tips === 'on' };
}

describe('wanted', () => {
  it('says what the settings say', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(settings, addresses, (value, address) => {
        const stored: unknown = JSON.parse(JSON.stringify({ version: 2, value }));
        const answer = wanted(stored, placeOf(address), NOW);
        seen.add(`${answer.wanted} ${answer.lifts}`);
        expect(answer).toEqual(byReading(value, address));
      }),
      { numRuns: 1000 },
    );
    expect([...seen].sort()).toEqual([
      'asked false',
      'asked true',
      'on false',
      'on true',
      'switched off false',
      'switched off true',
    ]);
  });

  it('is yes where nothing was ever said', () => {
    expect(wanted(undefined, place, NOW)).toEqual({ wanted: 'on', lifts: false });
  });

  it.each([
    null,
    3,
    'chip',
    [],
    {},
    { on: true, sitesOff: [] },
    { version: 1, value: { on: true, sitesOff: [] } },
    { version: 3, value: { style: 'chip', rules: [] } },
    { version: 2 },
    { version: 2, value: null },
    { version: 2, value: {} },
    { version: 2, value: { style: 'loud', rules: [] } },
    { version: 2, value: { style: 'chip', rules: {} } },
    { version: 2, value: { style: 'chip', rules: [null] } },
  ])('is only who asks where settings are broken, or of another version: %j', (stored) => {
    expect(wanted(stored, place, NOW)).toEqual({ wanted: 'asked', lifts: false });
  });

  it('never throws, and never reads by itself where the settings themselves would not be read so', () => {
    const value = fc.record(
      {
        style: fc.oneof(fc.constantFrom('chip', 'off'), fc.anything()),
        rules: fc.oneof(fc.constant([]), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.record({ version: fc.constantFrom(1, 2, 3), value: fc.oneof(value, fc.anything()) }), (stored) => {
        const answer = wanted(stored, place, NOW);
        if (answer.wanted !== 'on') return;
        expect(stored.version).toBe(2);
        expect(['chip', 'badge']).toContain(readTipSettings(stored.value).style);
      }),
    );
  });

  it('ends with a pause', () => {
    const rules = [rule({ host: '', below: false, until: NOW + 1000 })];
    expect(ask({ rules }).wanted).toBe('switched off');
    expect(ask({ rules }, NOW + 1000).wanted).toBe('on');
  });

  it('lifts what the nearest rule lifts, and nothing during a pause', () => {
    const exception = rule({ tips: 'on' });
    const pause: TipRule = rule({ host: '', below: false });
    expect(ask({ rules: [exception] })).toEqual({ wanted: 'on', lifts: true });
    expect(ask({ rules: [exception, rule({ path: '/team/' })] })).toEqual({ wanted: 'switched off', lifts: false });
    expect(ask({ rules: [exception, pause] })).toEqual({ wanted: 'switched off', lifts: false });
    expect(ask({ rules: [exception], style: 'asked' }).wanted).toBe('asked');
    expect(ask({ rules: [exception], style: 'off' }).wanted).toBe('switched off');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORNERS,
  MOST_CHIPS,
  MOST_QUIET_AFTER,
  MOST_REST_HOURS,
  readTipSettings,
  TIP_SETTINGS_FALLBACK,
  TIP_STYLES,
  type TipSettings,
  tipSettingsFromFirst,
} from '../../../../core/tips/settings';
import { rule, settings } from './sample-rules';

/** Something that looks like settings where it is not understood. */
const nearly = fc.oneof(
  fc.anything(),
  fc.record(
    {
      style: fc.oneof(fc.constantFrom(...TIP_STYLES), fc.anything()),
      rules: fc.oneof(fc.array(fc.oneof(fc.anything(), fc.constant({ ...rule({}), more: 1 }))), fc.anything()),
      corner: fc.anything(),
      chipsPerDay: fc.oneof(fc.integer(), fc.double()),
      quietAfter: fc.oneof(fc.integer(), fc.anything()),
      restHours: fc.integer(),
      styleSince: fc.double(),
    },
    { requiredKeys: [] },
  ),
);

function expectValid({ style, styleSince, corner, rules, chipsPerDay, quietAfter, restHours }: TipSettings) {
  expect(TIP_STYLES).toContain(style);
  expect(CORNERS).toContain(corner);
  const figures = [
    [styleSince, Number.MAX_SAFE_INTEGER],
    [chipsPerDay, MOST_CHIPS],
    [quietAfter, MOST_QUIET_AFTER],
    [restHours, MOST_REST_HOURS],
  ] as const;
  for (const [value, most] of figures) {
    expect(Number.isInteger(value)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(most);
  }
  for (const { tips, host, path, below, since, until, ...more } of rules) {
    expect(['on', 'off']).toContain(tips);
    expect([typeof host, typeof path, typeof below, typeof since]).toEqual(['string', 'string', 'boolean', 'number']);
    expect(until === null || typeof until === 'number').toBe(true);
    expect(more).toEqual({});
  }
}

describe('readTipSettings', () => {
  it('understands anything, and throws at nothing', () => {
    fc.assert(
      fc.property(nearly, (raw) => expectValid(readTipSettings(raw))),
      { numRuns: 1000 },
    );
  });

  it('gives valid settings as they are, and reads nothing twice otherwise', () => {
    fc.assert(
      fc.property(settings, (valid) => {
        expect(readTipSettings(valid)).toEqual(valid);
      }),
    );
    fc.assert(
      fc.property(nearly, (raw) => {
        const once = readTipSettings(raw);
        expect(readTipSettings(once)).toEqual(once);
      }),
    );
  });

  it('is chips for someone new, and only for those', () => {
    expect(readTipSettings(undefined)).toEqual(TIP_SETTINGS_FALLBACK);
    for (const raw of [null, {}, 3, 'chip', [], { style: 'Chip' }, { style: ['chip'] }, { on: false }])
      expect(readTipSettings(raw).style, JSON.stringify(raw)).toBe('asked');
  });

  it('leaves out rules that are not understood, and keeps the others', () => {
    const kept = [rule({}), rule({ host: '', until: 5 })];
    const odd = [null, {}, { ...rule({}), tips: 'maybe' }, { ...rule({}), until: '5' }, { ...rule({}), host: 7 }];
    expect(readTipSettings({ rules: [odd[0], kept[0], ...odd.slice(1), kept[1]] }).rules).toEqual(kept);
  });

  it.each([-1, 1.5, MOST_CHIPS + 1, '3', null, Number.NaN])('falls back where the budget is %j', (chipsPerDay) => {
    expect(readTipSettings({ chipsPerDay }).chipsPerDay).toBe(3);
  });

  it('takes 0 as it is: no chips, never quiet, no rest', () => {
    const none = { chipsPerDay: 0, quietAfter: 0, restHours: 0 };
    expect(readTipSettings(none)).toMatchObject(none);
  });
});

describe('settings of the first version', () => {
  const now = (first: unknown) => readTipSettings(tipSettingsFromFirst(first));

  it('keep the switch and the hosts', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.domain()), (on, sitesOff) => {
        const { style, rules } = now({ on, sitesOff });
        expect(style).toBe(on ? 'chip' : 'off');
        expect(rules).toEqual(sitesOff.map((host) => rule({ host })));
      }),
    );
  });

  it('are never made “on” where “off” was said, or may have been', () => {
    const first = fc.record({ on: fc.anything(), sitesOff: fc.anything() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(first, fc.anything()), (raw) => {
        const { on } = Object(raw) as { on?: unknown };
        expect(now(raw).style).toBe(on === true ? 'chip' : on === false ? 'off' : 'asked');
        expectValid(now(raw));
      }),
    );
    for (const sitesOff of [undefined, null, 'x', [3, null], {}])
      expect(now({ on: false, sitesOff }).style).toBe('off');
  });
});

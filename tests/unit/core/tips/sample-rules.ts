import fc from 'fast-check';
import type { TipRule } from '../../../../core/tips/rules';
import { CORNERS, TIP_STYLES, type TipSettings } from '../../../../core/tips/settings';

/** A rule for a site with its subdomains, for good, but for what is given. */
export const rule = (given: Partial<TipRule>): TipRule => ({
  tips: 'off',
  host: 'wiki.example',
  path: '',
  below: true,
  since: 0,
  until: null,
  ...given,
});

/** The time of which all that is asked in these tests. */
export const NOW = Date.UTC(2026, 4, 4, 12);

/** Few enough that rules meet the places, and each other. */
const hosts = ['wiki.example', 'a.wiki.example', 'notwiki.example', 'b.example'];
const paths = ['/', '/team', '/team/', '/team/hiring', '/teams', '/team/hiring/2', '/team?page=2'];

export const addresses = fc
  .tuple(fc.constantFrom(...hosts), fc.constantFrom(...paths), fc.constantFrom('', '#/plan', '#plan'))
  .map(([host, path, hash]) => `https://${host}${path}${hash}`);

export const rules: fc.Arbitrary<TipRule> = fc.record({
  tips: fc.constantFrom('off', 'on'),
  host: fc.constantFrom('', ...hosts),
  path: fc.constantFrom('', '/team/', ...paths),
  below: fc.boolean(),
  since: fc.integer({ min: 0, max: NOW }),
  until: fc.constantFrom(null, null, NOW - 1, NOW, NOW + 1),
});

export const settings: fc.Arbitrary<TipSettings> = fc.record({
  style: fc.constantFrom(...TIP_STYLES),
  styleSince: fc.integer({ min: 0, max: NOW }),
  corner: fc.constantFrom(...CORNERS),
  rules: fc.array(rules, { maxLength: 6 }),
  chipsPerDay: fc.integer({ min: 0, max: 100 }),
  quietAfter: fc.integer({ min: 0, max: 20 }),
  restHours: fc.integer({ min: 0, max: 168 }),
});

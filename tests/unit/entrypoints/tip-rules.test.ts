import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../core/tips/rules';
import { TIP_SETTINGS_FALLBACK } from '../../../core/tips/settings';
import { rulesInForce } from '../../../entrypoints/app/tip-rules';
import { rule } from '../core/tips/sample-rules';

const NOW = new Date(2026, 4, 4, 12).getTime();
const LATER = new Date(2026, 4, 4, 15, 30).getTime();

describe('the rules in force', () => {
  const pause = rule({ host: '', below: false, since: 5, until: LATER });
  const ended = rule({ host: '', below: false, since: 5, until: NOW });
  const site = rule({ since: new Date(2026, 3, 1).getTime() });
  const old = rule({ path: '/team/' });
  const other = rule({ host: 'notwiki.example' });
  const texts = (address: string | null, ...rules: (typeof site)[]) =>
    rulesInForce({ ...TIP_SETTINGS_FALLBACK, rules }, address === null ? null : placeOf(address), NOW);

  it('are those for the page and everywhere that have not ended, the last first', () => {
    const found = texts('https://wiki.example/team/hiring', ended, site, old, other, pause);
    expect(found.map((one) => one.rule)).toEqual([pause, old, site]);
    expect(found[0]?.text).toMatch(/^No tips anywhere until .*(?:3:30|15:30)/);
    // When a rule of the first version was made is not known.
    expect(found[1]?.text).toBe('No tips: wiki.example/team/ and everything in it');
    expect(found[2]?.text).toMatch(/^No tips: wiki\.example and its subdomains since .*2026/);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
  });

  it('are those for everywhere alone where there is no page', () => {
    expect(texts(null, site, old, pause).map((one) => one.rule)).toEqual([pause]);
  });
});

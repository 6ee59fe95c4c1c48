import { describe, expect, it } from 'vitest';
import { neverByName } from '../../../core/tips/never';
import { DATA } from '../../../tools/compile/compile';
import { readSites } from '../../../tools/compile/sites';

const sites = readSites(DATA);
const countries = new Set(sites.map(({ country }) => country));

/** A group's hosts, counted by a key. */
const counted = (key: 'kind' | 'country') =>
  sites.reduce<Record<string, number>>((counts, site) => {
    counts[site[key]] = (counts[site[key]] ?? 0) + 1;
    return counts;
  }, {});

describe('the sites that are never read', () => {
  it('are at least 300 that their names do not tell', () => {
    expect(sites.filter(({ host }) => neverByName(host) === undefined).length).toBeGreaterThanOrEqual(300);
  });

  it('are of all kinds', () => {
    const least = { bank: 200, health: 100, mail: 50, chat: 40, government: 100, private: 5 };
    const counts = counted('kind');
    expect(Object.keys(counts).sort()).toEqual(Object.keys(least).sort());
    for (const [kind, count] of Object.entries(least)) expect(counts[kind], kind).toBeGreaterThanOrEqual(count);
  });

  it('are of many countries, and no country has half of them', () => {
    expect(countries.size).toBeGreaterThanOrEqual(30);
    const counts = counted('country');
    const well = Object.values(counts).filter((count) => count >= 10);
    expect(well.length).toBeGreaterThanOrEqual(15);
    expect(Math.max(...well)).toBeLessThan(sites.length / 2);
  });

  it.each(['US', 'GB', 'DE', 'FR', 'IN'])('are of the five kinds that are not private in %s', (country) => {
    const kinds = new Set(sites.filter((site) => site.country === country).map(({ kind }) => kind));
    for (const kind of ['bank', 'health', 'mail', 'chat', 'government'] as const) expect(kinds).toContain(kind);
  });

  it.each([
    'google.com',
    'microsoft.com',
    'amazon.com',
    'github.com',
    'apple.com',
    'yahoo.com',
    'stripe.com',
    'meta.com',
  ])('are not all of %s, which has other uses', (host) => {
    expect(sites.map((site) => site.host)).not.toContain(host);
  });
});

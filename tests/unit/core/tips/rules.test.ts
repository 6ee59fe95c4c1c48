import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFor, isLive, placeOf, ruleFor, type TipRule } from '../../../../core/tips/rules';
import { addresses, NOW, rule, rules } from './sample-rules';

const at = (address: string) => placeOf(address);
const decides = (list: readonly TipRule[], address: string) => ruleFor(list, at(address), NOW);

describe('placeOf', () => {
  it.each([
    ['https://wiki.example/', 'wiki.example', '/', '/'],
    ['https://wiki.example:8443/team?page=2', 'wiki.example', '/team', '/team?page=2'],
    ['https://wiki.example/team#who', 'wiki.example', '/team', '/team'],
    ['https://app.example/#/plans/3', 'app.example', '/', '/#/plans/3'],
    ['https://app.example/x?y=1#!inbox', 'app.example', '/x', '/x?y=1#!inbox'],
    ['https://WIKI.example./team', 'wiki.example', '/team', '/team'],
    ['about:blank', '', 'blank', 'blank'],
  ])('of %s', (address, host, path, page) => {
    expect(at(address)).toEqual({ host, path, page });
  });

  it('is the same wherever one is on the page', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.stringMatching(/^[a-z0-9-]{0,9}$/), (url, part) => {
        const page = url.replace(/#.*/, '');
        expect(at(`${page}#${part}`)).toEqual(at(page));
      }),
    );
  });
});

describe('isFor', () => {
  const site = rule({});
  const folder = rule({ path: '/team/' });
  const page = rule({ path: '/team?page=2', below: false });
  const hostAlone = rule({ below: false });
  const everywhere = rule({ host: '', below: false });
  const ALL = { site, folder, page, hostAlone, everywhere };

  it.each<[string, readonly (keyof typeof ALL)[]]>([
    ['https://wiki.example/', ['site', 'hostAlone', 'everywhere']],
    ['https://wiki.example/team', ['site', 'folder', 'hostAlone', 'everywhere']],
    ['https://wiki.example/team/', ['site', 'folder', 'hostAlone', 'everywhere']],
    ['https://wiki.example/team/a/b?c', ['site', 'folder', 'hostAlone', 'everywhere']],
    ['https://wiki.example/team?page=2#who', ['site', 'folder', 'page', 'hostAlone', 'everywhere']],
    ['https://wiki.example/team?page=22', ['site', 'folder', 'hostAlone', 'everywhere']],
    ['https://wiki.example/teams', ['site', 'hostAlone', 'everywhere']],
    ['https://wiki.example/team-two/', ['site', 'hostAlone', 'everywhere']],
    ['https://wiki.example/a/team/', ['site', 'hostAlone', 'everywhere']],
    ['https://a.wiki.example/', ['site', 'everywhere']],
    ['https://a.b.wiki.example/team/', ['site', 'folder', 'everywhere']],
    ['https://a.wiki.example/team?page=2', ['site', 'folder', 'everywhere']],
    ['https://notwiki.example/team', ['everywhere']],
    ['https://wiki.example.net/team', ['everywhere']],
    ['https://example/team', ['everywhere']],
  ])('at %s', (address, expected) => {
    const found = Object.entries(ALL).filter(([, one]) => isFor(one, at(address)));
    expect(found.map(([name]) => name)).toEqual(expected);
  });
});

describe('isLive', () => {
  it('ends at its time and not before', () => {
    expect(isLive(rule({ until: NOW + 1 }), NOW)).toBe(true);
    expect(isLive(rule({ until: NOW }), NOW)).toBe(false);
    expect(isLive(rule({ until: null }), Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});

describe('ruleFor', () => {
  const page = 'https://a.wiki.example/team/hiring';
  /** From the one that reaches furthest to the nearest. */
  const NEARER = [
    rule({}),
    rule({ host: 'a.wiki.example' }),
    rule({ host: 'a.wiki.example', below: false }),
    rule({ path: '/team/' }),
    rule({ host: 'a.wiki.example', path: '/team/' }),
    rule({ host: 'a.wiki.example', path: '/team/hiring/' }),
    rule({ host: 'a.wiki.example', path: '/team/hiring', below: false }),
  ];

  it('is the nearest, wherever it stands', () => {
    for (const [place, nearer] of NEARER.entries())
      for (const further of NEARER.slice(0, place)) {
        expect(decides([further, nearer], page)).toBe(nearer);
        expect(decides([nearer, further], page)).toBe(nearer);
      }
  });

  it('is a folder’s before a site’s also where its path is long', () => {
    const path = `/${'a'.repeat(3000)}`;
    const folder = rule({ path: `${path}/` });
    const own = rule({ path, below: false });
    expect(decides([own, folder, rule({ below: false })], `https://wiki.example${path}`)).toBe(own);
    expect(decides([folder, rule({ below: false })], `https://wiki.example${path}/x`)).toBe(folder);
  });

  it('is the latest of those that are as near', () => {
    const [before, after] = [rule({ tips: 'off' }), rule({ tips: 'on' })];
    expect(decides([before, after], page)).toBe(after);
    expect(decides([after, before], page)).toBe(before);
  });

  it('is a pause everywhere before any exception', () => {
    const pause = rule({ host: '', below: false, until: NOW + 1 });
    const exceptions = NEARER.map((one) => ({ ...one, tips: 'on' as const }));
    expect(decides([pause, ...exceptions], page)).toBe(pause);
    expect(decides([...exceptions, pause], page)).toBe(pause);
    expect(ruleFor([pause, ...exceptions], at(page), NOW + 1)).toBe(exceptions.at(-1));
  });

  it('is none that has ended, and none for other places', () => {
    expect(decides([rule({ until: NOW })], page)).toBeUndefined();
    expect(decides([rule({ host: 'notwiki.example' }), rule({ path: '/teams/' })], page)).toBeUndefined();
  });

  it('is the same in whatever order rules stand, unless several are as near', () => {
    const sameTarget = ({ host, path, below }: TipRule) => (host === '' ? '' : `${host} ${path} ${below}`);
    let decided = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(rules, { selector: sameTarget, maxLength: 8 }),
        addresses,
        fc.nat(),
        (list, address, by) => {
          const turned = list.map((_, index) => list[(index + by) % list.length] as TipRule);
          const found = decides(list, address);
          if (found) decided++;
          expect(decides([...list].reverse(), address)).toBe(found);
          expect(decides(turned, address)).toBe(found);
        },
      ),
      { numRuns: 500 },
    );
    expect(decided).toBeGreaterThan(100);
  });

  it('is never further than another that holds there', () => {
    fc.assert(
      fc.property(fc.array(rules, { maxLength: 8 }), addresses, (list, address) => {
        const found = decides(list, address);
        const holding = list.filter((one) => isLive(one, NOW) && isFor(one, at(address)));
        expect(found === undefined).toBe(holding.length === 0);
        if (!found || found.host === '') return;
        expect(holding.every(({ host }) => host !== '')).toBe(true);
        // Of two for the same place, what is for one page is in what is for a folder, and that in what is for a site.
        const depth = ({ path, below }: TipRule) => (path === '' ? 0 : below ? 1 : 2);
        expect(depth(found)).toBe(Math.max(...holding.map(depth)));
      }),
      { numRuns: 500 },
    );
  });
});

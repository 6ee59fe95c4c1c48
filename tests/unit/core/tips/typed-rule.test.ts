import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFor, placeOf } from '../../../../core/tips/rules';
import { ruleFromTyped, type TypedRule } from '../../../../core/tips/typed-rule';

const typed = (site: string, rest: Partial<TypedRule> = {}) => ruleFromTyped({ site, path: '', below: true, ...rest });

describe('a rule as it is typed', () => {
  it.each([
    ['wiki.example.com', 'wiki.example.com'],
    ['  Wiki.Example.COM. ', 'wiki.example.com'],
    ['//wiki.example.com', 'wiki.example.com'],
    ['https://user:secret@wiki.example.com:8443/', 'wiki.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['https://例え.example/', 'xn--r8jz45g.example'],
    ['localhost:8080', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['http://[::1]:3000', '[::1]'],
    ['team_wiki.example', 'team_wiki.example'],
  ])('names the site of %s', (site, host) => {
    expect(typed(site)).toEqual({ host, path: '', below: true });
    expect(typed(site, { below: false })).toEqual({ host, path: '', below: false });
  });

  it('takes folder or page from an address, or from their own field', () => {
    const folder = { host: 'wiki.example', path: '/hiring/plan/', below: true };
    expect(typed('https://wiki.example/hiring/plan?page=2#top')).toEqual(folder);
    expect(typed('wiki.example/hiring/plan/')).toEqual(folder);
    for (const path of ['/hiring/plan', 'hiring/plan/', ' /x/../hiring/plan ', 'https://other.example/hiring/plan'])
      expect(typed('wiki.example', { path })).toEqual(folder);
    expect(typed('wiki.example/x', { path: '/hiring/plan' })).toEqual(folder);
    expect(typed('https://wiki.example/hiring/plan?page=2#top', { below: false })).toEqual({
      host: 'wiki.example',
      path: '/hiring/plan?page=2',
      below: false,
    });
    expect(typed('https://app.example/#/plans/3', { below: false })).toMatchObject({ path: '/#/plans/3' });
    expect(typed('wiki.example', { path: '/' })).toMatchObject({ path: '' });
  });

  it('takes a star in front for subdomains', () => {
    for (const site of ['*.wiki.example', 'https://*.wiki.example/'])
      expect(typed(site, { below: false })).toEqual({ host: 'wiki.example', path: '', below: true });
  });

  it.each([
    ['', 'nothing'],
    ['   ', 'nothing'],
    ['two words', 'no site'],
    ['https://', 'no site'],
    ['.example', 'no site'],
    ['wiki..example', 'no site'],
    ['-wiki.example', 'no site'],
    [`${'a'.repeat(300)}.example`, 'no site'],
    ['wiki.*.example', 'star'],
    ['*', 'star'],
    ['ftp://wiki.example', 'not web'],
    ['file:///tmp/a.html', 'not web'],
    ['about:blank', 'not web'],
    ['mailto:somebody@wiki.example', 'not web'],
  ])('says what is wrong with “%s”', (site, problem) => {
    expect(typed(site)).toEqual({ problem });
  });

  it('is for the page whose address was pasted, whatever that is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.boolean(), (address, below) => {
        const rule = ruleFromTyped({ site: address, path: '', below });
        if ('problem' in rule) return;
        expect(isFor({ ...rule, tips: 'off', since: 0, until: null }, placeOf(address))).toBe(true);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (site, path, below) => {
        expect(ruleFromTyped({ site, path, below })).toBeTruthy();
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, stateFromAddress } from '../../../platform/address';

describe('the address of what is shown', () => {
  it.each([
    [{ view: 'search', query: '', quote: '' }, ''],
    [{ view: 'search', query: 'north star & co', quote: '' }, '#q=north+star+%26+co'],
    [{ view: 'context', query: 'left behind', quote: 'a-1' }, '#quote=a-1'],
    [{ view: 'tray', query: 'left behind', quote: 'a-1' }, '#tray'],
  ] as const)('names one thing: %j', (state, address) => {
    expect(addressOf(state)).toBe(address);
  });

  it('leads back to any query and to any quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const search = { view: 'search', query: text, quote: '' } as const;
        expect(stateFromAddress(addressOf(search))).toEqual(search);
        if (text === '') return;
        const context = { view: 'context', query: '', quote: text } as const;
        expect(stateFromAddress(addressOf(context))).toEqual(context);
      }),
    );
    expect(stateFromAddress('#tray')).toEqual({ view: 'tray', query: '', quote: '' });
  });

  it('survives being part of a real address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const address = new URL(`https://a.example/${addressOf({ view: 'search', query, quote: '' })}`);
        expect(stateFromAddress(address.hash).query).toBe(query);
      }),
    );
  });

  it('is a search where it means nothing', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(['search', 'tray', 'context']).toContain(stateFromAddress(hash).view);
      }),
    );
    for (const hash of ['', '#', '#quote=', '#other=1', '#%']) {
      expect(stateFromAddress(hash)).toEqual({ view: 'search', query: '', quote: '' });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, stateFromAddress } from '../../../platform/address';
import { VIEWS } from '../../../platform/app-state';

const NOTHING = { view: 'search', query: '', quote: '', subject: '' } as const;

describe('the address of what is shown', () => {
  it.each([
    [{}, ''],
    [{ query: 'north star & co' }, '#q=north+star+%26+co'],
    [{ view: 'context', query: 'left behind', quote: 'a-1' }, '#quote=a-1'],
    [{ view: 'tray', query: 'left behind', quote: 'a-1' }, '#tray'],
    [{ view: 'shelves' }, '#shelves'],
    [{ view: 'interview', subject: 'mine:ada' }, '#interview=mine%3Aada'],
    [{ view: 'interview', subject: 'mine:ada', quote: 'a-1' }, '#interview=mine%3Aada&at=a-1'],
    [{ view: 'compare', subject: 'Whom do you hire?' }, '#compare=Whom+do+you+hire%3F'],
  ] as const)('names one thing: %j', (state, address) => {
    expect(addressOf(state)).toBe(address);
  });

  it('leads back to any query, any quote, any question and any interview', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, quote) => {
        const search = { ...NOTHING, query: text };
        expect(stateFromAddress(addressOf(search))).toEqual(search);
        const compare = { ...NOTHING, view: 'compare', subject: text } as const;
        expect(stateFromAddress(addressOf(compare))).toEqual(compare);
        if (text === '') return;
        const context = { ...NOTHING, view: 'context', quote: text } as const;
        expect(stateFromAddress(addressOf(context))).toEqual(context);
        const interview = { ...NOTHING, view: 'interview', subject: text, quote } as const;
        expect(stateFromAddress(addressOf(interview))).toEqual(interview);
      }),
    );
  });

  it('leads back to every view', () => {
    for (const view of VIEWS.filter((name) => name !== 'context' && name !== 'interview'))
      expect(stateFromAddress(addressOf({ view }))).toEqual({ ...NOTHING, view });
  });

  it('survives being part of a real address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const address = new URL(`https://a.example/${addressOf({ query })}`);
        expect(stateFromAddress(address.hash).query).toBe(query);
      }),
    );
  });

  it('is a search where it means nothing', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(VIEWS).toContain(stateFromAddress(hash).view);
      }),
    );
    for (const hash of ['', '#', '#quote=', '#other=1', '#%', '#interview', '#interview=', '#context=1', '#search=x'])
      expect(stateFromAddress(hash)).toEqual(NOTHING);
  });
});

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { stored, textsOf } from '../../../platform/stored';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const numbers = () => stored('local', 'numbers', (raw) => (Array.isArray(raw) ? (raw as number[]) : []));

describe('what is stored', () => {
  it('falls back, and writes nothing, until it is changed', async () => {
    expect(await numbers().load()).toEqual([]);
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('loses none of many changes made at once, also by two that know nothing of each other', async () => {
    const [one, other] = [numbers(), numbers()];
    const changes = Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).change((all) => [...all, at]));
    await Promise.all(changes);
    expect(await one.load()).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('tells a change what it has become', async () => {
    expect(await numbers().change((all) => [...all, 1])).toEqual([1]);
    expect(await numbers().change((all) => [...all, 2])).toEqual([1, 2]);
  });

  it('goes on behind a change that failed, and says that it failed', async () => {
    const failed = numbers().change(() => {
      throw new Error('no');
    });
    const next = numbers().change((all) => [...all, 1]);
    await expect(failed).rejects.toThrow('no');
    expect(await next).toEqual([1]);
  });

  it('is replaced in the order of the calls', async () => {
    await Promise.all([numbers().replace([1]), numbers().replace([2])]);
    expect(await numbers().load()).toEqual([2]);
  });

  it('stays in its area', async () => {
    await stored('session', 'numbers', () => 0).replace(1);
    expect(await browser.storage.session.get()).toEqual({ numbers: 1 });
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('tells the changes of its own key and area, until that is ended', async () => {
    const told: number[][] = [];
    const end = numbers().onChange((all) => told.push(all));
    await numbers().replace([1]);
    await browser.storage.local.set({ others: [2] });
    await browser.storage.session.set({ numbers: [3] });
    await browser.storage.local.set({ numbers: 'garbage' });
    end();
    await numbers().replace([4]);
    expect(told).toEqual([[1], []]);
  });
});

describe('textsOf', () => {
  it('has the texts of any list, and of anything else none', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const texts = textsOf(raw);
        expect(texts.every((one) => typeof one === 'string')).toBe(true);
        if (!Array.isArray(raw)) expect(texts).toEqual([]);
      }),
    );
    expect(textsOf(['a', 1, null, 'b', ['c']])).toEqual(['a', 'b']);
  });
});

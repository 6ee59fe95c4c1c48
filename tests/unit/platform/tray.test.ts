import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addToTray, moveInTray, removeFromTray, restoreTray, tray } from '../../../platform/tray';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const fill = (...ids: string[]) => browser.storage.local.set({ tray: ids });

describe('the tray', () => {
  it('is empty, whatever else is stored in its place', async () => {
    for (const garbage of [undefined, null, 3, 'a', { a: 1 }]) {
      await browser.storage.local.set({ tray: garbage });
      expect(await tray.load()).toEqual([]);
    }
    await browser.storage.local.set({ tray: ['a', 1, 'b', 'a', null] });
    expect(await tray.load()).toEqual(['a', 'b']);
  });

  it('has each quote once, where it was put first', async () => {
    await Promise.all([addToTray('a'), addToTray('b'), addToTray('a')]);
    expect(await tray.load()).toEqual(['a', 'b']);
  });

  it('gives several away at once', async () => {
    await fill('a', 'b', 'c');
    await removeFromTray('c', 'a', 'none');
    expect(await tray.load()).toEqual(['b']);
  });

  it('is put back as it was, with what came meanwhile at the end', async () => {
    await fill('a', 'b', 'c');
    await removeFromTray('b');
    await addToTray('d');
    await restoreTray(['a', 'b', 'c']);
    expect(await tray.load()).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['a', 1, 'bac'],
    ['a', 9, 'bca'],
    ['c', -1, 'acb'],
    ['c', -9, 'cab'],
    ['b', -2, 'bac'],
    ['b', 0, 'abc'],
    ['x', 1, 'abc'],
  ])('moves %s by %i places, to an end at the furthest', async (id, by, order) => {
    await fill('a', 'b', 'c');
    await moveInTray(id, by);
    expect((await tray.load()).join('')).toBe(order);
  });

  it('never loses or doubles a quote by moving', async () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(), fc.integer({ min: -10, max: 10 }), async (all, which, by) => {
        await fill(...all);
        const id = all[which % all.length] ?? '';
        await moveInTray(id, by);
        const moved = await tray.load();
        expect([...moved].sort()).toEqual([...all].sort());
        expect(moved.filter((one) => one !== id)).toEqual(all.filter((one) => one !== id));
      }),
    );
  });
});

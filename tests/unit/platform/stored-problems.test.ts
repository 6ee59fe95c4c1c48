import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../../platform/carry-out';
import { settleStored } from '../../../platform/stored';
import {
  onStoredProblems,
  type StoredProblem,
  setAsideAsText,
  storedProblems,
} from '../../../platform/stored-problems';
import { addToTray, TRAY, tray } from '../../../platform/tray';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

const at = expect.stringMatching(/^\d{4}-/) as string;

async function damage(): Promise<void> {
  await browser.storage.local.set({ tray: ['a', 1] });
  await addToTray('b');
  await browser.storage.local.set({ tray: { version: 2, value: { ids: ['a'] } } });
  await settleStored([TRAY]);
}

describe('what was set aside', () => {
  it('is nothing at first', async () => {
    await addToTray('a');
    expect(await storedProblems()).toEqual([]);
  });

  it('is listed with when and why, also of things that nobody knows any more', async () => {
    await damage();
    await browser.storage.local.set({ 'set aside: long gone': 'x' });
    expect(await storedProblems()).toEqual([
      {
        key: 'tray',
        originals: [
          { at, why: 'damaged' },
          { at, why: 'newer' },
        ],
      },
      { key: 'long gone', originals: [{ at: '', why: 'damaged' }] },
    ]);
  });

  it('can be had as a text, with everything', async () => {
    await damage();
    expect(JSON.parse(await setAsideAsText('tray'))).toEqual({
      key: 'tray',
      setAside: [
        { at, why: 'damaged', version: 1, value: ['a', 1] },
        { at, why: 'newer', version: 2, value: { ids: ['a'] } },
      ],
    });
    expect(JSON.parse(await setAsideAsText('none'))).toEqual({ key: 'none', setAside: [] });
  });

  it('is forgotten on a click, and nothing else with it', async () => {
    await damage();
    await addToTray('c');
    await carryOut({ name: 'dropSetAside', args: ['tray'] });
    expect(await storedProblems()).toEqual([]);
    expect(await tray.load()).toEqual(['c']);
  });

  it('is told as it changes, until that is ended', async () => {
    const told: (readonly StoredProblem[])[] = [];
    const end = onStoredProblems((problems) => told.push(problems));
    await addToTray('a');
    await damage();
    await browser.storage.session.set({ 'set aside: tray': 1 });
    await expect.poll(() => told.map((problems) => problems[0]?.originals.length)).toEqual([1, 2]);
    await carryOut({ name: 'dropSetAside', args: ['tray'] });
    await expect.poll(() => told.at(-1)).toEqual([]);
    end();
    await damage();
    await new Promise((done) => setTimeout(done));
    expect(told).toHaveLength(3);
  });
});

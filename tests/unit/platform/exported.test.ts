import { beforeEach, describe, expect, it } from 'vitest';
import { revisionFor } from '../../../platform/exported';
import { storedProblems } from '../../../platform/stored-problems';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

describe('revisionFor', () => {
  it('grows with each change of what is in a pack, and only then', async () => {
    expect(await revisionFor('team', 'a')).toBe(1);
    expect(await revisionFor('team', 'a')).toBe(1);
    expect(await revisionFor('team', 'b')).toBe(2);
    expect(await revisionFor('other', 'b')).toBe(1);
    expect(await revisionFor('team', 'a')).toBe(3);
  });

  it('begins anew where what is kept is not understood', async () => {
    await browser.storage.local.set({ 'exported packs': { team: { revision: 'x' } } });
    expect(await revisionFor('team', 'a')).toBe(1);
    expect(await storedProblems()).toMatchObject([{ key: 'exported packs' }]);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putStored, settleStored, stored, textsOf } from '../../../platform/stored';
import { type Declaration, setAsideKey, snapshotKey } from '../../../platform/stored-form';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const readNumbers = (raw: unknown): number[] =>
  Array.isArray(raw) ? raw.filter((one): one is number => typeof one === 'number') : [];

const NUMBERS: Declaration<number[]> = { area: 'local', key: 'numbers', version: 1, read: readNumbers };

/** In which the list has become an object. */
const COUNTED: Declaration<{ readonly all: number[] }> = {
  ...NUMBERS,
  version: 2,
  read: (raw) => ({ all: readNumbers((Object(raw) as { all?: unknown }).all) }),
  migrations: { 1: (all) => ({ all }) },
};

const numbers = () => stored(NUMBERS);
const local = () => browser.storage.local.get();
const put = (raw: unknown) => browser.storage.local.set({ numbers: raw });
const form = (value: unknown, version = 1) => ({ version, value });
const at = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) as string;

describe('what is stored', () => {
  it('falls back, and writes nothing, until it is changed', async () => {
    expect(await numbers().load()).toEqual([]);
    expect(await local()).toEqual({});
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
    expect(await local()).toEqual({ numbers: form([1, 2]) });
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

  it('stays in its area, in which the session keeps nothing else', async () => {
    await browser.storage.session.set({ numbers: 'garbage' });
    const inSession = stored({ ...NUMBERS, area: 'session' });
    await inSession.change((all) => [...all, 1]);
    expect(await browser.storage.session.get()).toEqual({ numbers: form([1]) });
    await inSession.replace([2]);
    expect(await browser.storage.session.get()).toEqual({ numbers: form([2]) });
    expect(await local()).toEqual({});
  });

  it('is put into the session at once: who does so may be gone in the next moment', async () => {
    const set = vi.spyOn(browser.storage.session, 'set');
    void stored({ ...NUMBERS, area: 'session' }).replace([1]);
    expect(set).toHaveBeenCalledOnce();
  });

  it('tells the changes of its own key and area, until that is ended', async () => {
    const told: number[][] = [];
    const end = numbers().onChange((all) => told.push(all));
    await numbers().replace([1]);
    await browser.storage.local.set({ others: [2] });
    await browser.storage.session.set({ numbers: [3] });
    await put('garbage');
    end();
    await numbers().replace([4]);
    expect(told).toEqual([[1], []]);
  });
});

describe('what another version has stored', () => {
  it('is read as it is, and nothing is written by that', async () => {
    await put([1, 2]);
    expect(await stored(COUNTED).load()).toEqual({ all: [1, 2] });
    expect(await local()).toEqual({ numbers: [1, 2] });
  });

  it.each(['change', 'replace'] as const)('is kept as a snapshot by the first %s', async (how) => {
    await put(form([1, 2]));
    const change = () =>
      how === 'change'
        ? stored(COUNTED).change(({ all }) => ({ all: [...all, 3] }))
        : stored(COUNTED).replace({ all: [1, 2, 3] });
    await change();
    const kept = { numbers: form({ all: [1, 2, 3] }, 2), [snapshotKey('numbers')]: { at, ...form([1, 2]) } };
    expect(await local()).toEqual(kept);
    await stored(COUNTED).change(({ all }) => ({ all: all.slice(1) }));
    expect((await local())[snapshotKey('numbers')]).toEqual(kept[snapshotKey('numbers')]);
  });

  it('is kept also where its form is the same and only its version was not stored', async () => {
    await put([1]);
    await numbers().change((all) => [...all, 2]);
    expect(await local()).toEqual({ numbers: form([1, 2]), [snapshotKey('numbers')]: { at, ...form([1]) } });
  });

  it.each([
    ['damaged', [1, 'x'], form([1, 'x']), [1]],
    ['newer', form({ list: [1] }, 7), form({ list: [1] }, 7), []],
  ])('is set aside where it is %s', async (why, raw, original, understood) => {
    await put(raw);
    expect(await numbers().change((all) => [...all, 2])).toEqual([...understood, 2]);
    expect(await local()).toEqual({
      numbers: form([...understood, 2]),
      [setAsideKey('numbers')]: [{ at, why, ...original }],
    });
    await numbers().replace([3]);
    expect((await local())[setAsideKey('numbers')]).toHaveLength(1);
  });

  it('leaves a snapshot alone when it is damaged', async () => {
    await put([1]);
    await stored(COUNTED).change((all) => all);
    const { [snapshotKey('numbers')]: snapshot } = await local();
    await put(form('garbage'));
    await stored(COUNTED).change((all) => all);
    expect((await local())[snapshotKey('numbers')]).toEqual(snapshot);
  });

  it('is still there where there is no room to keep it', async () => {
    for (const raw of [[1], [1, 'x'], form([1], 7)]) {
      await put(raw);
      const before = await local();
      vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
      await expect(numbers().change(() => [2])).rejects.toThrow('quota');
      await expect(numbers().replace([2])).rejects.toThrow('quota');
      await settleStored([NUMBERS]);
      expect(await local()).toEqual(before);
      vi.restoreAllMocks();
    }
  });

  it('is kept in the call that puts something in its place', async () => {
    await put([1, 'x']);
    const set = vi.spyOn(browser.storage.local, 'set');
    await numbers().replace([2]);
    expect(set).toHaveBeenCalledOnce();
  });

  it('is forgotten with its originals', async () => {
    await put([1]);
    await numbers().replace([2]);
    await put([1, 'x']);
    await numbers().replace([2]);
    expect(Object.keys(await local())).toHaveLength(3);
    await numbers().forget();
    expect(await local()).toEqual({});
  });
});

describe('settleStored', () => {
  it('brings everything into the form of this version', async () => {
    const one = { ...NUMBERS, key: 'one' };
    const two = { ...COUNTED, key: 'two' };
    const [three, four] = [
      { ...NUMBERS, key: 'three' },
      { ...NUMBERS, key: 'four' },
    ];
    await browser.storage.local.set({ one: form([1]), two: [2], three: [3, 'x'], other: 1 });
    await settleStored([one, two, three, four]);
    const settled = {
      one: form([1]),
      two: form({ all: [2] }, 2),
      [snapshotKey('two')]: { at, ...form([2]) },
      three: form([3]),
      [setAsideKey('three')]: [{ at, why: 'damaged', ...form([3, 'x']) }],
      other: 1,
    };
    expect(await local()).toEqual(settled);
    const set = vi.spyOn(browser.storage.local, 'set');
    await settleStored([one, two, three, four]);
    expect(set).not.toHaveBeenCalled();
  });

  it('loses no change that is made at the same time', async () => {
    await put([1]);
    await Promise.all([
      numbers().change((all) => [...all, 2]),
      settleStored([NUMBERS]),
      numbers().change((all) => [...all, 3]),
      settleStored([NUMBERS]),
    ]);
    expect(await numbers().load()).toEqual([1, 2, 3]);
    expect((await local())[snapshotKey('numbers')]).toEqual({ at, ...form([1]) });
  });

  it('puts nothing there that was forgotten meanwhile', async () => {
    await put([1]);
    await Promise.all([numbers().forget(), settleStored([NUMBERS])]);
    expect(await local()).toEqual({});
  });

  it('fails nobody where the storage cannot be read', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    await settleStored([NUMBERS]);
  });
});

describe('two windows', () => {
  /** Locks as the browser has them for all pages of the extension. */
  function stubLocks(): void {
    const last = new Map<string, Promise<unknown>>();
    const request = (name: string, work: () => Promise<unknown>) => {
      const mine = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        mine.catch(() => {}),
      );
      return mine;
    };
    vi.stubGlobal('navigator', { locks: { request } });
  }

  /** A page of its own, with a memory of its own. */
  async function openWindow() {
    vi.resetModules();
    vi.doMock('webextension-polyfill', () => ({ default: browser }));
    return import('../../../platform/stored');
  }

  /** As in a browser, what is asked of the storage takes its time, now more and now less. */
  function slowDown(delays: readonly number[]): void {
    let turn = 0;
    const wait = async () => {
      for (let left = delays[turn++ % delays.length] ?? 0; left > 0; left--) await Promise.resolve();
    };
    for (const name of ['get', 'set'] as const) {
      const plain = browser.storage.local[name].bind(browser.storage.local) as (given: never) => Promise<unknown>;
      vi.spyOn(browser.storage.local, name).mockImplementation((async (given: never) => {
        await wait();
        const answer = await plain(given);
        await wait();
        return answer;
      }) as never);
    }
  }

  it('lose nothing of each other’s, in whatever order the storage answers', async () => {
    stubLocks();
    const windows = [await openWindow(), await openWindow()] as const;
    expect(windows[0]).not.toBe(windows[1]);
    const delays = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    const steps = fc.array(fc.record({ where: fc.nat({ max: 1 }), settles: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, steps, fc.constantFrom([-1], [-1, 'x'], form([-1])), async (slow, all, before) => {
        await browser.storage.local.clear();
        await put(before);
        slowDown(slow);
        await Promise.all(
          all.map(({ where, settles }, at) => {
            const page = windows[where === 0 ? 0 : 1];
            return settles ? page.settleStored([NUMBERS]) : page.stored(NUMBERS).change((list) => [...list, at]);
          }),
        );
        vi.restoreAllMocks();
        const expected = all.flatMap(({ settles }, at) => (settles ? [] : [at]));
        expect((await numbers().load()).sort((a, b) => a - b)).toEqual([-1, ...expected]);
        const kept = JSON.stringify(await local());
        if (JSON.stringify(before) === '[-1,"x"]' && all.length > 0) expect(kept).toContain('[-1,"x"]');
      }),
    );
  });

  it('do not wait for each other for ever where things are put in the place of several', async () => {
    stubLocks();
    const [one, other] = [await openWindow(), await openWindow()];
    const [first, second] = [
      { ...NUMBERS, key: 'first' },
      { ...NUMBERS, key: 'second' },
    ];
    await Promise.all([
      one.putStored([first, second], { first: form([1]), second: form([1]) }),
      other.putStored([second, first], { first: form([2]), second: form([2]) }),
      one.stored(second).change((all) => [...all, 3]),
      other.stored(first).change((all) => [...all, 3]),
    ]);
    const { first: a, second: b } = (await local()) as Record<string, { value: number[] }>;
    for (const { value } of [a, b].flatMap((kept) => kept ?? [])) expect(value.slice(0, 1)).toEqual([2]);
    expect(Object.keys(await local()).sort()).toEqual(['first', 'second']);
  });
});

describe('putStored', () => {
  it('puts all there in one call, and takes away what is not among them', async () => {
    const other = { ...NUMBERS, key: 'other' };
    await browser.storage.local.set({ numbers: form([1]), other: form([2]) });
    const set = vi.spyOn(browser.storage.local, 'set');
    await putStored([NUMBERS, other], { other: form([3]), strange: 1 });
    expect(set).toHaveBeenCalledOnce();
    expect(await local()).toEqual({ other: form([3]) });
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

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryChange } from '../../../../platform/shelf/shelf';
import { contents, holding, info, newDevice, openPage, type Page } from './page';

let page: Page;

beforeEach(async () => {
  newDevice();
  page = await openPage();
});

const problem = (kind: string) => expect.objectContaining({ problem: kind });
const add = (id: string, text?: string) =>
  page.changeLibrary({ packs: [info('mine')], holdings: [holding(id, ...(text ? [text] : []))] });

describe('undoing', () => {
  it('gives back what a change replaced and took away, also after a restart', async () => {
    await page.changeLibrary({
      packs: [info('mine'), info('theirs')],
      holdings: [holding('mine:a'), holding('theirs:b')],
    });
    const before = await contents(page);
    const undo = await page.changeLibrary({
      packs: [info('mine', 'Other')],
      holdings: [holding('mine:a', 'Other.'), holding('mine:c')],
      gonePacks: ['theirs'],
    });
    expect(await contents(page)).toEqual({ mine: 'Other', 'mine:a': 'Other.', 'mine:c': 'Hire slowly.' });
    await (await openPage()).undoChange(undo);
    expect(await contents(page)).toEqual(before);
  });

  it('is news to whom knows what was there before the change, and is not where it was seen', async () => {
    const first = await add('mine:a', 'One.');
    const second = await add('mine:a', 'Two.');
    await page.undoChange(second);
    for (const known of [first, second]) {
      const { changed } = await page.readShelf(new Map([['mine:a', known]]));
      expect(changed.map(({ interview }) => interview.exchanges[0]?.answer[0]?.text)).toEqual(['One.']);
    }
  });

  it('goes back step by step', async () => {
    const steps = [
      await add('mine:a', 'One.'),
      await add('mine:a', 'Two.'),
      await page.changeLibrary({ gone: ['mine:a'] }),
    ];
    for (const [step, left] of [
      [steps[2], { mine: 'Pack mine', 'mine:a': 'Two.' }],
      [steps[1], { mine: 'Pack mine', 'mine:a': 'One.' }],
      [steps[0], {}],
    ] as const) {
      await page.undoChange(step ?? 0);
      expect(await contents(page)).toEqual(left);
    }
  });

  it('is refused where a later change of the same would be lost', async () => {
    const first = await add('mine:a', 'One.');
    await add('mine:a', 'Two.');
    await expect(page.undoChange(first)).rejects.toThrow(problem('changed since'));
    expect(await contents(page)).toMatchObject({ 'mine:a': 'Two.' });
  });

  it('is not refused for changes of others', async () => {
    const first = await add('mine:a');
    await add('mine:b');
    await page.undoChange(first);
    expect(await contents(page)).toEqual({ mine: 'Pack mine', 'mine:b': 'Hire slowly.' });
  });

  it('is refused where an interview would come back into a pack that is gone', async () => {
    await add('mine:a');
    const gone = await page.changeLibrary({ gone: ['mine:a'] });
    await page.changeLibrary({ gonePacks: ['mine'] });
    await expect(page.undoChange(gone)).rejects.toThrow(problem('changed since'));
    expect(await contents(page)).toEqual({});
  });

  it('is for once', async () => {
    const undo = await add('mine:a');
    await page.undoChange(undo);
    await expect(page.undoChange(undo)).rejects.toThrow(problem('forgotten'));
  });

  it('is possible for the last twenty changes', async () => {
    const changes: number[] = [];
    for (let at = 0; at <= 20; at++) changes.push(await add(`mine:n${at}`));
    const [oldest = 0, second = 0] = changes;
    await expect(page.undoChange(oldest)).rejects.toThrow(problem('forgotten'));
    await page.undoChange(second);
    expect(Object.keys(await contents(page))).not.toContain('mine:n1');
  });

  it('never meets the number of a change before everything was erased', async () => {
    const undo = await add('mine:a');
    await page.eraseAll();
    const again = await add('mine:a');
    expect(again).toBeGreaterThan(undo);
  });
});

/** What a page may ask for. `undo` counts the changes made and not undone, from the last. */
type Step = LibraryChange | { readonly undo: number };

const PACKS = ['p', 'q'];
const INTERVIEWS = ['p:a', 'p:b', 'q:a', 'q:c'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ undo: 0 }) },
  fc.record({ undo: fc.nat(22) }),
  {
    weight: 6,
    arbitrary: fc.record(
      {
        packs: fc
          .subarray(PACKS)
          .chain((ids) => fc.constantFrom('One', 'Two').map((title) => ids.map((id) => info(id, title)))),
        holdings: fc
          .tuple(fc.subarray(INTERVIEWS), fc.nat(5))
          .map(([ids, version]) => ids.map((id) => holding(id, `Version ${version}.`))),
        gone: fc.subarray(INTERVIEWS),
        gonePacks: fc.subarray(PACKS, { maxLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  },
);

type Shelf = ReadonlyMap<string, { readonly text: string; readonly pack?: string }>;

/**
 * The shelf as a map in memory, of packs and interviews alike. Every change makes new things; undoing puts the very things
 * back that were there, so a thing is unchanged since where it is still the same.
 */
class Model {
  now: Shelf = new Map();
  #changes: { readonly number: number; readonly before: Shelf; readonly after: Shelf }[] = [];

  /** @returns whether it is possible */
  change({ packs = [], holdings = [], gone = [], gonePacks = [] }: LibraryChange, number: number | undefined): boolean {
    const after = new Map(this.now);
    for (const id of gone) after.delete(id);
    for (const [id, { pack = id }] of this.now) if (gonePacks.includes(pack)) after.delete(id);
    for (const { id, title } of packs) {
      const same = this.now.get(id);
      after.set(id, same?.text === title ? same : { text: title });
    }
    for (const { pack, interview } of holdings)
      after.set(interview.id, { text: interview.exchanges[0]?.answer[0]?.text ?? '', pack });
    if (!this.#isWhole(after)) return false;
    this.#changes = [...this.#changes, { number: number ?? 0, before: this.now, after }].slice(-20);
    this.now = after;
    return true;
  }

  /** @returns what is in the way, if anything */
  undo(number: number): string | undefined {
    const change = this.#changes.find((one) => one.number === number);
    if (!change) return 'forgotten';
    const { before, after } = change;
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
    if (touched.some((id) => this.now.get(id) !== after.get(id))) return 'changed since';
    const next = new Map(this.now);
    const newPacks = touched.filter((id) => !id.includes(':') && !before.has(id));
    for (const id of touched.filter((one) => !newPacks.includes(one))) {
      const was = before.get(id);
      if (was) next.set(id, was);
      else next.delete(id);
    }
    if (!this.#isWhole(next)) return 'changed since';
    for (const id of newPacks) if (![...next.values()].some(({ pack }) => pack === id)) next.delete(id);
    this.#changes = this.#changes.filter((one) => one !== change);
    this.now = next;
    return undefined;
  }

  #isWhole(shelf: Shelf): boolean {
    return [...shelf.values()].every(({ pack }) => pack === undefined || shelf.has(pack));
  }
}

it('any changes and undoings leave what they would leave in memory, and each is news to whom followed so far', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40, size: 'max' }), async (steps) => {
      newDevice();
      const own = await openPage();
      const model = new Model();
      const numbers: number[] = [];
      const known = new Map<string, number>();
      const followed = new Map<string, string | undefined>();
      for (const one of steps) {
        if ('undo' in one) {
          const number = numbers.at(-1 - one.undo) ?? -1;
          const outcome = await own.undoChange(number).catch((error) => error.problem);
          expect(outcome).toBe(model.undo(number));
          if (outcome === undefined) numbers.splice(numbers.indexOf(number), 1);
        } else {
          const outcome = await own.changeLibrary(one).catch((error) => error.problem);
          const isPossible = model.change(one, typeof outcome === 'number' ? outcome : undefined);
          if (typeof outcome === 'number') numbers.push(outcome);
          expect(typeof outcome === 'number' ? 'done' : outcome).toBe(isPossible ? 'done' : 'changed since');
        }
        const expected = Object.fromEntries([...model.now].map(([id, { text }]) => [id, text]));
        expect(await contents(own)).toEqual(expected);
        const { packs, changed, gone, unreadable } = await own.readShelf(known);
        for (const { interview, revision } of changed) {
          known.set(interview.id, revision);
          followed.set(interview.id, interview.exchanges[0]?.answer[0]?.text);
        }
        for (const id of gone) {
          known.delete(id);
          followed.delete(id);
        }
        expect({
          ...Object.fromEntries(packs.map(({ id, title }) => [id, title])),
          ...Object.fromEntries(followed),
        }).toEqual(expected);
        expect(unreadable).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

import { describe, expect, it } from 'vitest';
import { diffPacks } from '../../../../core/corpus/pack-diff';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Interview, Pack } from '../../../../core/model';
import { sampleInterview, samplePack } from '../../sample-library';

const ada = sampleInterview(
  [
    ['Whom do you hire?', 'Hire slowly.', 'Pay well.'],
    ['How do you plan?', 'Plan little.'],
  ],
  'sample:ada',
);
const grace = { ...sampleInterview([['Why?', 'For joy.']], 'sample:grace'), mentors: [{ name: 'Grace', role: '' }] };
const packOf = (...interviews: Interview[]) =>
  samplePack(
    interviews,
    interviews.flatMap((one) => quotesOf(one)),
  );
const before = packOf(ada, grace);
/** Ada's interview with other exchanges. */
const withExchanges = (...exchanges: [string, ...string[]][]) =>
  packOf({ ...ada, exchanges: sampleInterview(exchanges).exchanges }, grace);

describe('what an import would change', () => {
  it('is all of a pack that is new', () => {
    const diff = diffPacks(undefined, before);
    expect(diff.added.map(({ id, mentors }) => [id, mentors])).toEqual([
      ['sample:ada', 'Ada Example'],
      ['sample:grace', 'Grace'],
    ]);
    expect(diff).toMatchObject({ changed: [], removed: [], unchanged: 0, info: [] });
  });

  it('is nothing where both are the same, in whatever order fields are written', () => {
    const links = { ...ada, links: { a: 'https://a.example/', b: 'https://b.example/' } };
    const turned = { ...ada, links: { b: 'https://b.example/', a: 'https://a.example/' } };
    expect(diffPacks(packOf(links, grace), packOf(turned, grace))).toEqual({
      added: [],
      changed: [],
      removed: [],
      unchanged: 2,
      info: [],
    });
  });

  it('names interviews that come and go', () => {
    const diff = diffPacks(packOf(ada), packOf(grace));
    expect(diff.added.map(({ id }) => id)).toEqual(['sample:grace']);
    expect(diff.removed.map(({ id }) => id)).toEqual(['sample:ada']);
  });

  it.each<[string, Pack, object]>([
    [
      'other words below a question as a change',
      withExchanges(['Whom do you hire?', 'Hire fast.', 'Pay well.'], ['How do you plan?', 'Plan little.']),
      { added: 0, removed: 0, changed: 1, about: ['exchanges'] },
    ],
    [
      'a question more with its quotes',
      withExchanges(
        ['Who?', 'Me.'],
        ['Whom do you hire?', 'Hire slowly.', 'Pay well.'],
        ['How do you plan?', 'Plan little.'],
      ),
      { added: 1, removed: 0, changed: 0, about: ['exchanges'] },
    ],
    [
      'a quote less',
      withExchanges(['Whom do you hire?', 'Hire slowly.'], ['How do you plan?', 'Plan little.']),
      { added: 0, removed: 1, changed: 0, about: ['exchanges'] },
    ],
    [
      'who and whose, without a change of any quote',
      packOf({ ...ada, rights: 'CC BY 4.0', mentors: [{ name: 'Ada Example', role: 'CTO' }] }, grace),
      { added: 0, removed: 0, changed: 0, about: ['mentors', 'rights'] },
    ],
    [
      'the same words of somebody else as changed',
      packOf({ ...ada, mentors: [{ name: 'Someone Else', role: 'Head of Data' }] }, grace),
      { added: 0, removed: 0, changed: 3, about: ['mentors'] },
    ],
    [
      'other ratings as changed',
      {
        ...before,
        quotes: before.quotes.map((quote, at) => (at === 0 ? { ...quote, ratings: { hiring: 3 } } : quote)),
      },
      { added: 0, removed: 0, changed: 1, about: [] },
    ],
  ])('counts %s', (_, after, expected) => {
    const { changed, unchanged } = diffPacks(before, after);
    expect(changed).toEqual([expect.objectContaining({ id: 'sample:ada', ...expected })]);
    expect(unchanged).toBe(1);
  });

  it('tells what the pack says of itself otherwise', () => {
    expect(diffPacks(before, { ...before, revision: 2, licence: 'CC0' }).info).toEqual([
      { field: 'revision', before: '1', after: '2' },
      { field: 'licence', before: 'none', after: 'CC0' },
    ]);
  });
});

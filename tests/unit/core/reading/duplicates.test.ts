import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Holding } from '../../../../core/model';
import { findDuplicates, heirs } from '../../../../core/reading/duplicates';
import { sampleInterview } from '../../sample-library';

function holding(id: string, url: string, ...texts: string[]): Holding {
  const interview = { ...sampleInterview([['What?', ...texts]], id), url };
  return { pack: 'sample', interview, quotes: quotesOf(interview) };
}

const found = (...holdings: Holding[]) =>
  findDuplicates(holdings).map(({ why, interviews }) => [why, ...interviews.map(({ interview }) => interview.id)]);

const TEN = Array.from({ length: 10 }, (_, at) => `This is answer number ${'ABCDEFGHIJ'[at]}.`);

describe('an interview that is there twice', () => {
  it('is known by its address, however that is written, and a shared quote', () => {
    const first = holding('a', 'https://www.example.org/talk/#top', 'Hire slowly.');
    const second = holding('b', 'http://example.org/talk', 'Hire slowly!', 'Plan little.');
    expect(found(first, second)).toEqual([['address', 'b', 'a']]);
  });

  it('is not a second stretch saved from one page, nor one without an address', () => {
    expect(found(holding('a', 'https://example.org/', 'One.'), holding('b', 'https://example.org/', 'Two.'))).toEqual(
      [],
    );
    expect(found(holding('a', '', 'One.', 'Two.'), holding('b', '', 'One.', 'Other.'))).toEqual([]);
    expect(
      found(holding('a', 'https://e.org/?p=1', 'One.', 'Two.'), holding('b', 'https://e.org/?p=2', 'One.')),
    ).toEqual([]);
  });

  it('is known by more than 80 % of the quotes of the longer one', () => {
    const whole = holding('a', 'https://example.org/a', ...TEN);
    expect(found(whole, holding('b', '', ...TEN.slice(0, 9).map((text) => text.toUpperCase())))).toEqual([
      ['words', 'a', 'b'],
    ]);
    expect(found(whole, holding('b', '', ...TEN.slice(0, 8)))).toEqual([]);
    expect(found(holding('b', '', ...TEN.slice(0, 8)), whole)).toEqual([]);
    expect(found(whole, holding('b', '', ...TEN.slice(0, 9), 'New one.', 'Newer one.', 'Newest one.'))).toEqual([]);
  });

  it('is found among interviews that all say “Yes.”', () => {
    const many = Array.from({ length: 40 }, (_, at) => holding(`m${at}`, '', 'Yes.', `Of ${'x'.repeat(at + 1)}.`));
    expect(found(...many, holding('a', '', ...TEN, 'Yes.'), holding('b', '', 'Yes.', ...TEN))).toEqual([
      ['words', 'a', 'b'],
    ]);
  });

  it('is found in any library as by comparing each with each', () => {
    const text = fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.');
    const library = fc.array(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(library, (all) => {
        const holdings = all.map((texts, at) => holding(`i${at}`, '', ...texts));
        const together = new Map<string, number>();
        findDuplicates(holdings).forEach(({ interviews }, group) => {
          for (const { interview } of interviews) together.set(interview.id, group);
        });
        all.forEach((one, a) => {
          all.slice(0, a).forEach((other, b) => {
            const shared = one.filter((member) => other.includes(member)).length;
            const same = shared > 0.8 * Math.max(one.length, other.length);
            if (same) {
              expect(together.has(`i${a}`)).toBe(true);
              expect(together.get(`i${a}`)).toBe(together.get(`i${b}`));
            }
          });
          const alike = all.some((other, b) => {
            const shared = one.filter((member) => other.includes(member)).length;
            return a !== b && shared > 0.8 * Math.max(one.length, other.length);
          });
          expect(together.has(`i${a}`)).toBe(alike);
        });
      }),
    );
  });
});

describe('notes on an interview that goes', () => {
  const [a, b, c] = ['Hire slowly, and fire quickly.', 'Plan little.', 'Say it twice.'];
  const gone = holding('gone', '', a, b, c, c);
  const idOf = (one: Holding, at: number) => one.quotes[at]?.id ?? '';

  it('go to the quotes of the same words, in their order', () => {
    const kept = holding('kept', '', c, b.toUpperCase(), 'Something else.', c);
    expect(heirs(gone, kept)).toEqual(
      new Map([
        [idOf(gone, 1), idOf(kept, 1)],
        [idOf(gone, 2), idOf(kept, 0)],
        [idOf(gone, 3), idOf(kept, 3)],
      ]),
    );
  });

  it('go to a quote that begins or ends elsewhere, if it has half of the words', () => {
    const longer = holding('kept', '', 'Well: hire slowly, and fire quickly.');
    expect(heirs(gone, longer).get(idOf(gone, 0))).toBe(idOf(longer, 0));
    const much = holding('kept', '', `Plan little, ${'and so on and on, '.repeat(5)}until it is done.`);
    expect(heirs(gone, much).size).toBe(0);
  });
});

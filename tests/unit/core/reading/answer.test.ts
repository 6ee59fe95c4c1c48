import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../../core/corpus/quotes';
import type { Block, Holding, Interview } from '../../../../core/model';
import { beginningOf, inLists, readAnswer } from '../../../../core/reading/answer';
import { sampleInterview } from '../../sample-library';

function holding(answer: readonly Block[], mentors: readonly string[] = ['Ada']): Holding {
  const interview: Interview = {
    ...sampleInterview([]),
    mentors: mentors.map((name) => ({ name, role: '' })),
    hosts: [{ name: 'Host', role: '' }],
    exchanges: [
      { question: 'Before?', answer: [{ kind: 'paragraph', text: 'Before that.', speaker: 0 }] },
      { question: 'What?', answer },
    ],
  };
  return { pack: 'sample', interview, quotes: quotesOf(interview) };
}

const said = (text: string, speaker = 0, kind: Block['kind'] = 'paragraph'): Block => ({ text, speaker, kind });
const blocks = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom('Yes.', 'No, e.g. not now.', '“Why?”', 'Tests (all of them).'), { minLength: 1 }),
    speaker: fc.constantFrom(0, 1, -1),
    kind: fc.constantFrom('paragraph' as const, 'item' as const),
  }),
  { minLength: 1 },
);

describe('an answer to be read', () => {
  it('has every letter once, and each quote of it', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const answer = all.map(({ text, speaker, kind }) => said(text.join(' '), speaker, kind));
        const one = holding(answer, ['Ada', 'Bo']);
        const read = readAnswer(one, 1);
        expect(read.map(({ passages }) => passages.map(({ text }) => text).join(''))).toEqual(
          answer.map(({ text }) => text),
        );
        const quotes = read.flatMap(({ passages }) => passages).filter(({ id }) => id !== '');
        expect(quotes).toEqual(
          one.quotes.filter(({ exchange }) => exchange === 1).map(({ id, text }) => ({ id, text })),
        );
        expect(inLists(read).flatMap((group) => group.blocks)).toEqual(read);
        expect(inLists(read).every((group) => group.blocks.every(({ kind }) => kind === group.kind))).toBe(true);
      }),
    );
  });

  it('names who speaks where several do, and not again until another has spoken', () => {
    const turns = [said('One.', 0), said('Two.', 0), said('Right.', -1), said('Three.', 1), said('Four.', 0)];
    const names = (mentors: string[], answer: Block[]) =>
      readAnswer(holding(answer, mentors), 1).map(({ speaker }) => speaker);
    expect(names(['Ada', 'Bo'], turns)).toEqual(['Ada', undefined, 'Host', 'Bo', 'Ada']);
    expect(names(['Ada'], [said('One.'), said('Two.')])).toEqual([undefined, undefined]);
    expect(names(['Ada'], [said('One.'), said('Right.', -1), said('Two.')])).toEqual([undefined, 'Host', 'Ada']);
  });

  it('is empty where there is no such exchange', () => {
    expect(readAnswer(holding([said('One.')]), 7)).toEqual([]);
  });

  it('begins with whole blocks, so many that they say something', () => {
    const long = 'x'.repeat(400);
    const read = readAnswer(holding([said('Yes.'), said(long), said('More.')]), 1);
    expect(beginningOf(read)).toEqual({ blocks: read.slice(0, 2), more: true });
    expect(beginningOf(read.slice(0, 2)).more).toBe(false);
    expect(beginningOf([])).toEqual({ blocks: [], more: false });
  });
});

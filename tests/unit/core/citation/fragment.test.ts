import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentFor, linkTo, type Passage } from '../../../../core/citation/fragment';
import type { Interview } from '../../../../core/model';
import { projectData } from '../../project';
import { sampleInterview } from '../../sample-library';

const { library } = projectData();
const all = [...library.quotes].map((quote) => ({ quote, interview: library.interviewOf(quote) }));

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const known = new Map<string, Set<number>>();

/** Where words begin and end, as browsers see it. */
function borders(text: string): Set<number> {
  const edges = known.get(text) ?? new Set([...[...segmenter.segment(text)].map(({ index }) => index), text.length]);
  known.set(text, edges);
  return edges;
}

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string;
}

/** Takes a fragment apart by the grammar of https://wicg.github.io/scroll-to-text-fragment/#syntax. */
function parse(fragment: string): Directive {
  expect(fragment).toMatch(/^:~:text=/);
  const parts = fragment.slice(':~:text='.length).split(',');
  for (const part of parts) expect(part.replace(/^-|-$/g, '')).toMatch(/^(?:%[0-9A-F]{2}|[^%&,\s-])+$/);
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : '';
  expect(parts.length).toBeGreaterThanOrEqual(1);
  expect(parts.length).toBeLessThanOrEqual(2);
  const [start = '', end] = parts.map(decodeURIComponent);
  return { prefix, start, end: end ?? null, suffix };
}

/** Where whole words stand in a text, whatever their case, from a place on. */
function find(text: string, words: string, from = 0): number[] {
  const edges = borders(text);
  const found: number[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(words.toLowerCase(), from); at >= 0; at = lower.indexOf(words.toLowerCase(), at + 1))
    if (edges.has(at) && edges.has(at + words.length)) found.push(at);
  return found;
}

/** Every stretch of the page that a browser could take the fragment for, as the specification looks for it. */
function targets(interview: Interview, fragment: string) {
  const { prefix, start, end, suffix } = parse(fragment);
  const page = interview.exchanges.flatMap(({ question, answer }, exchange) =>
    [question, ...answer.map(({ text }) => text)].map((text, at) => ({ text, exchange, block: at - 1 })),
  );
  return page.flatMap(({ text, exchange, block }) =>
    find(text, start).flatMap((at) => {
      const before = text.slice(0, at).trimEnd();
      if (
        prefix &&
        !(
          before.toLowerCase().endsWith(prefix.toLowerCase()) &&
          find(text, prefix).includes(before.length - prefix.length)
        )
      )
        return [];
      const behind = at + start.length;
      const last = end === null ? null : find(text, end, behind)[0];
      if (last === undefined) return [];
      const to = last === null || end === null ? behind : last + end.length;
      const rest = text.slice(to).trimStart();
      if (suffix && !rest.toLowerCase().startsWith(suffix.toLowerCase())) return [];
      return [{ exchange, block, start: at, end: to }];
    }),
  );
}

function expectOnlyTarget(interview: Interview, passage: Passage) {
  const { exchange, block, start, end } = passage;
  const fragment = fragmentFor(interview, passage);
  const text = interview.exchanges[exchange]?.answer[block]?.text.slice(start, end);
  if (fragment === null) throw new Error(`no fragment for “${text}”`);
  expect(targets(interview, fragment), fragment).toEqual([{ exchange, block, start, end }]);
}

describe('fragmentFor', () => {
  it('leads to each quote of the library and to nothing else', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const { quote, interview } of all) expectOnlyTarget(interview, quote);
  });

  it('leads to any words of any quote and to nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), ({ quote, interview }, a, b) => {
        const words = [...quote.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
        }));
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y);
        const start = quote.start + (words[from ?? 0]?.start ?? 0);
        const end = quote.start + (words[to ?? 0]?.end ?? 0);
        expectOnlyTarget(interview, { ...quote, start, end });
      }),
      { numRuns: 500 },
    );
  });

  it('leads to a selection that begins and ends inside words by the whole words', () => {
    const hiring = all.find(({ quote }) => quote.text.startsWith('More recently'));
    if (!hiring) throw new Error('the quote on hiring is missing');
    const at = hiring.quote.text.indexOf('hiring more');
    const start = hiring.quote.start + at;
    // "iring mor" of "hiring more": no browser finds parts of words.
    const fragment = fragmentFor(hiring.interview, { ...hiring.quote, start: start + 1, end: start + 10 });
    expect(fragment && targets(hiring.interview, fragment)).toEqual([
      expect.objectContaining({ exchange: hiring.quote.exchange, start, end: start + 'hiring more'.length }),
    ]);
  });

  const interview = sampleInterview([
    ['Top-down, or not?', 'A-b, c & d “e” – é = 5% #1? Yes.', 'Yes.'],
    [
      'What is a plan?',
      'It is a guess. Yes. A plan is what you leave when you have learned more than you knew, and that is early.',
    ],
  ]);
  const fragment = (exchange: number, block: number, words: string) => {
    const start = interview.exchanges[exchange]?.answer[block]?.text.indexOf(words) ?? -1;
    return fragmentFor(interview, { exchange, block, start, end: start + words.length });
  };

  it('encodes what has a meaning in a fragment, and all that is not ASCII', () => {
    expect(fragment(0, 0, 'A-b, c & d “e” – é = 5% #1?')).toBe(
      ':~:text=A%2Db%2C%20c%20%26%20d%20%E2%80%9Ce%E2%80%9D%20%E2%80%93%20%C3%A9%20%3D%205%25%20%231%3F',
    );
  });

  it('names a long passage by its first and last words', () => {
    expect(
      fragment(1, 0, 'A plan is what you leave when you have learned more than you knew, and that is early.'),
    ).toBe(
      ':~:text=A%20plan%20is%20what%20you%20leave%20when%20you%20have%20learned%20more%20than%20you%20knew%2C%20and%20that%20is%20early.',
    );
    const long =
      'It is a guess. Yes. A plan is what you leave when you have learned more than you knew, and that is early.';
    expect(fragment(1, 0, long)).toBe(':~:text=It%20is%20a%20guess.,and%20that%20is%20early.');
  });

  it('names words that stand elsewhere too with those around them', () => {
    expect(fragment(1, 0, 'Yes.')).toBe(':~:text=guess.-,Yes.,-A');
    expect(fragment(1, 0, 'plan')).toBe(':~:text=A-,plan,-is');
  });

  it('minds the words of questions, whatever their case', () => {
    expect(fragment(1, 0, 'a plan'.replace('a', 'A'))).not.toBe(':~:text=A%20plan');
  });

  it('takes more words where the first and the last of a long passage stand elsewhere too', () => {
    const middle = 'and the longer the text between the two is, the more likely it is that its ends alone are named';
    const alike = sampleInterview([
      ['One?', `We plan as little as we can in spring, ${middle} in the end.`],
      ['Two?', `We plan as little as we can in autumn, ${middle} in the end.`, `In the end, ${middle} in the end.`],
    ]);
    alike.exchanges.forEach(({ answer }, exchange) => {
      answer.forEach(({ text }, block) => {
        expectOnlyTarget(alike, { exchange, block, start: 0, end: text.length });
      });
    });
  });

  it('says so where nothing is unique', () => {
    const twice = sampleInterview([
      ['One?', 'Yes.'],
      ['Two?', 'Yes.'],
    ]);
    expect(fragmentFor(twice, { exchange: 0, block: 0, start: 0, end: 4 })).toBeNull();
  });

  it('gives up where the same words come over and over, however many', () => {
    const text = 'plan and '.repeat(200_000).trim();
    const same = sampleInterview([['Why?', text]]);
    expect(fragmentFor(same, { exchange: 0, block: 0, start: 0, end: text.length })).toBeNull();
    const middle = text.length / 2;
    expect(fragmentFor(same, { exchange: 0, block: 0, start: middle, end: middle + 8 })).toBeNull();
  });

  it('is of a length that an address may have, in scripts without spaces too', () => {
    const short = '計画は推測です。';
    const long = '学びながら計画を捨てることを恐れないでください'.repeat(20);
    const japanese = sampleInterview([['なぜですか', `${short}${long}。`]]);
    expect(fragmentFor(japanese, { exchange: 0, block: 0, start: 0, end: short.length })).toBe(
      `:~:text=${encodeURIComponent(short)}`,
    );
    const end = short.length + long.length + 1;
    expect(fragmentFor(japanese, { exchange: 0, block: 0, start: short.length, end })).toBeNull();
  });

  it('finds words behind a letter that is two in lower case', () => {
    const turkish = sampleInterview([['İyi İş?', 'İİİ plan it. Sample plans it not.']]);
    expect(fragmentFor(turkish, { exchange: 0, block: 0, start: 4, end: 12 })).toBe(':~:text=plan%20it.');
  });
});

describe('linkTo', () => {
  const twice = sampleInterview([
    ['One?', 'Yes.'],
    ['Two?', 'Yes. No.'],
  ]);

  it('leads to the words', () => {
    expect(linkTo(twice, { exchange: 1, block: 0, start: 5, end: 8 })).toBe(
      'https://interviews.example/ada/#:~:text=No.',
    );
  });

  it('leads to the page where no fragment can lead to the words', () => {
    expect(linkTo(twice, { exchange: 0, block: 0, start: 0, end: 4 })).toBe('https://interviews.example/ada/');
  });

  it('leads nowhere where the interview has no address', () => {
    expect(linkTo({ ...twice, url: '' }, { exchange: 1, block: 0, start: 5, end: 8 })).toBe('');
  });

  it('replaces a fragment that the address has', () => {
    const anchored = { ...twice, url: 'https://interviews.example/ada/#top' };
    expect(linkTo(anchored, { exchange: 1, block: 0, start: 5, end: 8 })).toBe(
      'https://interviews.example/ada/#:~:text=No.',
    );
  });
});

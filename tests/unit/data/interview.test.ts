import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../core/corpus/quotes';
import { sentences } from '../../../core/corpus/sentences';
import type { Block, Interview, Quote } from '../../../core/model';
import { readBoundaries } from '../../../tools/compile/annotations';
import { compile, DATA } from '../../../tools/compile/compile';
import { Yaml } from '../../../tools/compile/source';
import { fileText, ID, seedBlocks } from './given-text';

const [pack] = compile().packs;
const interview = pack?.interviews.find(({ id }) => id === ID) as Interview;
const quotes = (pack?.quotes ?? []).filter((quote) => quote.interview === ID);

const blockOf = ({ exchange, block }: Quote) => interview.exchanges[exchange]?.answer[block]?.text ?? '';

describe('the interview', () => {
  it('is compiled block by block, in order, with list items as such', () => {
    const compiled = interview.exchanges.flatMap(({ question, answer }) => [
      question,
      ...answer.map(({ kind, text }: Block) => (kind === 'item' ? `• ${text}` : text)),
    ]);
    expect(compiled).toEqual(seedBlocks().slice(2));
  });

  it('has 14 exchanges, each with an answer', () => {
    expect(interview.exchanges).toHaveLength(14);
    for (const { answer } of interview.exchanges) expect(answer).not.toEqual([]);
  });

  it('says whose it is and where it comes from', () => {
    expect(interview).toMatchObject({
      mentors: [{ name: 'Erik Bernhardsson', role: 'Former CTO @ Better.com' }],
      url: 'https://applyingml.com/mentors/erik-bernhardsson/',
      date: '2021-09-14',
      language: 'en',
      rights: '© Eugene Yan 2021, ApplyingML',
    });
  });

  it('keeps the addresses that the source links to', () => {
    expect(interview.links).toEqual({
      blog: 'https://erikbern.com/',
      Twitter: 'https://twitter.com/bernhardsson',
      Luigi: 'https://github.com/spotify/luigi',
    });
    for (const address of Object.values(interview.links)) expect(fileText).toContain(`](${address})`);
  });
});

describe('its quotes', () => {
  it('are verbatim slices of their blocks, at the place they name', () => {
    for (const quote of quotes) expect(blockOf(quote).slice(quote.start, quote.end)).toBe(quote.text);
  });

  it('have one to four sentences', () => {
    for (const { text } of quotes) {
      expect(sentences(text).length).toBeGreaterThanOrEqual(1);
      expect(sentences(text).length, text).toBeLessThanOrEqual(4);
    }
  });

  it('begin and end at words', () => {
    for (const quote of quotes) {
      const block = blockOf(quote);
      for (const edge of [quote.start, quote.end])
        expect(block.slice(edge - 1, edge + 1), quote.text).not.toMatch(/[\p{L}\p{N}]{2}/u);
      expect(quote.text).toBe(quote.text.trim());
    }
  });

  it('leave only white space between them, so that no sentence is outside every quote', () => {
    interview.exchanges.forEach(({ answer }, exchange) => {
      answer.forEach(({ text }, block) => {
        let end = 0;
        for (const quote of quotes.filter((one) => one.exchange === exchange && one.block === block)) {
          expect(text.slice(end, quote.start).trim()).toBe('');
          expect(quote.start).toBeGreaterThanOrEqual(end);
          end = quote.end;
        }
        expect(text.slice(end).trim()).toBe('');
        expect(end).toBeGreaterThan(0);
      });
    });
  });

  it('stand in reading order', () => {
    const places = quotes.map(({ exchange, block, start }) => exchange * 1e6 + block * 1e4 + start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('have ids that are unique', () => {
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
  });

  it('are each rated for known topics or, where they make no sense alone, for none', () => {
    for (const { keywords, ratings } of quotes) expect(keywords.length > 0).toBe(Object.keys(ratings).length > 0);
  });
});

describe('the ids of its quotes', () => {
  const annotations = path.join(DATA, 'annotations', `${ID}.yaml`);
  const boundaries = readBoundaries(new Yaml(annotations, readFileSync(annotations, 'utf-8')), interview);
  /** The ids by text, after a change of the interview. Boundaries are for the blocks as they were. */
  const idsOf = (changed: Interview, bounds = boundaries) =>
    new Map(quotesOf(changed, bounds).map(({ text, id }) => [text, id]));
  const before = idsOf(interview);

  it('are those that the compiled quotes have', () => {
    expect([...before.values()]).toEqual(quotes.map(({ id }) => id));
  });

  it('stay when a sentence is added elsewhere', () => {
    const [first, ...rest] = interview.exchanges;
    const [opening, ...others] = first?.answer ?? [];
    if (!first || !opening) throw new Error('the interview is empty');
    const longer = { ...opening, text: `A new sentence stands here. ${opening.text}` };
    const after = idsOf({ ...interview, exchanges: [{ ...first, answer: [longer, ...others] }, ...rest] });
    const untouched = quotes.filter(({ exchange, block }) => exchange > 0 || block > 0);
    expect(untouched.length).toBeGreaterThan(40);
    for (const { text, id } of untouched) expect(after.get(text)).toBe(id);
  });

  it('stay when a block is added before them', () => {
    const exchanges = interview.exchanges.map(({ question, answer }) => ({
      question,
      answer: [{ kind: 'paragraph' as const, text: `${question} That is the question.`, speaker: 0 }, ...answer],
    }));
    const moved = new Map(
      [...boundaries].map(([key, openings]) => {
        const [exchange, block] = key.split('.').map(Number);
        return [`${exchange}.${(block ?? 0) + 1}`, openings];
      }),
    );
    const after = idsOf({ ...interview, exchanges }, moved);
    for (const { text, id } of quotes) expect(after.get(text)).toBe(id);
  });

  it('stay when the exchanges are put in another order', () => {
    const count = interview.exchanges.length;
    const reversed = new Map(
      [...boundaries].map(([key, openings]) => {
        const [exchange, block] = key.split('.').map(Number);
        return [`${count + 1 - (exchange ?? 0)}.${block}`, openings];
      }),
    );
    const after = idsOf({ ...interview, exchanges: [...interview.exchanges].reverse() }, reversed);
    expect(after).toEqual(new Map([...before].reverse()));
    for (const { text, id } of quotes) expect(after.get(text)).toBe(id);
  });

  it('change with the text of the quote', () => {
    const exchanges = interview.exchanges.map(({ question, answer }) => ({
      question,
      answer: answer.map((block) => ({ ...block, text: block.text.replace('Twitter feels', 'Twitter felt') })),
    }));
    const after = [...idsOf({ ...interview, exchanges }).values()];
    expect(after.filter((id) => ![...before.values()].includes(id))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { contextOf, countedTopics, draftOf, find, shownQuote } from '../../../entrypoints/app/shown';
import { library } from '../../../platform/bundled';
import { fixture } from '../../e2e/harness/fixtures';

const quotes = [...library.quotes];

describe('a quote as it is shown', () => {
  it('is verbatim, with its source and its topics', () => {
    for (const { id, text } of quotes) {
      const [shown] = shownQuote(id);
      expect(shown?.words).toBe(text);
      expect(shown?.citation.link).toContain('#:~:text=');
    }
  });

  it('is left out where the library has it no more', () => {
    expect(shownQuote('none-such')).toEqual([]);
    expect(contextOf('none-such')).toBeUndefined();
  });
});

describe('the answer around a quote', () => {
  it('has every word of the answer once, in order, and the quote among its passages', () => {
    for (const { id, exchange, interview } of quotes) {
      const context = contextOf(id);
      const answer = library.place(id)?.interview.exchanges[exchange]?.answer ?? [];
      expect(context?.blocks.map(({ passages }) => passages.map(({ text }) => text).join(''))).toEqual(
        answer.map(({ text }) => text),
      );
      const own = context?.blocks.flatMap(({ passages }) => passages).filter((passage) => passage.id === id);
      expect(own?.map(({ text }) => text)).toEqual([library.place(id)?.quote.text]);
      expect(interview).toBe(library.place(id)?.interview.id);
    }
  });

  it('names no speaker where there is one mentor', () => {
    expect(contextOf(quotes[0]?.id ?? '')?.blocks.every(({ speaker }) => speaker === undefined)).toBe(true);
  });

  it('leads from the first exchange to the last and back', () => {
    const questions = [...new Set(quotes.map(({ exchange }) => exchange))];
    const walked: (number | undefined)[] = [];
    for (let id = quotes[0]?.id; id !== undefined; id = contextOf(id)?.next)
      walked.push(library.place(id)?.quote.exchange);
    expect(walked).toEqual(questions);
    const last = quotes.at(-1)?.id ?? '';
    expect(contextOf(quotes[0]?.id ?? '')?.previous).toBeUndefined();
    expect(library.place(contextOf(last)?.previous ?? '')?.quote.exchange).toBe(questions.at(-2));
  });
});

describe('what a query finds', () => {
  it('is at most ten quotes, and all of a topic that is filtered by', () => {
    expect(find('team').quotes.length).toBeLessThanOrEqual(10);
    for (const { id, count } of countedTopics()) expect(find(`topic:${id}`).quotes.length).toBe(count);
  });

  it('offers topics that narrow it, by how much they leave', () => {
    const { quotes: found, filters } = find('team');
    const offered = filters.filter(({ on }) => !on);
    expect(offered.length).toBeGreaterThan(0);
    for (const { operator, count = 0 } of offered) {
      expect(count).toBeGreaterThan(0);
      expect(find(`team ${operator}`).quotes.length).toBe(count);
    }
    expect(found.length).toBeGreaterThan(0);
  });

  it('has the operators of the query as filters that are on, by their names', () => {
    const { filters } = find('team topic:hiring mentor:erik "data science" -music');
    expect(filters.filter(({ on }) => on).map(({ operator, label }) => [operator, label])).toEqual([
      ['topic:hiring', 'Hiring'],
      ['mentor:erik', 'Mentor: erik'],
      ['"data science"', '"data science"'],
      ['-music', '-music'],
    ]);
    expect(filters.filter(({ on, operator }) => !on && operator === 'topic:hiring')).toEqual([]);
  });

  it('is nothing for what the library knows nothing of', () => {
    expect(find('sourdough starter').quotes).toEqual([]);
    expect(find('').quotes).toEqual([]);
  });
});

describe('the topics', () => {
  it('come with the number of quotes that fit, the richest first', () => {
    const counts = countedTopics().map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});

describe('advice on a draft', () => {
  it('names kind, sections with reasons from the draft, and what is missing', () => {
    const text = fixture('drafts/hiring-plan.txt');
    const { kind, sections, missing, cut } = draftOf(text);
    expect(kind).not.toBe('');
    expect(cut).toBe(false);
    expect(sections.length).toBeGreaterThan(1);
    for (const { reasons, quotes: given, topic } of sections) {
      expect(topic).not.toBe('');
      expect(given.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(text.replace(/\s+/g, ' ')).toContain(reason);
    }
    expect(missing.length).toBeGreaterThan(0);
    for (const { why, quotes: given } of missing) {
      expect(why).not.toBe('');
      expect(given.length).toBeGreaterThan(0);
    }
  });

  it('is empty for a text of another field', () => {
    expect(draftOf('Milk, bread and stamps. '.repeat(20)).sections).toEqual([]);
  });
});

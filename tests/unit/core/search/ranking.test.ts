import { describe, expect, it } from 'vitest';
import { projectData } from '../../project';

const { quotes } = projectData();
const shown = (query: string) => quotes.search(query).filter(({ weak }) => !weak);
const first = (query: string) => shown(query)[0]?.quote.text ?? 'nothing';
const ids = (query: string) => shown(query).map(({ quote }) => quote.id);

const HIRING = 'More recently I’ve also started hiring';
const REPORTING = 'the data teams have a centralized reporting structure';
const SPECTRUM = 'There’s a spectrum between centralization';
const SKEPTIC = 'The skeptic in me would scream';
const REGRET = 'Probably my biggest career regret';
const PLANNING = 'I’ve found that very heavy top-down planning';

describe('what comes first, and why', () => {
  it.each([
    ['hiring', HIRING, 'the word stands in it twice, and it is about nothing else'],
    ['recruiting', HIRING, 'recruiting and hiring are synonyms, and this quote is for those who recruit'],
    ['convince my boss', REGRET, 'none of the words stands in it: its keywords say what it is for'],
    ['when not to use ml', SKEPTIC, 'most of the words are stop words, but together they ask for problem framing'],
    ['do i need machine learning', SKEPTIC, '“machine learning” is written “ML” in the quote'],
    ['north star metric', 'My super dry business answer', 'the three words stand in it side by side'],
    ['who should data scientists report to', REPORTING, 'report finds “reporting”, and a keyword asks the same'],
    ['how to structure a data science team', SPECTRUM, 'its keywords and the topic of team structure'],
    ['loss function', 'In theory you have nice (X, y) pairs', 'both words stand in it twice'],
    ['proxy metric', 'Something like DAU doesn’t work', 'proxy finds “proxies”'],
    ['human evaluation', 'On a medium level', 'the quote speaks of reviewers, its keywords of evaluation'],
    ['deadlines', PLANNING, 'the word stands in it and hardly elsewhere'],
    ['roadmap', PLANNING, 'a keyword that the quote itself does not have'],
    ['reproducibility', 'My experience is a bit dated', 'the quote says “reproducible”'],
    ['own the whole stack', 'I’ve generally tried to build systems', 'owning and stack stand in it'],
    ['embedded data scientist', 'It’s been more challenging for me', 'embedded finds “embedding”'],
    ['orchestration', 'We tried to automate everything', 'a keyword: the quote names Luigi, which does it'],
    ['who to follow on twitter', 'Twitter feels like the best place', 'both words stand in it'],
    ['do i need a phd', 'I never took any classes in ML', 'a keyword of the quote that speaks of classes'],
    ['causal inference', 'Are you trying to improve revenue', 'the quote says “causal relationship”'],
  ])('%s', (query, text, _why) => expect(first(query).slice(0, text.length)).toBe(text));
});

describe('queries that mean the same find the same', () => {
  it.each([
    ['a/b tests', 'ab testing'],
    ['a/b tests', 'split test'],
    ['machine learning', 'ML'],
    ['centralised teams', 'centralized team'],
    ['organise', 'organize'],
    ['optimisation target', 'optimization target'],
    ['sceptical', 'skeptical'],
    ['prototype', 'prototypes'],
    ['recommendation systems', 'recommendation system'],
    ['HIRING', 'hiring'],
    ['  hiring ', 'hiring'],
    ['ｈｉｒｉｎｇ', 'hiring'],
    ['loss-function', 'loss function'],
  ])('%s, %s', (a, b) => {
    expect(ids(a)).not.toEqual([]);
    expect(ids(a)).toEqual(ids(b));
  });

  it('British and American spelling of words that only the keywords have', () => {
    expect(first('modelling is the easy part')).toBe(first('modeling is the easy part'));
    expect(first('behavioural')).toBe(first('behavioral'));
  });
});

describe('slips and half-typed words', () => {
  it.each([
    ['hirng', 'hiring'],
    ['recuriting', 'recruiting'],
    ['reproducability', 'reproducibility'],
    ['prototyp', 'prototype'],
    ['empahty', 'empathy'],
    ['deadlnies', 'deadlines'],
    ['spotfy', 'spotify'],
  ])('%s finds first what %s does', (slip, meant) => expect(first(slip)).toBe(first(meant)));

  it.each([
    ['hir', HIRING],
    ['dead', PLANNING],
    ['monit', 'I think in general that automation and monitoring'],
    ['twit', 'Twitter feels like the best place'],
    ['reproduc', 'My experience is a bit dated'],
    ['north st', 'My super dry business answer'],
  ])('%s is found while it is being typed', (query, text) => expect(first(query).slice(0, text.length)).toBe(text));
});

describe('nothing is honest', () => {
  it.each(['sourdough bread', 'quantum chromodynamics', 'xyzzy', 'premier league results', 'mortgage rates'])(
    '%s: the interview says nothing of it',
    (query) => expect(shown(query)).toEqual([]),
  );

  it.each(['', '   ', 'the and of', 'how to', '?', '-music'])('“%s” asks for nothing', (query) =>
    expect(quotes.search(query)).toEqual([]),
  );
});

describe('operators', () => {
  it('mentor: leaves the quotes of one mentor', () => {
    expect(ids('mentor:erik hiring')).toEqual(ids('hiring'));
    expect(ids('mentor:"erik bernhardsson" hiring')).toEqual(ids('hiring'));
    expect(ids('mentor:ada hiring')).toEqual([]);
  });

  it('mentor: alone lists the quotes of a mentor', () => expect(ids('mentor:Bernhardsson')).toHaveLength(10));

  it('topic: leaves the quotes that are rated for a topic', () => {
    const hits = quotes.search('topic:hiring', 100);
    expect(hits.length).toBeGreaterThan(1);
    for (const { quote } of hits) expect(quote.ratings.hiring).toBeGreaterThan(0);
    expect(ids('topic:no-such-topic')).toEqual([]);
    expect(ids('topic:constructor')).toEqual([]);
  });

  it('topic: lists what the editor rated highest first', () => {
    const ratings = quotes.search('topic:team-structure', 100).map(({ quote }) => quote.ratings['team-structure'] ?? 0);
    expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
  });

  it('quotation marks leave the quotes that have the very words', () => {
    expect(first('"north star"')).toMatch(/north star/);
    expect(ids('"star north"')).toEqual([]);
    expect(ids('“north star”')).toEqual(ids('"north star"'));
  });

  it('quotation marks find an apostrophe however it is typed', () => {
    expect(ids('"I’ve regretted"')).toHaveLength(1);
    expect(ids('"I\'ve regretted"')).toEqual(ids('"I’ve regretted"'));
  });

  it('quotation marks ask for whole words', () => {
    for (const { quote } of quotes.search('"art"', 100)) expect(quote.text).toMatch(/\bart\b/i);
  });

  it('- leaves out the quotes that have a word', () => {
    const all = quotes.search('spotify', 100);
    const without = quotes.search('spotify -music', 100);
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(all.length);
    for (const { quote } of without) expect(quote.text).not.toMatch(/\bmusic\b/i);
  });

  it('a hyphen inside a word is no operator', () =>
    expect(first('top-down planning').slice(0, 20)).toBe(PLANNING.slice(0, 20)));

  it('what is half typed of an operator does no harm', () => {
    expect(first('"hiring')).toBe(first('hiring'));
    expect(first('mentor: hiring')).toBe(first('hiring'));
    expect(first('hiring -')).toBe(first('hiring'));
  });
});

import { describe, expect, it } from 'vitest';
import { americanSpelling, isStopWord, Joins, stem, termsOf, unify } from '../../../../core/search/terms';

describe('americanSpelling', () => {
  it.each([
    ['organise', 'organize'],
    ['organisation', 'organization'],
    ['organising', 'organizing'],
    ['optimised', 'optimized'],
    ['centralised', 'centralized'],
    ['analyse', 'analyze'],
    ['analysing', 'analyzing'],
    ['behaviour', 'behavior'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['centre', 'center'],
    ['programme', 'program'],
    ['sceptical', 'skeptical'],
  ])('%s is %s', (british, american) => expect(americanSpelling(british)).toBe(american));

  it.each([
    ...['advise', 'revise', 'promise', 'exercise', 'enterprise', 'surprised', 'supervised', 'comprised'],
    ...[
      'analysis',
      'raise',
      'precise',
      'franchise',
      'expertise',
      'merchandise',
      'noise',
      'wise',
      'rising',
      'four',
      'hour',
    ],
    ...['organize', 'modeling', 'behavior', 'improvise', 'raising', 'premise', 'advertising'],
  ])('%s stays', (word) => expect(americanSpelling(word)).toBe(word));
});

describe('unify', () => {
  const joins = new Joins([
    ['a b test', 'abtest'],
    ['machine learning', 'ml'],
    ['machine learning engineer', 'mle'],
  ]);

  it('joins compounds, the longest first, with their place', () => {
    const text = 'An A/B test for a machine learning engineer of machine learning';
    expect(unify(text, joins).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['an', 'An'],
      ['abtest', 'A/B test'],
      ['for', 'for'],
      ['a', 'a'],
      ['mle', 'machine learning engineer'],
      ['of', 'of'],
      ['ml', 'machine learning'],
    ]);
  });
});

describe('termsOf', () => {
  it('drops stop words and stems the rest', () => {
    expect(termsOf('How do we hire good engineers?', new Joins([])).map(({ word, raw }) => [word, raw])).toEqual([
      [stem('hiring'), 'hire'],
      [stem('engineer'), 'engineers'],
    ]);
  });

  it('drops contractions of stop words, with either apostrophe', () => {
    expect(isStopWord('the')).toBe(true);
    expect(termsOf('aren’t don’t doesn’t shouldn’t it’s', new Joins([]))).toEqual([]);
    expect(termsOf("aren't don't doesn't shouldn't it's", new Joins([]))).toEqual([]);
  });
});

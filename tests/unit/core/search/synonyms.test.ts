import { describe, expect, it } from 'vitest';
import { readSynonyms } from '../../../../core/search/synonyms';
import { stem } from '../../../../core/search/terms';

const { joins, others } = readSynonyms({
  joins: { abtest: ['a/b test', 'split-testing'], ml: ['Machine Learning'] },
  groups: [
    ['hire', 'recruit'],
    ['boss', 'line manager'],
  ],
  oneway: { airflow: ['orchestration'] },
});

describe('readSynonyms', () => {
  it('spells joins as texts are spelled', () => {
    expect(joins.get('a b test')).toBe('abtest');
    expect(joins.get('split testing')).toBe('abtest');
    expect(joins.get('machine learning')).toBe('ml');
  });

  it('ties the members of a group both ways, by their stems, and none to itself', () => {
    expect(others.get(stem('hiring'))).toEqual(new Map([[stem('recruiting'), 'same']]));
    expect(others.get(stem('recruits'))).toEqual(new Map([[stem('hire'), 'same']]));
    expect(others.get('boss')).toEqual(new Map([[stem('line manager'), 'same']]));
    expect(others.get(stem('line manager'))).toEqual(new Map([['boss', 'same']]));
  });

  it('ties a word to wider ones, and not back', () => {
    expect(others.get('airflow')).toEqual(new Map([[stem('orchestration'), 'wider']]));
    expect(others.has(stem('orchestration'))).toBe(false);
  });
});

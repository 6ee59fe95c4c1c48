import { describe, expect, it } from 'vitest';
import { sampleLexicon } from './sample-lexicon';

describe('topicsAskedFor', () => {
  it('finds the topics that a query asks for in so many words', () => {
    expect(sampleLexicon.topicsAskedFor('Whom to hire, and how to plan?')).toEqual(['hiring', 'planning']);
  });

  it('names a topic once', () => {
    expect(sampleLexicon.topicsAskedFor('whom to hire. whom to hire')).toEqual(['hiring']);
  });

  it('is not misled by phrases that are evidence on pages only', () => {
    expect(sampleLexicon.topicsAskedFor('job description')).toEqual([]);
    expect(sampleLexicon.topicsAskedFor('')).toEqual([]);
    expect(sampleLexicon.topicsAskedFor('constructor __proto__')).toEqual([]);
  });
});

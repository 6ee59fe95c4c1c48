import { describe, expect, it } from 'vitest';
import { sample, sampleTip } from '../../../entrypoints/welcome/sample-tip';

describe('the sample on the page of welcome', () => {
  it('has a chip by the words that stand in it', () => {
    const tip = sampleTip();
    expect(tip?.topicId).toBe('hiring');
    const text = sample.blocks.map((block) => block.text).join('\n');
    for (const { phrase } of tip?.reasons ?? []) expect(text).toContain(phrase);
    expect(tip?.quotes.length).toBeGreaterThan(0);
  });
});

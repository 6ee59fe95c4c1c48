import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../../core/advice/draft-sections';
import { WEIGHTS } from '../../../../core/advice/weights';
import { outlineFromText } from '../../../../core/outline/from-text';
import { filler } from './sample-lexicon';

const divide = (text: string) => sectionsOf(outlineFromText(text));
const headings = (text: string) => divide(text).map(({ heading }) => heading);
const sentence = `${filler(30)}.`;
const wordCount = (texts: readonly { text: string }[]) =>
  texts.reduce((sum, { text }) => sum + text.split(' ').length, 0);
const { least, most } = WEIGHTS.draft.part;

describe('sectionsOf', () => {
  it('goes from heading to heading, with the text above the first', () => {
    expect(headings('Above.\n\n# Goals\n\nOne.\n\n## Risks\n\nTwo.\n\nThree.\n')).toEqual(['', 'Goals', 'Risks']);
    expect(divide('# Goals\n\nOne.\n\n# Risks\n\nTwo.').map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ['Goals', 'One.'],
      ['Risks', 'Two.'],
    ]);
  });

  it('leaves out a heading that has nothing but smaller ones below, and keeps one that is still empty', () => {
    expect(headings('# Plan\n\n## Goals\n\n## Risks\n\n### Data\n\nBad.')).toEqual(['Goals', 'Data']);
  });

  it('leaves a long section under a heading whole', () => {
    const long = Array.from({ length: 30 }, () => sentence).join('\n\n');
    expect(headings(`# Goals\n\n${long}\n\n# Risks\n\nTwo.`)).toEqual(['Goals', 'Risks']);
  });

  it.each([
    ['paragraphs', '\n\n'],
    ['sentences of one paragraph', ' '],
  ])('divides a text without headings at its %s', (_, between) => {
    const parts = divide(Array.from({ length: 41 }, () => sentence).join(between));
    expect(parts.length).toBeGreaterThan(3);
    for (const { heading, opens, blocks } of parts) {
      expect({ heading, opens }).toEqual({ heading: '', opens: false });
      expect(wordCount(blocks)).toBeGreaterThanOrEqual(least);
      // A short rest stays with the part before it.
      expect(wordCount(blocks)).toBeLessThan(most + least);
    }
  });

  it('names the title of a long text with each part, and counts it in the first alone', () => {
    const parts = divide(`# Hiring\n\n${Array.from({ length: 20 }, () => sentence).join('\n\n')}`);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ heading }) => heading)).toEqual(parts.map(() => 'Hiring'));
    expect(parts.map(({ opens }) => opens)).toEqual(parts.map((_part, at) => at === 0));
  });

  it('loses no word but those of headings without text', () => {
    const line = fc.constantFrom('# Plan', '## Goals', 'Short.', sentence, `${sentence} ${sentence} ${filler(200)}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const outline = outlineFromText(lines.join('\n\n'));
        const text = (blocks: typeof outline.blocks) =>
          blocks.flatMap((block) => (block.kind === 'heading' ? [] : [block.text])).join(' ');
        expect(text(sectionsOf(outline).flatMap(({ blocks }) => blocks))).toBe(text(outline.blocks));
      }),
    );
  });
});

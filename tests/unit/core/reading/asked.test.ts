import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPart, questionLabel } from '../../../../core/reading/asked';

describe('the part of a turn that asks', () => {
  it.each([
    ['How do you hire?', 'How do you hire?'],
    ['Hiring', 'Hiring'],
    ['Welcome to the show. My name is Bo. How do you hire? I am curious.', 'How do you hire?'],
    ['One? Two? Three? Four?', 'Two? Three? Four?'],
    ['One. Two. Three. Four.', 'Two. Three. Four.'],
    ['She said “why not?” Please tell us more.', 'She said “why not?”'],
  ])('%s', (question, asked) => {
    expect(askedPart(question)).toBe(asked);
  });

  it('is in the words of the host, and asks the same when it is taken once more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Why?', 'I see.', 'How so?', 'Well, well.', '“No?”')), (sentences) => {
        const asked = askedPart(sentences.join(' '));
        for (const sentence of asked.split(/(?<=[.?]”?) /)) expect(sentences.join(' ')).toContain(sentence);
        expect(askedPart(asked)).toBe(asked);
      }),
    );
  });

  it('has a label of one line', () => {
    expect(questionLabel('How do you hire?')).toBe('How do you hire?');
    expect(questionLabel(`How ${'very '.repeat(40)}long?`)).toMatch(/very…$/);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(questionLabel(text).length).toBeLessThanOrEqual(140);
        expect(questionLabel(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPart, questionLabel } from '../../../../core/reading/asked';

describe('the part of a turn that asks', () => {
  const talk = 'We talked about this and that and much more before the show began, as one does. '.repeat(3);

  it.each([
    'How do you hire?',
    'Hiring',
    'Imagine that you are given a new problem. How would you approach it?',
    'Three. Sentences? Or four. Why?',
  ])('is all of a short one: %s', (question) => {
    expect(askedPart(question)).toBe(question);
  });

  it.each([
    ['How do you hire? I am curious.', 'How do you hire?'],
    ['One? Two? Three? Four?', 'Two? Three? Four?'],
    ['One. Two. Three. Four.', 'Two. Three. Four.'],
    ['She said “why not?” Please tell us more.', 'She said “why not?”'],
  ])('is the end of a long one: %s', (end, asked) => {
    expect(askedPart(`${talk}${end}`)).toBe(asked);
  });

  it('is in the words of the host, and asks the same when it is taken once more', () => {
    const sentence = fc.constantFrom('Why?', 'I see.', 'How so?', 'Well, well.', '“No?”', talk.trim());
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        const turn = sentences.join(' ');
        const asked = askedPart(turn);
        for (const part of asked.split(/(?<=[.?]”?) /)) expect(turn).toContain(part);
        expect(askedPart(asked)).toBe(asked);
      }),
    );
  });

  it('has a label of one line', () => {
    expect(questionLabel('How do you hire?')).toBe('How do you hire?');
    expect(questionLabel(`${talk}How do you hire?`)).toBe('How do you hire?');
    expect(questionLabel(`How ${'very '.repeat(40)}long?`)).toMatch(/very…$/);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(questionLabel(text).length).toBeLessThanOrEqual(140);
        expect(questionLabel(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

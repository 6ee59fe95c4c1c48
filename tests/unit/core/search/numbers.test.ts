import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from '../../../../core/search/numbers';

describe('numbers as text', () => {
  it('are read as they were written', () => {
    const number = fc.oneof(fc.nat(100), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 400 }), (numbers) => {
        const writer = new NumberWriter();
        for (const one of numbers) writer.write(one);
        const text = writer.toString();
        const reader = new NumberReader(text);
        expect(numbers.map(() => reader.read())).toEqual(numbers);
        expect(text).toMatch(/^[\w+/]*$/);
        expect(() => reader.read()).toThrow(RangeError);
      }),
    );
  });

  it.each(['', 'g', 'ggggggggA', ' ', 'é', '\u2028'])('are not read from “%s”', (text) =>
    expect(() => new NumberReader(text).read()).toThrow(RangeError),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../../../core/citation/plain';
import { anyCitation, plainWords as citation, nastyWords } from './samples';

describe('toPlain', () => {
  it('is the quote, its source and its address, one a line', () => {
    expect(toPlain(citation)).toBe(
      '“Plain words.”\n— Ada Example, Head of Data, on “Why?” (2020-02-03). © Example Press\nhttps://interviews.example/#:~:text=Plain%20words.\n',
    );
  });

  it('leaves words as they are, and hides nothing in them', () => {
    expect(toPlain({ ...citation, text: nastyWords }).split('\n')[0]).toBe(`“${nastyWords}”`);
    fc.assert(
      fc.property(anyCitation, (any) => {
        const { text, mentor, role, question, rights, link } = any;
        const source = `— ${mentor}, ${role}, on “${question}” (2020-02-03). ${rights}`;
        expect(toPlain(any).split('\n')).toEqual([`“${text}”`, source, link, '']);
      }),
    );
  });

  it('leaves out a role that is not known', () => {
    expect(toPlain({ ...citation, role: '' })).toContain('— Ada Example, on “Why?”');
  });
});

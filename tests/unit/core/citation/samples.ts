import fc from 'fast-check';
import type { Citation } from '../../../../core/citation/citation';

export const plainWords: Citation = {
  text: 'Plain words.',
  continued: false,
  mentor: 'Ada Example',
  mentors: ['Ada Example'],
  role: 'Head of Data',
  question: 'Why?',
  url: 'https://interviews.example/',
  link: 'https://interviews.example/#:~:text=Plain%20words.',
  date: '2020-02-03',
  rights: '© Example Press',
};

/** A quote that could break any format. */
export const nastyWords =
  '# 1. "Say" “it” [x](y) *a* _b_ `c` | d ~~e~~ $5 & 100% <script>alert(1)</script> {f} \\g שלום مرحبا 👩‍👩‍👧‍👦 – ok!';

/** Texts that a format could read as its own markup, each with the reason. */
export const NASTY: readonly (readonly [string, string])[] = [
  ['all at once', nastyWords],
  ['quotation marks', '"a" “b” ‘c’ it\'s'],
  ['brackets', 'a [b] c]( d) {e} (f)'],
  ['asterisks and underscores', '*a* _b_ **c** __d__ e*f*g h_i_j'],
  ['backticks', '`a` ``b'],
  ['pipes', '| a | b |'],
  ['a script', '</p></blockquote><script>alert("1")</script>'],
  ['Hebrew with Latin words', 'שלום (ML) עולם, 2020!'],
  ['Arabic', 'مرحبا، كيف الحال؟ [1]'],
  ['a family of emoji', '👩‍👩‍👧‍👦 and 🏳️‍🌈'],
  ['a heading', '# a #'],
  ['a numbered list', '1. a'],
  ['a numbered list with a bracket', '12) a'],
  ['a list', '- a'],
  ['a rule', '---'],
  ['a footnote', '[^1]: a[^1]'],
  ['a footnote behind a bracket', '^1] a'],
  ['a picture', 'so much!'],
  ['backslashes', 'a \\* b \\\\ c\\'],
  ['entities', 'AT&amp;T &#42; &lt;b&gt;'],
];

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '~',
      '|',
      '\\',
      '#',
      '-',
      '+',
      '1',
      '.',
      '&',
      ';',
      'amp',
      '!',
      '^',
    ],
    ...[
      '=',
      ':',
      '"',
      "'",
      'word',
      '“quoted”',
      '’',
      '–',
      '%',
      '$',
      '{',
      '}',
      '[^1]',
      '[^2]:',
      '[x]',
      'amp;',
      'https://a.example',
      '](',
      '![',
      'שלום',
      'مرحبا',
      '👩‍👧',
      'é',
    ],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter((text) => !/\s/.test(text)),
);

/** Any line of text as a block of an interview may hold it: words with single spaces between them. */
export const line = fc
  .array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((words) => words.map((parts) => parts.join('')).join(' '));

/** Any citation of such texts. */
export const anyCitation = fc
  .record({
    text: line,
    names: fc.array(line, { minLength: 1, maxLength: 3 }),
    role: line,
    question: line,
    rights: line,
  })
  .map(({ names, ...texts }): Citation => ({ ...plainWords, ...texts, mentors: names, mentor: names.join(', ') }));

import fc from 'fast-check';
import { type Citation, cite } from '../../../../core/citation/citation';
import type { Interview } from '../../../../core/model';

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
  language: 'en',
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
    mentor: line,
    role: line,
    question: line,
    rights: line,
  })
  .map((texts): Citation => ({ ...plainWords, ...texts, mentors: [texts.mentor] }));

const orNothing = (text: fc.Arbitrary<string>) => fc.oneof({ weight: 2, arbitrary: text }, fc.constant(''));

/** A text of letters, which no format spells otherwise, or nothing. */
const letters = orNothing(fc.stringMatching(/^[A-Z][a-z]{1,8}$/));

/** The citation of a quote of which anything may not be known, as interviews that people add are. */
export const anyGaps = fc
  .record({
    mentors: fc.array(fc.record({ name: letters, role: letters }), { minLength: 1, maxLength: 3 }),
    speaker: fc.nat(2),
    question: letters,
    rights: letters,
    date: orNothing(fc.constant('2020-02-03')),
    url: orNothing(fc.constantFrom('https://interviews.example/ada/', 'https://www.else.example/a?b=1#top')),
    language: fc.constantFrom('', 'en', 'en-GB', 'de', 'he', 'zh-Hant', 'no tag'),
  })
  .map(({ speaker, question, ...about }): Citation => {
    const text = 'Plain words.';
    const block = { kind: 'paragraph' as const, text, speaker: speaker % about.mentors.length };
    const exchange = { question, answer: [block] };
    const interview: Interview = { id: 'any', links: {}, exchanges: [exchange], ...about };
    const place = { exchange: 0, block: 0, start: 0, end: text.length };
    return cite({
      quote: { id: 'any-1', text, interview: 'any', keywords: [], ratings: {}, ...place },
      interview,
      exchange,
    });
  });

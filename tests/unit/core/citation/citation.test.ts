import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, tidyPart } from '../../../../core/citation/citation';
import { placed, sampleInterview, sampleLibrary } from '../../sample-library';

const text = 'Hire slowly, I say – as ever. Then wait (a year). Is “soon” enough? Perhaps Ada knows';
const library = sampleLibrary(sampleInterview([['Whom do you hire, and when?', text]]));
const quote = placed(library, 'Hire slowly');
const partOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const cited = (words: string) => cite(quote, partOf(words)).text;

describe('cite', () => {
  it('carries all that a document must say of a quote', () => {
    expect(cite(quote)).toEqual({
      text,
      continued: false,
      mentor: 'Ada Example',
      mentors: ['Ada Example'],
      role: 'Head of Data',
      question: 'Whom do you hire, and when?',
      url: 'https://interviews.example/ada/',
      link: 'https://interviews.example/ada/#:~:text=Hire%20slowly%2C%20I%20say%20%E2%80%93%20as%20ever.%20Then%20wait%20(a%20year).%20Is%20%E2%80%9Csoon%E2%80%9D%20enough%3F%20Perhaps%20Ada%20knows',
      date: '2020-02-03',
      rights: '© Example Press 2020',
    });
  });

  it.each([
    ['Hire slowly, I say – as ever.', 'Hire slowly, I say – as ever.', 'a whole sentence stands by itself'],
    ['Then wait (a year).', 'Then wait (a year).', 'so does one inside the quote'],
    ['Is “soon” enough?', 'Is “soon” enough?', 'and one behind it'],
    ['slowly', '… slowly …', 'it begins and ends inside a sentence'],
    ['Hire slowly', 'Hire slowly …', 'it ends inside one'],
    ['as ever.', '… as ever.', 'it begins inside one'],
    ['I say – as ever.', '… I say – as ever.', 'a capital alone begins no sentence'],
    ['Ada knows', '… Ada knows', 'nor does a name; the block ends here, with or without a full stop'],
    ['(a year).', '… (a year).', 'a bracket inside a sentence begins none'],
    ['“soon” enough? Perhaps', '… “soon” enough? Perhaps …', 'over the end of a sentence'],
  ])('%s: %s', (words, expected, _why) => {
    expect(cited(words)).toBe(expected);
    expect(cite(quote, partOf(words)).continued).toBe(expected.startsWith('…'));
  });

  it('marks a quote that begins inside a sentence of its block', () => {
    const whole = 'What that means is – the teams report to one place.';
    const own = sampleLibrary(sampleInterview([['Why?', whole]]));
    const rest = placed(own, 'What');
    const from = whole.indexOf('the teams');
    const behind = { ...rest, quote: { ...rest.quote, text: whole.slice(from), start: from } };
    expect(cite(behind).text).toBe('… the teams report to one place.');
  });

  it('takes a full stop inside a sentence for what it is where the words go on in lower case', () => {
    const own = sampleLibrary(sampleInterview([['Why?', 'We use lists, notes etc. and then rest.']]));
    const whole = placed(own, 'We use');
    const start = whole.quote.text.indexOf('and');
    expect(cite(whole, { start, end: whole.quote.text.length }).text).toBe('… and then rest.');
  });

  it('never changes a word: what it cites stands in the quote', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const part = tidyPart(text, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!part) return;
        const words = cite(quote, part).text.replace(/^… /, '').replace(/ …$/, '');
        expect(words).toBe(text.slice(part.start, part.end));
      }),
    );
  });

  it('gives a part its own link', () => {
    expect(cite(quote, partOf('Then wait')).link).toBe('https://interviews.example/ada/#:~:text=Then%20wait');
  });
});

describe('tidyPart', () => {
  it('cuts white space at both ends', () => {
    expect(tidyPart('one two three', { start: 3, end: 8 })).toEqual({ start: 4, end: 7 });
  });

  it('leaves nothing of white space alone', () => {
    expect(tidyPart('one two', { start: 3, end: 4 })).toBeNull();
    expect(tidyPart('one two', { start: 2, end: 2 })).toBeNull();
  });
});

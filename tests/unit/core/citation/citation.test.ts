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
      language: 'en',
    });
  });

  it('is made once for a whole quote of an interview, and anew when the interview is another', () => {
    expect(cite(quote)).toBe(cite({ ...quote }));
    const renamed = { ...quote, interview: { ...quote.interview, rights: 'CC0' } };
    expect(cite(renamed)).toEqual({ ...cite(quote), rights: 'CC0' });
    expect(cite(quote, partOf('Then wait')).text).not.toBe(cite(quote).text);
  });

  const shared = {
    ...sampleInterview([['Why?', 'Ada says this.', 'Bo says that.', 'Cy asks more.']]),
    mentors: [
      { name: 'Ada Example', role: 'Head of Data' },
      { name: 'Bo Sample', role: 'CTO' },
    ],
    hosts: [{ name: 'Cy Host', role: '' }],
  };
  const [exchange] = shared.exchanges;
  const spoken = {
    ...shared,
    exchanges: [
      {
        question: 'Why?',
        answer: exchange?.answer.map((block, at) => ({ ...block, speaker: [0, 1, -1][at] ?? 0 })) ?? [],
      },
    ],
  };

  it.each([
    [0, 'Ada Example', 'Head of Data'],
    [1, 'Bo Sample', 'CTO'],
    [2, 'Cy Host', ''],
  ])('names who says block %i, with that role', (block, mentor, role) => {
    const text = spoken.exchanges[0]?.answer[block]?.text ?? '';
    const own = { ...quote.quote, exchange: 0, block, start: 0, end: text.length, text };
    const cited = cite({ quote: own, interview: spoken, exchange: spoken.exchanges[0] ?? quote.exchange });
    expect(cited).toMatchObject({ mentor, role, mentors: ['Ada Example', 'Bo Sample'] });
  });

  it.each([
    ['', 'A data lead', 'https://www.blog.example/a', 'A data lead', ''],
    ['', '', 'https://www.blog.example/a', 'blog.example', ''],
    ['', '', '', '', ''],
    ['Ada', '', '', 'Ada', ''],
  ])('of the name “%s”, the role “%s” and the address “%s” names “%s”', (name, role, url, mentor, beside) => {
    const nameless = { ...quote.interview, mentors: [{ name, role }], url };
    expect(cite({ ...quote, interview: nameless })).toMatchObject({
      mentor,
      role: beside,
      mentors: name ? [name] : [],
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

  it.each([
    ['zh', '先计划。再行动。', '再行动。'],
    ['he', 'תכננו. אחר כך עשו.', 'אחר כך עשו.'],
    ['es', 'Planea poco. ¿Y luego?', '¿Y luego?'],
    ['de', 'Er sagt: „Plant wenig.“ „Und dann?“', '„Und dann?“'],
    ['hi', 'योजना बनाएँ। फिर करें।', 'फिर करें।'],
  ])('knows where sentences begin and end in %s', (_, whole, sentence) => {
    const own = sampleLibrary(sampleInterview([['Why?', whole]]));
    const start = whole.indexOf(sentence);
    const [one] = own.quotes;
    const place = one && own.place(one.id);
    if (!place) throw new Error('no quote');
    const behind = { ...place, quote: { ...place.quote, text: sentence, start, end: whole.length } };
    expect(cite(behind).text).toBe(sentence);
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
